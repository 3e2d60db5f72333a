import { rolesOf } from '../../core/roles.ts';
import type { Edition, Role, Target } from '../../lab/model.ts';
import { roleOf } from './accessible-name.ts';
import { type Candidates, kinOf } from './candidates.ts';
import { choose, type Found, type Option } from './choose.ts';
import { type Lexicon, only, type Wording, type Words } from './lexicon.ts';
import { nameOf } from './names.ts';
import { holds, parentOf, type Root } from './roots.ts';
import { type Closeness, closenessTo, type Heading, ownControls } from './sections.ts';
import { select } from './selected.ts';
import type { SideParts } from './side-parts.ts';
import { statesOf } from './states.ts';
import { trust } from './trust.ts';
import { valuesBeside } from './values.ts';
import { isVisible } from './visible.ts';

/** Where to look: the part of the document a page takes up, read once for all its targets. */
export interface Scope {
  readonly roots: readonly Root[];
  readonly candidates: Candidates;
  readonly headings: readonly Heading[];
  readonly lexicon: Lexicon;
  /** Whether an element lies in this part of the document; of the candidates only those count. */
  readonly has: (element: Element) => boolean;
  /** What the console tells in passing, wherever in the document it does. */
  readonly notices: readonly Element[];
  /** Dialogs and panes that lie in this part of the document but are pages of their own. */
  readonly apart: readonly Element[];
  /** Parts of the console's that stand beside what the page is about. */
  readonly sides: SideParts;
  /** What is known to be something in a bar beside the page. */
  readonly claimed: ReadonlySet<Element>;
}

/** Finds the element a target means, or `undefined`. */
export function locate(target: Target, scope: Scope): Found | undefined {
  const found = choose(optionsFor(target, scope), target.each ?? false);
  const isRow = found?.element.matches('tr, [role="row"]') && rolesOf(target).some((role) => role !== 'row');
  return found && isRow ? { ...found, tentative: true } : found;
}

/** Every element that could be meant, with what speaks for it. */
export function optionsFor(target: Target, scope: Scope): Option[] {
  const names = scope.lexicon.words(target.name);
  const within = target.within && scope.lexicon.words(target.within);
  const roles = rolesOf(target);
  const options = anchored(target, scope);
  // Nothing is in a part that nothing names.
  if (within && isNowhere(within, scope)) return options;
  // A name that fits everything says something only of what stands in the part that `within` names.
  const isTelling = within || !names.all.every((name) => name.text === '*');
  const near = (options: readonly Option[]) => (within ? keepWithin(options, within, scope) : [...options]);
  if (roles.includes('value')) options.push(...near(valueOptions(names, scope)));
  else if (isTelling) options.push(...namedOptions(names, roles, scope, near));
  return options.filter(({ element, score }) => score === trust.anchor || !scope.sides.hold(element));
}

/** Elements of the roles that are asked for; those in their place are looked at only where none of these will do. */
function namedOptions(
  names: Words,
  roles: readonly Role[],
  scope: Scope,
  near: (options: readonly Option[]) => Option[],
): Option[] {
  const all = optionsWith(names, roles, trust.exactRole, scope);
  const own = near(all);
  if (own.some((option) => option.called !== undefined && isVisible(option.element))) return own;
  // In another role a name that fits everything would be anything.
  if (names.all.every((name) => name.text === '*')) return own;
  const others = kinOf(roles).filter((role) => !roles.includes(role));
  const kin = optionsWith(names, others, trust.kinRole, scope);
  // An entry that can't be used says where the person is: in the menu of a wizard, say.
  const isFree = ({ element }: Option) => !scope.claimed.has(element) && !statesOf(element).includes('disabled');
  const every = near([...all, ...kin.filter(isFree)]);
  // What has another role may be something else by that name, and says nothing of the edition.
  const isOwn = (option: Option) => all.some(({ element }) => element === option.element);
  return every.map((option) => (isOwn(option) ? option : { ...option, editions: scope.lexicon.editions }));
}

function optionsWith(names: Words, roles: readonly Role[], role: number, { candidates, has }: Scope): Option[] {
  const options = new Map<Element, Option>();
  for (const [text, wording] of names.exact)
    for (const { element } of candidates.named(roles, text))
      if (has(element))
        options.set(element, {
          element,
          score: role + trust.exactName,
          closeness: 0,
          called: wording.index,
          editions: wording.editions,
        });
  if (names.patterns.length === 0) return [...options.values()];
  for (const { element, name } of candidates.fitting(roles, names.patterns)) {
    const fitting = names.patterns.filter(({ pattern }) => pattern?.test(name));
    if (fitting.length === 0 || !has(element)) continue;
    const editions = fitting.flatMap((wording) => wording.editions);
    const known = options.get(element);
    options.set(
      element,
      known
        ? { ...known, editions: [...known.editions, ...editions] }
        : { element, score: role + trust.likeName, closeness: 0, editions },
    );
  }
  return [...options.values()];
}

function valueOptions(names: Words, { roots }: Scope): Option[] {
  return names.all.flatMap((name) =>
    valuesBeside(only(name), roots).map((element) => ({
      element,
      score: trust.exactName,
      closeness: 0,
      editions: name.editions,
    })),
  );
}

/** Language-independent anchors that are public knowledge beat any wording. */
function anchored({ anchor }: Target, { roots, candidates, lexicon: { chosen, editions } }: Scope): Option[] {
  if (!anchor) return [];
  const selector = anchor.replace(/\{(\w+)\}/g, (_, placeholder: string) => CSS.escape(chosen[placeholder] ?? ''));
  const elements = select(roots, selector).filter(isVisible);
  return [...new Set([...elements, ...elements.flatMap((element) => twinsOf(element, candidates))])].map((element) => ({
    element,
    score: trust.anchor,
    closeness: 0,
    editions,
  }));
}

/** How far around an element one beside it stands, in elements. */
const beside = 2;

/**
 * What stands beside an element and is called and made the same: an anchor that fits only one of them, as it does where
 * the other lies in a shadow root, tells a person nothing.
 */
function twinsOf(element: Element, candidates: Candidates): Element[] {
  const role = roleOf(element);
  const name = role && nameOf(element);
  let around: Element | null = element;
  for (let steps = 0; around && steps < beside; steps++) around = parentOf(around);
  if (!name || !around) return [];
  const part = around;
  const twins = candidates.named([role], name).map((candidate) => candidate.element);
  return twins.filter((twin) => twin !== element && holds(part, twin) && isVisible(twin));
}

/** The options that lie in the part that `within` names, or nearest to it. */
export function keepWithin(options: readonly Option[], within: Words, scope: Scope): Option[] {
  const { anywhere, part } = limits(within);
  const closeness = closenessIn(scope, part);
  const near = options.flatMap((option) => {
    const isFree = option.editions.some((edition) => anywhere.includes(edition));
    const close = isFree ? Number.POSITIVE_INFINITY : closeness?.(option.element);
    return close === undefined ? [] : [{ ...option, closeness: close }];
  });
  const descending = [...near].sort((one, other) => other.closeness - one.closeness);
  const closest = descending.find((option) => isVisible(option.element))?.closeness ?? Number.NEGATIVE_INFINITY;
  const kept = near.filter((option) => option.closeness >= closest);
  const seen = kept.filter((option) => isVisible(option.element)).map(({ element }) => element);
  // Several as near as each other to a mere label that has a control of its own are other labels'.
  const isOthers =
    seen.length > 1 && ownControls(part, scope.headings, scope.roots).some((own) => !seen.some((one) => own.includes(one)));
  return isOthers ? [] : kept;
}

/** Whether no part that is meant is there at all. */
function isNowhere(within: Words, scope: Scope): boolean {
  const { anywhere, part } = limits(within);
  return anywhere.length === 0 && closenessIn(scope, part) === undefined;
}

const measured = new WeakMap<Scope, Map<Words, Closeness | undefined>>();

/** Several targets of a page stand in the same part. */
function closenessIn(scope: Scope, part: Words): Closeness | undefined {
  const known = measured.get(scope) ?? new Map<Words, Closeness | undefined>();
  measured.set(scope, known);
  if (!known.has(part)) known.set(part, closenessTo(part, scope.headings, scope.roots, scope.has));
  return known.get(part);
}

const limited = new WeakMap<Words, { readonly anywhere: readonly Edition[]; readonly part: Words }>();

/** The editions in which a target may lie anywhere (`*`), and the part it lies in in the others. */
function limits(within: Words): { readonly anywhere: readonly Edition[]; readonly part: Words } {
  const known = limited.get(within);
  if (known) return known;
  const isSome = ({ text }: Wording) => text !== '*';
  const made = {
    anywhere: within.all.filter((wording) => !isSome(wording)).flatMap(({ editions }) => editions),
    part: { ...within, all: within.all.filter(isSome), patterns: within.patterns.filter(isSome) },
  };
  limited.set(within, made);
  return made;
}
