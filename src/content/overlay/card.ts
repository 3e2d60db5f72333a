import type { CardButton, CardWords, Warning } from '../../core/card-words.ts';
import type { cardStrings } from '../../ui/strings.ts';
import { element } from './element.ts';
import { Control, type Wary } from './press.ts';

/** What the content script itself read in the page, to stand on the card and nowhere else. */
export interface PageWords {
  /** The word the page wants typed. */
  readonly confirmWord?: string;
  /** Names of the elements that fit about as well. */
  readonly candidates?: readonly string[];
  /** The target is out of sight, above or below. */
  readonly offScreen?: boolean;
  /** How the last button press ended. */
  readonly outcome?: string;
}

export interface CardContent {
  readonly step?: string;
  readonly words: CardWords;
  readonly page: PageWords;
  readonly warning?: Warning;
}

export interface CardEvents {
  press(button: CardButton): void;
  showTarget(): void;
  hide(): void;
  goAhead(): void;
  /** A press did not count: the person could not have seen for long enough what they pressed. */
  refused(): void;
}

export type CardStrings = typeof cardStrings;

/** The buttons a card had when it was filled last, by their words. */
const controlsOf = new WeakMap<HTMLElement, ReadonlyMap<string, Control>>();

/**
 * Fills the card. Buttons act only on real presses of what can be seen; one that stays keeps its element, and with it
 * what the browser has told of it so far.
 */
export function fillCard(card: HTMLElement, content: CardContent, strings: CardStrings, events: CardEvents & Wary): void {
  const { words, page, step, warning } = content;
  const [before, now] = [controlsOf.get(card), new Map<string, Control>()];
  // To show the target, or to hide the card, does nothing that somebody could be tricked into.
  const harmless = [events.showTarget, events.hide];
  const control = (label: string, press: () => void, make: () => HTMLButtonElement) => {
    const one = before?.get(label) ?? new Control(make(), harmless.includes(press) ? undefined : events);
    one.press = press;
    now.set(label, one);
    return one.element;
  };
  const title = element('h2', { class: 'title', id: 'title', tabindex: '-1', text: warning?.title ?? words.title });
  const close = control(strings.hide, events.hide, () =>
    element('button', { class: 'close', type: 'button', 'aria-label': strings.hide, title: strings.hide, text: '×' }),
  );
  const buttons = element('div', { class: 'buttons' });
  const button = (label: string, name: string, press: () => void) => {
    const made = control(label, press, () => element('button', { type: 'button', text: label }));
    made.className = name;
    buttons.append(made);
  };
  if (warning) button(strings.goAhead, '', events.goAhead);
  else {
    if (page.offScreen) button(strings.showTarget, 'main', events.showTarget);
    for (const [index, one] of words.buttons.entries())
      button(one.label, index === 0 && !page.offScreen ? 'main' : '', () => events.press(one));
  }
  card.replaceChildren(
    element('div', { class: 'head' }, step ? element('span', { class: 'step', text: step }) : undefined, title, close),
    ...(warning ? [paragraph('warning', warning.say)] : bodyOf(words, page, strings)),
    ...(buttons.childElementCount > 0 ? [buttons] : []),
  );
  card.setAttribute('aria-labelledby', 'title');
  for (const [label, one] of before ?? []) if (now.get(label) !== one) one.end();
  controlsOf.set(card, now);
}

function bodyOf(words: CardWords, page: PageWords, strings: CardStrings): Node[] {
  const body: Node[] = words.open.map((warning) =>
    element('p', { class: 'warning' }, element('strong', { text: warning.title }), document.createTextNode(warning.say)),
  );
  if (words.text) body.push(paragraph('text', words.text));
  if (page.confirmWord)
    body.push(
      element(
        'p',
        { class: 'text' },
        document.createTextNode(`${strings.confirmWord} `),
        element('span', { class: 'word', text: page.confirmWord }),
      ),
    );
  if (page.candidates && page.candidates.length > 0)
    body.push(element('ul', {}, ...page.candidates.map((name) => element('li', { text: name }))));
  if (words.renamed) body.push(paragraph('renamed', words.renamed));
  if (words.caution) body.push(paragraph('caution', words.caution));
  if (page.outcome) body.push(paragraph('outcome', page.outcome));
  return body;
}

function paragraph(name: string, text: string): HTMLElement {
  return element('p', { class: name, text });
}
