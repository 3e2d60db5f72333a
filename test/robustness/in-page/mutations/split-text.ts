import { read, sourcesOf, textsIn } from '../names.ts';
import type { Random } from '../random.ts';
import { all, truth } from '../tree.ts';
import type { Mutate } from './mutation.ts';

type Split = readonly [name: string, split: (text: Text, random: Random) => void];

/** Ways in which frameworks cut a label into pieces that a person reads as one. */
const ways: readonly Split[] = [
  [
    'each word in a span',
    (text) =>
      replace(
        text,
        words(text).map((word) => span(word)),
      ),
  ],
  ['nested spans', (text) => replace(text, [span('', span('', span(value(text))))])],
  ['some letters marked, as a search does', marked],
  ['no-break spaces', (text) => (text.nodeValue = value(text).replace(/ /g, '\u00a0'))],
  ['a zero-width space in it', (text) => (text.nodeValue = value(text).replace(/ /, ' \u200b'))],
  ['an icon before it', (text) => replace(text, [icon(), document.createTextNode(value(text))])],
  ['an icon after it', (text) => replace(text, [document.createTextNode(value(text)), icon()])],
  ['the name of an icon before it', (text) => replace(text, [ligature('add_circle'), document.createTextNode(value(text))])],
  [
    'an empty element in it',
    (text) =>
      replace(
        text,
        between(text, () => span('')),
      ),
  ],
  [
    'a place to break the line in it',
    (text) =>
      replace(
        text,
        between(text, () => document.createElement('wbr')),
      ),
  ],
  [
    'comments between the words',
    (text) =>
      replace(
        text,
        between(text, () => document.createComment('')),
      ),
  ],
  ['two texts in a row', (text) => void text.splitText(Math.max(1, Math.floor(value(text).length / 2)))],
  ['white space around it', (text) => (text.nodeValue = `\n      ${value(text).replace(/ /g, '\n        ')}\n    `)],
];

/** The label of the truth, and some headings, are cut into pieces. */
export const splitText: Mutate = ({ random }) => {
  const found = truth();
  if (!found) return undefined;
  const own = sourcesOf(found).flatMap((source) => ('text' in source && read(source).trim().length > 2 ? [source.text] : []));
  const headings = all('h1, h2, h3, legend, [role="heading"]').flatMap((heading) => textsIn(heading).slice(0, 1));
  const texts = [...random.some(own, 1), ...random.some(headings, random.below(3))].filter(canBeSplit);
  const notes = [...new Set(texts)].flatMap((text) => {
    const way = random.pick(ways);
    if (!way) return [];
    const before = value(text).trim();
    way[1](text, random);
    return [`“${before}”: ${way[0]}`];
  });
  return notes.length > 0 ? { note: notes.join(', ') } : undefined;
};

/** An option of a native list holds nothing but text. */
function canBeSplit(text: Text): boolean {
  return text.isConnected && !text.parentElement?.closest('option, textarea, title, svg');
}

function marked(text: Text, random: Random): void {
  const whole = value(text);
  const start = random.below(Math.max(1, whole.length - 2));
  const end = start + 1 + random.below(Math.max(1, whole.length - start - 1));
  const mark = document.createElement('mark');
  mark.textContent = whole.slice(start, end);
  mark.style.cssText = 'background: none; color: inherit';
  replace(text, [document.createTextNode(whole.slice(0, start)), mark, document.createTextNode(whole.slice(end))]);
}

/** The words with something between them that nobody sees. */
function between(text: Text, make: () => Node): Node[] {
  return words(text).flatMap((word, index) =>
    index === 0 ? [document.createTextNode(word)] : [make(), document.createTextNode(word)],
  );
}

/** Words with the space before them. */
function words(text: Text): string[] {
  return value(text).match(/\s*\S+\s*$|\s*\S+/g) ?? [value(text)];
}

function value(text: Text): string {
  return text.nodeValue ?? '';
}

function replace(text: Text, nodes: readonly Node[]): void {
  text.replaceWith(...nodes);
}

function span(text: string, inner?: Node): HTMLElement {
  const element = document.createElement('span');
  element.append(inner ?? text);
  return element;
}

function icon(): Element {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('width', '12');
  svg.setAttribute('height', '12');
  return svg;
}

/** An icon font writes the icon's name; the font draws it. */
function ligature(name: string): Element {
  const element = span(name);
  element.setAttribute('aria-hidden', 'true');
  element.style.cssText =
    'display: inline-block; width: 12px; height: 12px; overflow: hidden; white-space: nowrap; font-size: 2px';
  return element;
}
