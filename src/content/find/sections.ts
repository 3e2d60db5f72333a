import { fits, type Words } from './lexicon.ts';
import { contentOf } from './names.ts';
import { normalise } from './normalise.ts';
import { closest, holds, parentOf, type Root } from './roots.ts';
import { rowSelector, rowsFitting } from './rows.ts';
import { select } from './selected.ts';
import { textsSaying } from './texts.ts';
import { isVisible } from './visible.ts';

/** Something that names a part of the page. */
export interface Heading {
  readonly element: Element;
  readonly text: string;
  /** 1 to 6; blade titles and dialog titles count as 1, labels and legends as 7. */
  readonly level: number;
}

/** Headings, legends, captions and labels of regions, which name the parts of a page. */
export function headingsIn(roots: readonly Root[]): Heading[] {
  const found = new Map<Element, Heading>();
  const add = (element: Element, level: number) => {
    if (!found.has(element)) found.set(element, { element, text: contentOf(element), level });
  };
  for (let level = 1; level <= 6; level++) for (const element of select(roots, `h${level}`)) add(element, level);
  for (const selector of ['.fxs-blade-title-titleText', '[role="heading"]'])
    for (const element of select(roots, selector)) add(element, Number(element.getAttribute('aria-level')) || 1);
  for (const selector of ['legend', 'caption']) for (const element of select(roots, selector)) add(element, 7);
  return [...found.values()];
}

/** How far out from a heading its part of the page may reach, in elements. */
const reach = 9;

/**
 * How close an element is to the part of the page that some words name: the depth of the innermost element that
 * holds both, larger being closer; `undefined` where another heading is closer to it, or none says these words.
 */
export type Closeness = (element: Element) => number | undefined;

/** What is worked out once for all elements that are asked about; `undefined` where nothing says these words. */
export function closenessTo(
  words: Words,
  headings: readonly Heading[],
  roots: readonly Root[],
  has: (element: Element) => boolean,
): Closeness | undefined {
  const rows = rowsFitting(words);
  // A row that is known by something in it is all that is meant: nothing outside it is near enough, however alone it is.
  const isRowOnly = rows.size > 0 && words.all.every(({ text }) => /^\*.*\*$/.test(text));
  let anchors: readonly Anchor[] | undefined;
  const seek = () => (anchors ??= anchorsOf(words, headings, roots).filter(has).map(anchorAt));
  if (rows.size === 0 && seek().length === 0) return undefined;
  return (element) => {
    const row = rows.size > 0 ? closest(element, rowSelector) : null;
    if (row && rows.has(row)) return depth(row);
    if (isRowOnly) return undefined;
    let best: number | undefined;
    for (const anchor of seek()) {
      const here = closenessBy(anchor, seek(), element, headings);
      if (here !== undefined && (best === undefined || here > best)) best = here;
    }
    return best;
  };
}

/** The headings that say these words, else the labels. */
function anchorsOf(words: Words, headings: readonly Heading[], roots: readonly Root[]): readonly Element[] {
  const named = headings.filter((heading) => fits(words, heading.text)).map((heading) => heading.element);
  return named.length > 0 ? named : textsSaying(words, roots).filter(isVisible);
}

/** What names a part of the page, and the elements around it as far as its part may reach. */
interface Anchor {
  readonly element: Element;
  readonly around: readonly Element[];
  readonly depth: number;
}

function anchorAt(element: Element): Anchor {
  const around: Element[] = [];
  for (let one: Element | null = element; one && around.length <= reach; one = parentOf(one)) around.push(one);
  return { element, around, depth: depth(element) };
}

function closenessBy(
  { around, ...anchor }: Anchor,
  anchors: readonly Anchor[],
  element: Element,
  headings: readonly Heading[],
): number | undefined {
  const outermost = around.at(-1);
  if (!outermost || !holds(outermost, element) || isOfAnotherTerm(element, anchor.element)) return undefined;
  const steps = around.findIndex((one) => holds(one, element));
  const common = around[steps];
  let branch: Element | null = element;
  while (branch && branch !== common && parentOf(branch) !== common) branch = parentOf(branch);
  if (branch && branch !== common) {
    const part = branch;
    const isRival = ({ element: other }: Heading) =>
      other !== anchor.element && !anchors.some((one) => one.element === other) && holds(part, other);
    if (headings.some(isRival)) return undefined;
  }
  return anchor.depth - steps;
}

/** Whether an element describes another term of a list than this one: what stands beside a term is that term's. */
function isOfAnotherTerm(element: Element, label: Element): boolean {
  const own = closest(label, 'dt');
  if (!own) return false;
  for (let at: Element | null = closest(element, 'dd'); at && at.localName !== 'dl'; at = parentOf(at))
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      const term = before.localName === 'dt' ? before : before.querySelector('dt');
      if (term) return term !== own;
    }
  return false;
}

/**
 * The parts of the page that some words name: of a heading all that follows until the next heading of its rank, of any
 * other label the innermost element around it that holds more than the label and its buttons.
 */
export function partsNamed(words: Words, headings: readonly Heading[], roots: readonly Root[]): Element[] {
  const named = headings.filter((heading) => fits(words, heading.text));
  const labelled = select(
    roots,
    '[role="region"], [role="group"], [role="dialog"], [role="table"], [role="tabpanel"], table',
  ).filter((element) => fits(words, normalise(element.getAttribute('aria-label') ?? '')));
  const labels = named.length > 0 || labelled.length > 0 ? [] : textsSaying(words, roots);
  return [...labelled, ...named.flatMap((heading) => sectionOf(heading, headings)), ...labels.map(partAround)];
}

/** What follows a heading, up to the next heading of its rank or above, or to the end of the part it stands in. */
function sectionOf({ element, level }: Heading, headings: readonly Heading[]): Element[] {
  const rivals = headings.filter((other) => other.element !== element && other.level <= level);
  const holdsRival = (part: Element) => rivals.some((rival) => part.contains(rival.element));
  const own = lengthOf(contentOf(element));
  const parts: Element[] = [];
  let node: Element = element;
  for (let around = parentOf(node), steps = 0; around && steps < reach; around = parentOf(around), steps++) {
    const isBeyond = holdsRival(around);
    // Among sections of its rank only the header itself is followed by what belongs to it.
    if (isBeyond && saysMore(node, own)) break;
    for (let next = node.nextElementSibling; next; next = next.nextElementSibling) {
      if (holdsRival(next)) return parts;
      parts.push(next);
    }
    if (isBeyond || around === document.body) break;
    node = around;
  }
  return parts.length > 0 ? parts : [partAround(element)];
}

/** The innermost element around one that holds more than it and its buttons. */
export function partAround(heading: Element): Element {
  const own = lengthOf(contentOf(heading));
  let part = heading;
  for (let around = parentOf(heading), steps = 0; around && steps < reach; around = parentOf(around), steps++) {
    part = around;
    if (around === document.body || saysMore(around, own)) break;
  }
  return part;
}

/** Whether an element holds more text than this, outside its buttons. */
function saysMore(element: Element, than: number): boolean {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && node.matches('button, [role="button"], [role="menu"]')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) length += lengthOf(node.nodeValue ?? '');
    if (length > than) return true;
  }
  return false;
}

function lengthOf(text: string): number {
  return text.replace(/\s+/g, '').length;
}

function depth(element: Element): number {
  let steps = 0;
  for (let around: Element | null = element; around; around = parentOf(around)) steps++;
  return steps;
}

const usable = 'a, button, input, select, textarea, [role="button"], [role="link"]';

/** The controls in the innermost part around each label that says these words and is no heading. */
export function ownControls(words: Words, headings: readonly Heading[], roots: readonly Root[]): Element[][] {
  if (headings.some((heading) => fits(words, heading.text))) return [];
  return anchorsOf(words, headings, roots).flatMap((label) => {
    for (let around: Element | null = label, steps = 0; around && steps < reach; around = parentOf(around), steps++) {
      const controls = around.matches(usable) ? [around] : [...around.querySelectorAll(usable)];
      if (controls.length > 0) return [controls];
    }
    return [];
  });
}
