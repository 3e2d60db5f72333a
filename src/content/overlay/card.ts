import type { CardButton, CardWords, Warning } from '../../core/card-words.ts';
import type { cardStrings } from '../../ui/strings.ts';
import { element } from './element.ts';

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
}

export type CardStrings = typeof cardStrings;

/** Fills the card. Buttons act on real presses only. */
export function fillCard(card: HTMLElement, content: CardContent, strings: CardStrings, events: CardEvents): void {
  const { words, page, step, warning } = content;
  const title = element('h2', { class: 'title', id: 'title', tabindex: '-1', text: warning?.title ?? words.title });
  const close = element('button', { class: 'close', type: 'button', 'aria-label': strings.hide, title: strings.hide, text: '×' });
  onPress(close, events.hide);
  const buttons = element('div', { class: 'buttons' });
  if (warning) buttons.append(button(strings.goAhead, '', events.goAhead));
  else {
    if (page.offScreen) buttons.append(button(strings.showTarget, 'main', events.showTarget));
    for (const [index, one] of words.buttons.entries())
      buttons.append(button(one.label, index === 0 && !page.offScreen ? 'main' : '', () => events.press(one)));
  }
  card.replaceChildren(
    element('div', { class: 'head' }, step ? element('span', { class: 'step', text: step }) : undefined, title, close),
    ...(warning ? [paragraph('warning', warning.say)] : bodyOf(words, page, strings)),
    ...(buttons.childElementCount > 0 ? [buttons] : []),
  );
  card.setAttribute('aria-labelledby', 'title');
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

function button(label: string, name: string, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', text: label, ...(name ? { class: name } : {}) });
  onPress(made, press);
  return made;
}

/** A page can dispatch events at our host but not make them trusted. */
function onPress(target: HTMLElement, press: () => void): void {
  target.addEventListener('click', (event) => {
    if (event.isTrusted) press();
  });
}
