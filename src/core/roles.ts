import type { Role } from '../lab/model.ts';

/** The roles that a target may have, of which the lab writes a single one by itself. */
export function rolesOf({ role }: { readonly role: Role | readonly Role[] }): readonly Role[] {
  return typeof role === 'string' ? [role] : role;
}
