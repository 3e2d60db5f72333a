import { labelsOnPage, plain, principal, read, rename, type Source, sourcesOf, textsIn } from '../names.ts';
import type { Random } from '../random.ts';
import { type Labelled, otherForms, otherWords } from '../renamings.ts';
import { all, isSeen, truth } from '../tree.ts';
import { withAncestors } from '../truth.ts';
import type { Done, Given, Mutate } from './mutation.ts';

/** Longer texts are sentences, not labels. */
const longest = 70;

/** The label of the truth in another form: case, article, number, marks. */
export const rewordForm: Mutate = (given) => rewordTruth(given, otherForms);

/** The label of the truth in other words. */
export const rewordWords: Mutate = (given) => rewordTruth(given, otherWords);

function rewordTruth({ random, isValue, chosen }: Given, others: (label: string, is: Labelled) => string[]): Done | undefined {
  const found = truth();
  if (!found || isValue) return undefined;
  const sources = sourcesOf(found);
  const main = principal(sources);
  if (!main) return undefined;
  const from = read(main).trim();
  if (!isLabel(from, chosen)) return undefined;
  const to = reworded(from, random, others(from, kindOf(found.control)));
  if (to === undefined) return undefined;
  rename(sources, from, to);
  return { note: `“${from}” is called “${to}”` };
}

/** Headings, labels and controls around the truth, in other words or another form. */
export const rewordAround: Mutate = ({ random, chosen }) => {
  const own = truth();
  if (!own) return undefined;
  const ownName = plain(nameOf(sourcesOf(own)));
  const around = all(
    'h1, h2, h3, h4, [role="heading"], label, legend, dt, th, button, a[href], [role="button"], [role="link"], [role="tab"]',
  )
    .filter(
      (element) => isSeen(element) && !withAncestors(own.control).includes(element) && !element.querySelector('[data-truth]'),
    )
    .flatMap((element) => textsIn(element).slice(0, 1))
    .filter((text) => isLabel((text.nodeValue ?? '').trim(), chosen) && plain(text.nodeValue ?? '') !== ownName);
  const notes = random.some(around, 1 + random.below(3)).flatMap((text) => {
    const source: Source = { text };
    const from = read(source).trim();
    const to = reworded(from, random, random.chance(0.5) ? otherWords(from) : otherForms(from, 'place'));
    if (to === undefined) return [];
    const holder = text.parentElement;
    const said: Source[] = holder?.hasAttribute('aria-label') ? [{ element: holder, attribute: 'aria-label' }] : [];
    rename([source, ...said], from, to);
    return [`“${from}” is called “${to}”`];
  });
  return notes.length > 0 ? { note: notes.join(', ') } : undefined;
};

/** A new label that nothing on the page has yet, so that it can be nothing else. */
function reworded(from: string, random: Random, others: readonly string[]): string | undefined {
  const taken = labelsOnPage();
  taken.delete(plain(from));
  return random.shuffled(others).find((other) => !taken.has(plain(other)));
}

function nameOf(sources: readonly Source[]): string {
  const main = principal(sources);
  return main ? read(main) : '';
}

/** Whether a text is a label that the console gave: not a sentence, an address, or a name that somebody chose. */
function isLabel(text: string, chosen: readonly string[]): boolean {
  if (text.length < 2 || text.length > longest || /@|\d{3}|["“]|https?:/.test(text)) return false;
  // One word in camel case is an attribute's own name.
  return /[a-z]/i.test(text) && !/^[a-z]+[A-Z]\w*$/.test(text) && !chosen.some((name) => text.includes(name));
}

function kindOf(control: Element): Labelled {
  const isField = 'input:not([type="radio"]):not([type="checkbox"]), textarea, select, [role="combobox"], [role="textbox"]';
  if (control.matches(isField)) return 'field';
  return control.matches('a, [role="link"], [role="tab"], [role="option"], [type="radio"]') ? 'place' : 'deed';
}
