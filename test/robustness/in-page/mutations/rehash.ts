import { hashOf, type Random } from '../random.ts';
import { partsOf, references } from '../tree.ts';
import type { Mutate } from './mutation.ts';

/** Of a name made by a build or at run time: `_1g1tk_70`, `:r4k:`, `root-154`, `formField9`. */
const generated = /[_-][a-z0-9]*\d[a-z0-9]*(?:_|-|$)|:r\w+:|\d+$/i;

/** Another build: generated classes and ids have other names, in the page and in its styles. */
export const rehash: Mutate = ({ random }) => renameAll(random, (name) => generated.test(name));

/** Another framework: all classes and ids have other names. */
export const renameClasses: Mutate = ({ random }) => renameAll(random, () => true);

function renameAll(random: Random, isMeant: (name: string) => boolean) {
  const salt = random.below(1_000_000).toString(36);
  const known = new Map<string, string>();
  const renamed = (name: string) => {
    if (!isMeant(name)) return name;
    const other = known.get(name) ?? `c${hashOf(name + salt).toString(36)}`;
    known.set(name, other);
    return other;
  };
  for (const part of partsOf()) {
    for (const element of part.querySelectorAll('*')) renameIn(element, renamed);
    for (const sheet of part.styleSheets) renameRules(sheet.cssRules, known);
  }
  return known.size > 0 ? { note: `${known.size} ids and classes have other names` } : undefined;
}

function renameIn(element: Element, renamed: (name: string) => string): void {
  const classes = element.getAttribute('class');
  if (classes?.trim()) element.setAttribute('class', classes.trim().split(/\s+/).map(renamed).join(' '));
  if (element.id) element.id = renamed(element.id);
  for (const attribute of references) {
    const ids = element.getAttribute(attribute)?.trim();
    if (ids) element.setAttribute(attribute, ids.split(/\s+/).map(renamed).join(' '));
  }
}

function renameRules(rules: CSSRuleList, known: ReadonlyMap<string, string>): void {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) {
      const selector = rule.selectorText.replace(/([.#])((?:[\w-]|\\.)+)/g, (whole, mark: string, name: string) => {
        const other = known.get(name.replace(/\\(.)/g, '$1'));
        return other ? mark + other : whole;
      });
      if (selector !== rule.selectorText) rule.selectorText = selector;
    }
    if ('cssRules' in rule) renameRules((rule as CSSGroupingRule).cssRules, known);
  }
}
