import { content } from './accessible-name.ts';
import { fits, type Words } from './lexicon.ts';
import { normalise } from './normalise.ts';
import { holds, parentOf, queryAll, type Root } from './roots.ts';
import { textsSaying } from './texts.ts';

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
    if (!found.has(element)) found.set(element, { element, text: normalise(content(element)), level });
  };
  for (let level = 1; level <= 6; level++) for (const element of queryAll(roots, `h${level}`)) add(element, level);
  for (const selector of ['.fxs-blade-title-titleText', '[role="heading"]'])
    for (const element of queryAll(roots, selector)) add(element, Number(element.getAttribute('aria-level')) || 1);
  for (const selector of ['legend', 'caption']) for (const element of queryAll(roots, selector)) add(element, 7);
  return [...found.values()];
}

/** How far out from a heading its part of the page may reach, in elements. */
const reach = 9;

/**
 * How close an element is to the part of the page that some words name: the depth of the innermost element that
 * holds both, larger being closer; `undefined` where another heading is closer to it, or none says these words.
 */
export function closeness(
  element: Element,
  words: Words,
  headings: readonly Heading[],
  roots: readonly Root[],
): number | undefined {
  const row = words.patterns.length > 0 && element.closest('tr, [role="row"], li');
  if (row) {
    const text = normalise(content(row));
    if (words.patterns.some(({ pattern }) => pattern?.test(text))) return depth(row);
  }
  const named = headings.filter((heading) => fits(words, heading.text)).map((heading) => heading.element);
  const anchors = named.length > 0 ? named : textsSaying(words, roots);
  let best: number | undefined;
  for (const anchor of anchors) {
    const common = commonAncestor(anchor, element);
    if (!common || distance(anchor, common) > reach) continue;
    const here = depth(common);
    const rival = headings.some(
      ({ element: other }) => other !== anchor && !anchors.includes(other) && isCloser(other, element, common),
    );
    if (!rival && (best === undefined || here > best)) best = here;
  }
  return best;
}

/**
 * The parts of the page that some words name: of a heading all that follows until the next heading of its rank, of any
 * other label the innermost element around it that holds more than the label and its buttons.
 */
export function partsNamed(words: Words, headings: readonly Heading[], roots: readonly Root[]): Element[] {
  const named = headings.filter((heading) => fits(words, heading.text));
  const labelled = queryAll(
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
  const own = content(element).length;
  const parts: Element[] = [];
  let node: Element = element;
  for (let around = parentOf(node), steps = 0; around && steps < reach; around = parentOf(around), steps++) {
    const isBeyond = holdsRival(around);
    // Among sections of its rank only the header itself is followed by what belongs to it.
    if (isBeyond && textBeside(node) > own) break;
    for (let next = node.nextElementSibling; next; next = next.nextElementSibling) {
      if (holdsRival(next)) return parts;
      parts.push(next);
    }
    if (isBeyond || around === document.body) break;
    node = around;
  }
  return parts.length > 0 ? parts : [partAround(element)];
}

function partAround(heading: Element): Element {
  const own = content(heading).length;
  let part = heading;
  for (let around = parentOf(heading), steps = 0; around && steps < reach; around = parentOf(around), steps++) {
    part = around;
    if (around === document.body || textBeside(around) > own) break;
  }
  return part;
}

/** How much text an element holds outside its buttons. */
function textBeside(element: Element): number {
  let length = (element.textContent ?? '').replace(/\s+/g, ' ').trim().length;
  for (const button of element.querySelectorAll('button, [role="button"], [role="menu"]'))
    length -= (button.textContent ?? '').replace(/\s+/g, ' ').trim().length;
  return length;
}

function isCloser(heading: Element, element: Element, than: Element): boolean {
  const common = commonAncestor(heading, element);
  return common !== null && common !== than && holds(than, common);
}

export function commonAncestor(one: Element, other: Element): Element | null {
  let around: Element | null = one;
  while (around && !holds(around, other)) around = parentOf(around);
  return around;
}

function depth(element: Element): number {
  let steps = 0;
  for (let around: Element | null = element; around; around = parentOf(around)) steps++;
  return steps;
}

function distance(from: Element, to: Element): number {
  let steps = 0;
  for (let around: Element | null = from; around && around !== to; around = parentOf(around)) steps++;
  return steps;
}
