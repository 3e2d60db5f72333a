import type { PageId, TargetId } from '../lab/ids.ts';
import { page as pageOf } from '../lab/lab.ts';
import { pageSighting, type Sighting, splitTarget, targetSighting } from './sighting.ts';

/**
 * The nearest target in sight that leads towards a page: one that opens it, else one that opens a page from
 * which it can be opened, and so on. `undefined` where no way starts in this sighting.
 */
export function wayTo(page: PageId, sighting: Sighting): TargetId | undefined {
  const seen = new Set<PageId>([page]);
  let rim: PageId[] = [page];
  while (rim.length > 0) {
    const doors = rim.flatMap((goal) => (pageOf(goal).reachedBy ?? []) as readonly TargetId[]);
    const open = doors.find((door) => canBeUsed(sighting, door));
    if (open) return open;
    rim = [...new Set(doors.map((door) => splitTarget(door).page))].filter((next) => !seen.has(next));
    for (const next of rim) seen.add(next);
  }
  return undefined;
}

/** Whether a target is in sight and can be used now. */
export function canBeUsed(sighting: Sighting, id: TargetId): boolean {
  const target = targetSighting(sighting, id);
  return target !== undefined && !target.hidden && !target.states.includes('disabled');
}

/** Whether a page is in sight. */
export function isOn(sighting: Sighting, page: PageId): boolean {
  return pageSighting(sighting, page) !== undefined;
}
