import type { Edition, Role, Target, TargetState } from '../../lab/model.ts';
import { type Candidates, kinOf } from './candidates.ts';
import { type Lexicon, only, type Wording, type Words } from './lexicon.ts';
import { queryAll, type Root } from './roots.ts';
import { closeness, type Heading } from './sections.ts';
import { margin, trust } from './trust.ts';
import { valuesBeside } from './values.ts';
import { coverOf, isVisible } from './visible.ts';

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
}

export interface Found {
  readonly element: Element;
  readonly states: readonly TargetState[];
  readonly hidden: boolean;
  /** Elements that fit about as well: with any, nothing may be pointed at. */
  readonly rivals: readonly Element[];
  /** The editions whose wording it was found by. */
  readonly editions: readonly Edition[];
  /** Which of its wordings the page uses, by place; unknown where it was found by an anchor or a pattern. */
  readonly called?: number;
}

export interface Option {
  readonly element: Element;
  readonly score: number;
  readonly closeness: number;
  readonly called?: number;
  readonly editions: readonly Edition[];
}

/** Finds the element a target means, or `undefined`. */
export function locate(target: Target, scope: Scope): Found | undefined {
  return choose(optionsFor(target, scope), target.each ?? false);
}

/** Every element that could be meant, with what speaks for it. */
export function optionsFor(target: Target, scope: Scope): Option[] {
  const names = scope.lexicon.words(target.name);
  const within = target.within && scope.lexicon.words(target.within);
  const roles: readonly Role[] = typeof target.role === 'string' ? [target.role] : target.role;
  const near = (options: readonly Option[]) => (within ? keepWithin(options, within, scope) : [...options]);
  const options = anchored(target, scope);
  if (roles.includes('value')) options.push(...near(valueOptions(names, scope)));
  // A name that fits everything says something only of what stands in the part that `within` names.
  else if (within || !names.all.every((name) => name.text === '*')) options.push(...namedOptions(names, roles, scope, near));
  return options;
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
  const others = kinOf(roles).filter((role) => !roles.includes(role));
  return near([...all, ...optionsWith(names, others, trust.kinRole, scope)]);
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
  for (const { element, name } of candidates.withRoles(roles)) {
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
function anchored({ anchor }: Target, { roots, lexicon: { chosen, editions } }: Scope): Option[] {
  if (!anchor) return [];
  const selector = anchor.replace(/\{(\w+)\}/g, (_, placeholder: string) => CSS.escape(chosen[placeholder] ?? ''));
  return queryAll(roots, selector)
    .filter(isVisible)
    .map((element) => ({ element, score: trust.anchor, closeness: 0, editions }));
}

function keepWithin(options: readonly Option[], within: Words, { headings, roots }: Scope): Option[] {
  const { anywhere, part } = limits(within);
  const near = options.flatMap((option) => {
    const isFree = option.editions.some((edition) => anywhere.includes(edition));
    const close = isFree ? Number.POSITIVE_INFINITY : closeness(option.element, part, headings, roots);
    return close === undefined ? [] : [{ ...option, closeness: close }];
  });
  const closest = Math.max(...near.filter((option) => isVisible(option.element)).map((option) => option.closeness));
  return near.filter((option) => option.closeness >= closest);
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

function choose(options: readonly Option[], each: boolean): Found | undefined {
  const visible = options.filter((option) => isVisible(option.element));
  const best = (each ? firstToChoose(visible) : undefined) ?? bestOf(visible.length > 0 ? visible : options);
  if (!best) return undefined;
  const rivals = (each ? [] : visible).filter(
    (option) => option.score > best.score - margin && option.element !== best.element && !isSame(option.element, best.element),
  );
  const own = options.filter((option) => option.element === best.element);
  const called = own.find((option) => option.called !== undefined)?.called;
  return {
    element: best.element,
    ...(called === undefined ? {} : { called }),
    states: statesOf(best.element),
    hidden: visible.length === 0 || coverOf(best.element) === 'layer',
    rivals: [...new Set(rivals.map((option) => option.element))],
    editions: own.flatMap((option) => option.editions),
  };
}

/** The first that is not chosen yet; with a radio button chosen, that one. */
function firstToChoose(options: readonly Option[]): Option | undefined {
  const isChosen = ({ element }: Option) => statesOf(element).includes('checked');
  const radio = options.find((option) => option.element.matches('[type="radio"], [role="radio"]') && isChosen(option));
  return radio ?? options.find((option) => !isChosen(option));
}

/** The best option; of one inside the other the inner, which is what a click reaches. */
function bestOf(options: readonly Option[]): Option | undefined {
  return options.reduce<Option | undefined>((best, option) => {
    if (!best || option.score > best.score) return option;
    return option.score === best.score && best.element !== option.element && best.element.contains(option.element)
      ? option
      : best;
  }, undefined);
}

function isSame(one: Element, other: Element): boolean {
  return one.contains(other) || other.contains(one);
}

/** The states of an element as they matter to a step. */
export function statesOf(element: Element): TargetState[] {
  const states: TargetState[] = ['present'];
  const aria = (name: string) => element.getAttribute(`aria-${name}`) === 'true';
  states.push(
    (element as HTMLButtonElement).disabled ||
      aria('disabled') ||
      element.closest('fieldset:disabled, .fxs-commandBar-itemDisabled')
      ? 'disabled'
      : 'enabled',
  );
  if ((element instanceof HTMLInputElement && element.checked) || aria('checked')) states.push('checked');
  if (aria('selected') || (element.hasAttribute('aria-current') && element.getAttribute('aria-current') !== 'false'))
    states.push('selected');
  if (aria('expanded')) states.push('expanded');
  if (isFilled(element)) states.push('filled');
  return states;
}

function isFilled(element: Element): boolean {
  if (element instanceof HTMLInputElement && element.type === 'file') return (element.files?.length ?? 0) > 0;
  if (element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox')) return element.checked;
  return (
    (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) &&
    element.value.trim() !== ''
  );
}
