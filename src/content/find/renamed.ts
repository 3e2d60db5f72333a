import { rolesOf } from '../../core/roles.ts';
import type { TargetSighting } from '../../core/sighting.ts';
import type { Edition, Page, Role, Target } from '../../lab/model.ts';
import { content } from './accessible-name.ts';
import type { Candidate } from './candidates.ts';
import type { Wording } from './lexicon.ts';
import type { Likeness } from './likeness.ts';
import { normalise } from './normalise.ts';
import { keepWithin, type Scope } from './targets.ts';
import { renaming } from './trust.ts';
import { isVisible } from './visible.ts';

/** An element that may be what a target is called now, and those that may be it as well. */
export interface Renamed {
  readonly element: Element;
  readonly rivals: readonly Element[];
}

interface Guess {
  readonly target: string;
  readonly element: Element;
  readonly likeness: number;
}

/** A form has few of them, so half a name tells which is meant. */
const fields: readonly Role[] = ['textbox', 'combobox'];

/**
 * Where targets of a page are not found by any wording, though its edition has them: what is called alike, is of the same
 * role, stands in the same part, and is nothing else that is known of the page. `taken`: what was found as something else. `elsewhere`:
 * whether a name is known as that of something on another page alone.
 */
export function renamedOn(
  { layer, targets }: Page,
  found: { readonly [target: string]: TargetSighting },
  edition: Edition,
  scope: Scope,
  taken: ReadonlySet<Element>,
  elsewhere: (name: string) => boolean,
  likeness: Likeness,
): Map<string, Renamed> {
  const { lexicon, candidates, has, sides, roots } = scope;
  // A bar without bounds would be the whole document.
  if (layer === 'bar' && roots[0] instanceof Document) return new Map();
  const known = new Set(Object.values(targets).flatMap(({ name }) => [...lexicon.words(name).exact.keys()]));
  const guesses: Guess[] = [];
  const asField = ({ role }: Candidate, one: string, other: string) =>
    fields.includes(role) ? renaming.field * likeness.sharedBy(one, other) + renaming.least - renaming.field / 2 : 0;
  for (const [target, { role, name, within, revealedBy }] of Object.entries(targets)) {
    const words = lexicon.words(name);
    const isClosed = isYetToBeRevealed(revealedBy, found);
    if (
      isThere(found[target], isClosed) ||
      /\{\w+\}/.test(JSON.stringify(name)) ||
      !words.all.some(({ editions }) => editions.includes(edition))
    )
      continue;
    const isInPart = (element: Element) =>
      !within || keepWithin([{ element, score: 0, closeness: 0, editions: [edition] }], lexicon.words(within), scope).length > 0;
    const here = candidates.withRoles(rolesOf({ role })).filter(({ element }) => has(element));
    // Among very many something is always alike.
    if (here.length > renaming.most) continue;
    const fits = ({ element, name: called }: Candidate) =>
      !taken.has(element) &&
      !called.includes(' | ') &&
      !known.has(called) &&
      !elsewhere(called) &&
      isInPart(element) &&
      !sides.hold(element) &&
      isVisible(element);
    for (const candidate of here) {
      // What another edition says counts for less than what this one would.
      const share = ({ editions }: Wording) => (editions.includes(edition) ? 1 : renaming.other);
      const called = withoutValue(candidate);
      const alikeTo = (wording: Wording) => Math.max(likeness.of(wording.text, called), asField(candidate, wording.text, called));
      const alike = Math.max(0, ...[...words.exact.values()].map((wording) => share(wording) * alikeTo(wording)));
      if (alike >= (isClosed ? renaming.sure : renaming.least) && fits(candidate))
        guesses.push({ target, element: candidate.element, likeness: alike });
    }
  }
  const renamed = new Map<string, Renamed>();
  for (const target of new Set(guesses.map((guess) => guess.target))) {
    const own = guesses.filter((guess) => guess.target === target).sort((one, other) => other.likeness - one.likeness);
    const [best] = own as [Guess];
    const isClose = (other: Guess) => other.likeness > best.likeness - renaming.margin;
    // What may as well be another target says nothing of either.
    if (guesses.some((other) => other.target !== target && other.element === best.element && isClose(other))) continue;
    const rivals = own.filter(
      (other) => isClose(other) && !other.element.contains(best.element) && !best.element.contains(other.element),
    );
    renamed.set(target, { element: best.element, rivals: rivals.map(({ element }) => element) });
  }
  return renamed;
}

/** A list that drops down may be called by its label and by what is chosen in it. */
function withoutValue({ element, role, name }: Candidate): string {
  const value = role === 'combobox' ? normalise(content(element)) : '';
  return value !== '' && name.endsWith(` ${value}`) ? name.slice(0, -value.length - 1) : name;
}

/** What is only hidden may be a copy kept ready, unless something is yet to bring it to light. */
function isThere(target: TargetSighting | undefined, isClosed: boolean): boolean {
  return target !== undefined && (target.hidden !== true || isClosed);
}

/** Whether what brings a target to light is there to do so. */
function isYetToBeRevealed(revealedBy: Target['revealedBy'], found: { readonly [target: string]: TargetSighting }): boolean {
  if (revealedBy === undefined) return false;
  return [revealedBy].flat().every((one) => {
    const there = found[one];
    return there !== undefined && !there.hidden && !there.states.some((state) => state === 'expanded' || state === 'selected');
  });
}
