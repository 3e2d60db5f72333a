import { type Edition, editions, type Names, type Page, type Role, type Target } from '../lab/model.ts';
import { rolesOf } from './roles.ts';

/** The version of the format of packs that this code writes and reads. */
export const packVersion = 1;

/** The roles that a pack may name: those of elements one can use. */
export const packRoles = [
  'button',
  'checkbox',
  'combobox',
  'file',
  'link',
  'menuitem',
  'option',
  'radio',
  'searchbox',
  'switch',
  'tab',
  'textbox',
] as const satisfies readonly Role[];
export type PackRole = (typeof packRoles)[number];

/** What a pack may change about a target: further wordings, and the part of the page it is in. */
export interface TargetChange {
  readonly name?: readonly string[];
  readonly within?: readonly string[];
  readonly role?: PackRole;
}

export interface PageChange {
  readonly heading?: readonly string[];
  readonly targets?: { readonly [target: string]: TargetChange };
}

/**
 * A lab pack: wordings mended on the day, by id. Data only: it can't add hosts, code or selectors, nor change where a
 * secret goes.
 */
export interface LabPack {
  readonly crosswalk: 'lab-pack';
  readonly version: typeof packVersion;
  readonly lab: string;
  readonly title: string;
  readonly pages: { readonly [page: string]: PageChange };
  /** The class's own names and Region. */
  readonly names?: { readonly group?: string; readonly permissionSet?: string; readonly application?: string };
  readonly region?: string;
}

/** The pages with what packs change about them; later packs go before earlier ones. */
export function withPacks(pages: { readonly [id: string]: Page }, packs: readonly LabPack[]): { readonly [id: string]: Page } {
  const changed: { [id: string]: Page } = { ...pages };
  for (const { pages: changes } of packs)
    for (const [id, change] of Object.entries(changes)) {
      const page = changed[id];
      if (page) changed[id] = withChange(page, change, id.startsWith('aws/') ? editions.aws : editions.azure);
    }
  return changed;
}

/** One page with one change. */
export function withChange(page: Page, { heading, targets = {} }: PageChange, eras: readonly Edition[]): Page {
  const changed: { [name: string]: Target } = { ...page.targets };
  for (const [name, change] of Object.entries(targets)) {
    const target = changed[name];
    if (!target) continue;
    const { role, ...rest } = target;
    const own = rolesOf({ role });
    changed[name] = {
      ...rest,
      role: change.role && !own.includes(change.role) ? [...own, change.role] : role,
      ...(change.name ? { name: withWordings(target.name, change.name, eras) } : {}),
      ...(change.within ? { within: withWordings(target.within ?? {}, change.within, eras) } : {}),
    };
  }
  const recognise = heading
    ? { ...page.recognise, heading: withWordings(page.recognise.heading ?? {}, heading, eras) }
    : page.recognise;
  return { ...page, recognise, targets: changed };
}

/** Wordings added to the newest edition's, before its own: a pack is about the console of today. */
function withWordings(names: Names, added: readonly string[], eras: readonly Edition[]): Names {
  const newest = eras.at(-1) as Edition;
  let current: readonly string[] = [];
  for (const era of eras) {
    const entry = names[era];
    if (entry !== undefined) current = entry === null ? [] : typeof entry === 'string' ? [entry] : entry;
  }
  return { ...names, [newest]: [...new Set([...added, ...current])] };
}
