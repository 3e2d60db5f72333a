import { type PageChange, packRoles, withChange } from '../../core/pack-merge.ts';
import { rolesOf } from '../../core/roles.ts';
import { splitTarget } from '../../core/target-id.ts';
import type { PageId, TargetId } from '../../lab/ids.ts';
import type { Page } from '../../lab/model.ts';
import { accessibleName, content, roleOf } from '../find/accessible-name.ts';
import { allCandidates, kinOf } from '../find/candidates.ts';
import { normalise } from '../find/normalise.ts';
import { parentOf, rootsOfDocument } from '../find/roots.ts';
import { headingsIn } from '../find/sections.ts';
import { locate } from '../find/targets.ts';
import { isVisible, standIn } from '../find/visible.ts';
import { type LookOptions, scopesOf } from '../look.ts';

export type Lesson =
  | { readonly learnt: true; readonly page: PageId; readonly change: PageChange }
  | { readonly learnt: false; readonly why: 'notUsable' | 'notAlone' | 'noName' | 'otherPage' };

/** How many headings around an element are tried as the name of the part it is in. */
const tries = 4;

/**
 * What pointing at an element teaches: its name, and where that is not enough the heading of the part it is in. Only
 * what finds this very element, and no other, when it is tried out on the page as it is.
 */
export function learn(id: TargetId, pointed: Element, options: LookOptions): Lesson {
  const { page, name } = splitTarget(id);
  const element = usable(pointed);
  const role = element && packRoles.find((one) => one === roleOf(element));
  const target = options.pages[page]?.targets[name];
  if (!element || !role || !target) return { learnt: false, why: 'notUsable' };
  const word = wordingFor(accessibleName(element), options);
  if (!word) return { learnt: false, why: 'noName' };
  const own = rolesOf(target);
  const kin = own.includes(role) || kinOf(own).includes(role) ? {} : { role };
  const heading = pageHeading(page, options);
  let seen = false;
  for (const known of heading ? [undefined, heading] : [undefined])
    for (const within of [undefined, ...headingsAround(element)]) {
      const change = {
        ...(known ? { heading: [known] } : {}),
        targets: { [name]: { name: [word], ...(within ? { within: [within] } : {}), ...kin } },
      } as PageChange;
      const verdict = tryOut(page, name, change, element, options);
      if (verdict === 'found') return { learnt: true, page, change };
      seen ||= verdict === 'not-alone';
    }
  return { learnt: false, why: seen ? 'notAlone' : 'otherPage' };
}

function tryOut(page: PageId, name: string, change: PageChange, element: Element, options: LookOptions) {
  const before = options.pages[page] as Page;
  const changed = withChange(before, change, options.lexicon.editions);
  const scopes = scopesOf({ ...options, pages: { ...options.pages, [page]: changed } }).filter((one) => one.id === page);
  if (scopes.length === 0) return 'other-page';
  const target = changed.targets[name];
  const found = scopes.map(({ scope }) => target && locate(target, scope)).find((one) => one?.element === element);
  return found && !found.hidden && found.rivals.length === 0 ? 'found' : 'not-alone';
}

/** What a click at an element means: the control it is in, or the one it stands for. */
function usable(pointed: Element): Element | undefined {
  const candidates = allCandidates();
  const known = new Set(candidates.map((candidate) => candidate.element));
  for (let around: Element | null = pointed, steps = 0; around && steps < 8; around = parentOf(around), steps++) {
    if (known.has(around) && roleOf(around) !== 'row') return around;
    const label = around instanceof HTMLLabelElement ? around.control : null;
    if (label && known.has(label)) return label;
  }
  return candidates.find(({ element }) => standIn(element) !== element && standIn(element).contains(pointed))?.element;
}

/** A name without what is somebody's own: addresses, numbers of accounts, ids; and with the chosen names as such. */
function wordingFor(text: string, { lexicon: { chosen } }: LookOptions): string | undefined {
  let word = text.replace(/\s+/g, ' ').trim();
  for (const [placeholder, value] of Object.entries(chosen))
    if (value && value.length > 2) word = word.replaceAll(value, `{${placeholder}}`);
  word = word
    .replace(/\S+@\S+/g, '*')
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, '*')
    .replace(/\b(?:ssoins|d|ou|r)-[0-9a-z]{8,}\b/g, '*')
    .replace(/\d{6,}/g, '*');
  return word.length <= 120 && /\p{L}{2}/u.test(word.replace(/\{\w+\}|\*/g, '')) ? word : undefined;
}

/** The headings around an element, the nearest first. */
function headingsAround(element: Element): string[] {
  const headings = headingsIn(rootsOfDocument()).filter((heading) => isVisible(heading.element));
  const found: string[] = [];
  for (let around = parentOf(element); around && found.length < tries; around = parentOf(around))
    for (const heading of headings)
      if (around.contains(heading.element) && !heading.element.contains(element)) {
        const text = content(heading.element).replace(/\s+/g, ' ').trim();
        if (text && text.length <= 120 && !/\d{6,}|@/.test(text) && !found.includes(text)) found.push(text);
      }
  return found.slice(0, tries);
}

/** The main heading, by which a page that was not recognised may be known from now on. */
function pageHeading(page: PageId, options: LookOptions): string | undefined {
  if (scopesOf(options).some((one) => one.id === page)) return undefined;
  const [main] = headingsIn(rootsOfDocument())
    .filter((heading) => isVisible(heading.element) && normalise(heading.text).length > 2)
    .sort((one, other) => one.level - other.level);
  return main && wordingFor(content(main.element), options);
}
