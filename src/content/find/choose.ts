import type { Edition, TargetState } from '../../lab/model.ts';
import { isBehindLayer } from './covers.ts';
import { statesOf } from './states.ts';
import { margin } from './trust.ts';
import { isVisible } from './visible.ts';

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
  /** It has no name that is known, but one that is alike. */
  readonly renamed?: true;
  /** A row, while what is pressed in it may be yet to come. */
  readonly tentative?: true;
}

export interface Option {
  readonly element: Element;
  readonly score: number;
  readonly closeness: number;
  readonly called?: number;
  readonly editions: readonly Edition[];
}

/** The option that a target means, with what else fits about as well; `undefined` without any. `each`: any of several will do. */
export function choose(options: readonly Option[], each: boolean): Found | undefined {
  const visible = uncovered(options.filter((option) => isVisible(option.element)));
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
    hidden: visible.length === 0 || isBehindLayer(best.element),
    rivals: [...new Set(rivals.map((option) => option.element))],
    editions: own.flatMap((option) => option.editions),
  };
}

/** Of several that fit, those that nothing lies over: a copy kept beyond the window's edge is none. */
function uncovered(options: readonly Option[]): readonly Option[] {
  if (options.length < 2) return options;
  const free = options.filter(({ element }) => !isBehindLayer(element));
  return free.length > 0 ? free : options;
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
