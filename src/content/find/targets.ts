import type { Edition, Role, Target, TargetState } from '../../lab/model.ts';
import type { Candidate } from './candidates.ts';
import { queryAll, type Root } from './roots.ts';
import { closeness, type Heading } from './sections.ts';
import { margin, trust } from './trust.ts';
import { valuesBeside } from './values.ts';
import { coverOf, isVisible } from './visible.ts';
import { type Chosen, matches, type Wording, wordings } from './wordings.ts';

/** Where to look: the part of the document a page takes up, read once for all its targets. */
export interface Scope {
  readonly roots: readonly Root[];
  readonly candidates: readonly Candidate[];
  readonly headings: readonly Heading[];
  readonly editions: readonly Edition[];
  readonly chosen: Chosen;
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

interface Option {
  readonly element: Element;
  readonly score: number;
  readonly closeness: number;
  readonly called?: number;
  readonly editions: readonly Edition[];
}

/** Roles that portals put in each other's place. */
const kin: readonly (readonly Role[])[] = [
  ['button', 'link', 'menuitem', 'option', 'tab', 'row'],
  ['textbox', 'searchbox', 'combobox'],
  ['checkbox', 'switch', 'radio', 'option'],
];

/** Finds the element a target means, or `undefined`. */
export function locate(target: Target, scope: Scope): Found | undefined {
  const names = wordings(target.name, scope.editions, scope.chosen);
  const within = target.within && wordings(target.within, scope.editions, scope.chosen);
  const roles: readonly Role[] = typeof target.role === 'string' ? [target.role] : target.role;
  // A name that fits everything says something only of what stands in the part that `within` names.
  const anyName = names.every((name) => name.text === '*');
  const named = roles.includes('value')
    ? valueOptions(names, scope)
    : anyName && !within
      ? []
      : namedOptions(names, roles, scope);
  const options = [...anchored(target, scope), ...(within ? keepWithin(named, within, scope) : named)];
  return choose(options, target.each ?? false);
}

function namedOptions(names: readonly Wording[], roles: readonly Role[], { candidates }: Scope): Option[] {
  return candidates.flatMap((candidate) => {
    const role = roleTrust(roles, candidate.role);
    if (role === 0) return [];
    const fitting = names.filter((name) => matches(name, candidate.name));
    if (fitting.length === 0) return [];
    const exact = fitting.find((name) => !name.pattern);
    return [
      {
        element: candidate.element,
        score: role + (exact ? trust.exactName : trust.likeName),
        closeness: 0,
        ...(exact ? { called: exact.index } : {}),
        editions: fitting.flatMap((name) => name.editions),
      },
    ];
  });
}

function roleTrust(wanted: readonly Role[], role: Role): number {
  if (wanted.includes(role)) return trust.exactRole;
  return kin.some((family) => family.includes(role) && wanted.some((one) => family.includes(one))) ? trust.kinRole : 0;
}

function valueOptions(names: readonly Wording[], scope: Scope): Option[] {
  return names.flatMap((name) =>
    valuesBeside([name], scope.roots).map((element) => ({
      element,
      score: trust.exactName,
      closeness: 0,
      editions: name.editions,
    })),
  );
}

/** Language-independent anchors that are public knowledge beat any wording. */
function anchored({ anchor }: Target, { roots, chosen, editions }: Scope): Option[] {
  if (!anchor) return [];
  const selector = anchor.replace(/\{(\w+)\}/g, (_, placeholder: string) => CSS.escape(chosen[placeholder] ?? ''));
  return queryAll(roots, selector)
    .filter(isVisible)
    .map((element) => ({ element, score: trust.anchor, closeness: 0, editions }));
}

function keepWithin(options: readonly Option[], within: readonly Wording[], { headings, roots }: Scope): Option[] {
  const near = options.flatMap((option) => {
    const close = closeness(option.element, within, headings, roots);
    return close === undefined ? [] : [{ ...option, closeness: close }];
  });
  const closest = Math.max(...near.filter((option) => isVisible(option.element)).map((option) => option.closeness));
  return near.filter((option) => option.closeness >= closest);
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
