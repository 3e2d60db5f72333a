/** How the console names who made a user or group. */
export function createdBy({ createdBy: maker }: { readonly createdBy: 'manual' | 'SCIM' }): string {
  return maker === 'SCIM' ? 'SCIM' : 'Manual';
}
