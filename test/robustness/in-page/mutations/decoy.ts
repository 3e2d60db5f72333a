import { principal, read, sourcesOf } from '../names.ts';
import type { Random } from '../random.ts';
import { isSeen, type Truth, truth } from '../tree.ts';
import type { Given, Mutate } from './mutation.ts';

/** Parts that consoles put beside the work, each named for what it is: nobody takes what is in them for the step's own. */
const regions = [
  { name: 'What’s new', role: 'complementary', words: ['Now simpler:', 'has moved. Take the tour to see where it is now.'] },
  { name: 'Cookie preferences', role: 'region', words: ['We use cookies. To see', 'your choice is remembered.'] },
  { name: 'Help', role: 'complementary', words: ['To learn about', 'see the user guide.'] },
  { name: 'Give feedback', role: 'form', words: ['How satisfied are you with', 'today? Your answer goes to the product team.'] },
  { name: 'Recently visited', role: 'region', words: ['You opened', 'yesterday.'] },
  { name: 'Tutorials', role: 'complementary', words: ['Five minutes:', 'explained step by step.'] },
] as const;

type Place = 'corner' | 'end';

/** A part with the truth's words in a text, a heading, a table or a list, but nothing to press by that name. */
export const decoyText: Mutate = ({ random }) => {
  const found = truth();
  const name = nameOf(found);
  if (!found || name === undefined) return undefined;
  const make = random.pick(texts);
  return make ? add(found, name, random, make) : undefined;
};

/** A part with a control of the truth's kind and name, which does something else there. */
export const decoyControl: Mutate = ({ random, chosen, isValue }: Given) => {
  const found = truth();
  const name = nameOf(found);
  if (!found || name === undefined || isValue) return undefined;
  // A link of the same name elsewhere may well lead to the same thing that somebody made.
  if (chosen.some((one) => name.includes(one))) return undefined;
  return add(found, name, random, (label) => [text(`About “${label}”: `), controlLike(found.control, label)]);
};

type Make = (name: string, words: readonly [string, string]) => Node[];

const texts: readonly Make[] = [
  (name, [before, after]) => [paragraph(`${before} ${name} ${after}`)],
  (name, [before, after]) => [paragraph(`${before} `, wrapped('b', name), ` ${after}`)],
  (name) => [wrapped('h3', name), paragraph('Read more in the documentation.')],
  (name) => [
    table([
      ['Topic', 'Minutes'],
      [name, '5'],
      ['Billing', '3'],
    ]),
  ],
  (name) => [wrapped('ul', wrapped('li', name), wrapped('li', 'Billing'))],
  (name) => [wrapped('span', name)],
];

function add(found: Truth, name: string, random: Random, make: Make) {
  const region = random.pick(regions);
  if (!region) return undefined;
  const part = document.createElement(region.role === 'form' ? 'form' : 'section');
  if (random.chance(0.7)) part.setAttribute('role', region.role);
  part.setAttribute('aria-label', region.name);
  part.setAttribute('data-decoy', '');
  part.append(wrapped('h2', region.name), ...make(name, region.words));
  const place: Place = random.chance(0.5) ? 'corner' : 'end';
  if (!(place === 'corner' ? putInCorner(part, found) : putAtEnd(part, found))) return undefined;
  return { note: `“${name}” stands in a part “${region.name}” (${place})` };
}

/** Where it floats over nothing of the truth. */
function putInCorner(part: HTMLElement, { shown }: Truth): boolean {
  const { left, right, top, bottom } = shown.getBoundingClientRect();
  const [width, height] = [300, 190];
  const free = (['right', 'left'] as const).flatMap((x) =>
    (['bottom', 'top'] as const).flatMap((y) => {
      const isBeside = x === 'left' ? left > width + 30 : right < innerWidth - width - 30;
      const isAbove = y === 'bottom' ? bottom < innerHeight - height - 30 : top > height + 30;
      return isBeside || isAbove ? [[x, y] as const] : [];
    }),
  )[0];
  if (!free) return false;
  part.style.cssText = `position: fixed; ${free[0]}: 16px; ${free[1]}: 16px; width: ${width}px; max-height: ${height}px; overflow: auto; padding: 8px; background: white; border: 1px solid gray; z-index: 900`;
  document.body.append(part);
  return true;
}

/** At the end of what the page shows. */
function putAtEnd(part: HTMLElement, { control }: Truth): boolean {
  const main = control.closest('main, [role="main"]') ?? document.querySelector('main, [role="main"]') ?? document.body;
  part.style.cssText = 'padding: 8px; margin: 8px; border: 1px solid gray';
  main.append(part);
  return isSeen(part);
}

/** A control of the same kind, made in the plainest way. */
function controlLike(control: Element, name: string): Element {
  const type = control.localName === 'input' ? (control as HTMLInputElement).type : '';
  if (/^(?:radio|checkbox)$/.test(type)) return wrapped('label', input(type), ` ${name}`);
  if (type === 'file') return wrapped('label', `${name} `, input('file'));
  if (type || control.localName === 'textarea')
    return wrapped('label', `${name} `, input(type === 'password' ? 'password' : 'text'));
  if (control.localName === 'a' || control.getAttribute('role') === 'link') {
    const link = wrapped('a', name) as HTMLAnchorElement;
    link.setAttribute('href', '#about');
    return link;
  }
  const button = wrapped('button', name);
  button.setAttribute('type', 'button');
  return button;
}

function nameOf(found: Truth | undefined): string | undefined {
  const main = found && principal(sourcesOf(found));
  const name = main && read(main).trim();
  return name !== undefined && name.length > 1 && name.length < 80 ? name : undefined;
}

function input(type: string): HTMLInputElement {
  const element = document.createElement('input');
  element.type = type;
  return element;
}

function table(rows: readonly (readonly string[])[]): Element {
  return wrapped('table', wrapped('tbody', ...rows.map((cells) => wrapped('tr', ...cells.map((cell) => wrapped('td', cell))))));
}

function paragraph(...inside: (Node | string)[]): Element {
  return wrapped('p', ...inside);
}

function wrapped(tag: string, ...inside: (Node | string)[]): Element {
  const element = document.createElement(tag);
  element.append(...inside);
  return element;
}

function text(value: string): Text {
  return document.createTextNode(value);
}
