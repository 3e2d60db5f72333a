import type { PageId, TargetId } from '../lab/ids.ts';

/** Splits `aws/settings.actions` into the page and the name of the target on it. */
export function splitTarget(id: TargetId): { page: PageId; name: string } {
  const dot = id.indexOf('.');
  return { page: id.slice(0, dot) as PageId, name: id.slice(dot + 1) };
}
