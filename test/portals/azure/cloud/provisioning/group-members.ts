import type { Link, Links } from './links.ts';
import type { ModifiedProperty } from './log.ts';
import type { ScimClient } from './scim-client.ts';
import { memberList, type PatchOperation, type ScimDialect } from './scim-dialect.ts';

/** Which members a group should have on the other side, by their directory ids. */
export interface MemberChange {
  readonly wanted: readonly string[];
  /** Leave members alone that are not wanted; on demand only some are looked at. */
  readonly addOnly?: boolean;
}

/** The other side takes no more changes of membership in one request. */
const batch = 100;

/** Adds and removes the members that differ. Only members who are on the other side themselves count. `undefined`: nothing to do. */
export async function changeMembers(
  link: Link,
  { wanted, addOnly = false }: MemberChange,
  { client, dialect, links }: { client: ScimClient; dialect: ScimDialect; links: Links },
): Promise<ModifiedProperty[] | undefined> {
  const targetIdOf = (sourceId: string) => links.get(sourceId)?.targetId;
  const added = wanted.filter((id) => !link.members.has(id) && targetIdOf(id) !== undefined);
  const removed = addOnly ? [] : [...link.members].filter((id) => !wanted.includes(id));
  if (added.length === 0 && removed.length === 0) return undefined;
  const targets = (ids: readonly string[]) => ids.flatMap((id) => targetIdOf(id) ?? []);
  for (const ids of batches(targets(added))) {
    await client.patch('Groups', link.targetId, dialect.patch([addition(ids)]));
  }
  for (const ids of batches(targets(removed))) {
    await client.patch('Groups', link.targetId, dialect.patch(dialect.removeMembers(ids)));
  }
  for (const id of added) link.members.add(id);
  for (const id of removed) link.members.delete(id);
  return [
    ...added.map((id) => ({ target: 'members', newValue: targetIdOf(id) ?? id })),
    ...removed.map((id) => ({ target: 'members', oldValue: targetIdOf(id) ?? id })),
  ];
}

function addition(ids: readonly string[]): PatchOperation {
  return { op: 'add', path: 'members', value: memberList(ids) };
}

function batches(ids: readonly string[]): string[][] {
  const result: string[][] = [];
  for (let index = 0; index < ids.length; index += batch) result.push(ids.slice(index, index + batch));
  return result;
}
