import type { PageId, TargetId } from '../lab/ids.ts';
import { page as pageOf } from '../lab/lab.ts';
import type { Role } from '../lab/model.ts';
import { pageSighting, type Sighting, targetSighting } from './sighting.ts';
import { splitTarget } from './target-id.ts';

/** A target in sight that leads on: to be pressed, or a search box to type into until `finds` shows. */
export interface Door {
  readonly target: TargetId;
  readonly finds?: TargetId;
  /** How many doors there are on the way. A search counts for more: it leads away from where the person is. */
  readonly distance: number;
}

const searchDistance = 4;

const searchRoles: readonly Role[] = ['searchbox', 'textbox', 'combobox'];

/**
 * The nearest target in sight that leads towards a page: one that opens it, else one that opens a page from which it
 * can be opened, and so on. `undefined` where no way starts in this sighting: a page that is in sight already is not
 * left again to look for another way.
 */
export function wayTo(page: PageId, sighting: Sighting): Door | undefined {
  const seen = new Set<PageId>([page]);
  let rim: PageId[] = [page];
  for (let distance = 1; rim.length > 0; distance++) {
    const doors = rim.flatMap((goal) => (pageOf(goal).reachedBy ?? []) as readonly TargetId[]);
    const open = doors.map((door) => usableOrRevealing(sighting, door)).find((door) => door !== undefined);
    if (open) return { ...open, distance: distance + (open.finds ? searchDistance : 0) };
    const pages = new Set(doors.map((door) => splitTarget(door).page));
    rim = [...pages].filter((next) => !seen.has(next) && !isOn(sighting, next));
    for (const next of rim) seen.add(next);
  }
  return undefined;
}

/** A target itself where it can be used, else what brings it to light: the menu it is in, its tab, the search that finds it. */
function usableOrRevealing(sighting: Sighting, id: TargetId): Omit<Door, 'distance'> | undefined {
  if (canBeUsed(sighting, id)) return { target: id };
  const { page, name } = splitTarget(id);
  const revealing = pageOf(page).targets[name]?.revealedBy ?? [];
  if (!isOn(sighting, page)) return undefined;
  const all = typeof revealing === 'string' ? [revealing] : revealing;
  return all.map((one) => throughRevealing(sighting, id, one)).find((door) => door !== undefined);
}

function throughRevealing(sighting: Sighting, id: TargetId, revealing: string): Omit<Door, 'distance'> | undefined {
  const { page } = splitTarget(id);
  const door = `${page}.${revealing}` as TargetId;
  if (isSearch(page, revealing)) return canBeUsed(sighting, door) ? { target: door, finds: id } : undefined;
  const open = targetSighting(sighting, door)?.states.some((state) => state === 'expanded' || state === 'selected') ?? false;
  return open ? undefined : usableOrRevealing(sighting, door);
}

function isSearch(page: PageId, name: string): boolean {
  const role = pageOf(page).targets[name]?.role ?? [];
  return searchRoles.some((one) => role === one || role.includes(one));
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
