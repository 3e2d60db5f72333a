import { element } from '../overlay/element.ts';

/** How long the last word stays, in milliseconds. */
const lingering = 3_000;

const css = `
:host { all: initial; }
.banner {
  position: fixed; inset: 12px 0 auto 0; margin: 0 auto; width: fit-content; max-width: calc(100vw - 48px); box-sizing: border-box;
  display: flex; gap: 12px; align-items: center; padding: 10px 14px; border: 2px solid #6d28d9; border-radius: 8px;
  background: #ffffff; color: #1c1917; font: 14px/1.45 system-ui, "Segoe UI", Roboto, sans-serif; box-shadow: 0 6px 24px rgb(0 0 0 / .22);
}
.banner p { margin: 0; }
button { border: 0; border-radius: 6px; min-width: 26px; min-height: 26px; background: none; color: inherit; font: 18px/1 system-ui, sans-serif; cursor: pointer; }
button:focus-visible { outline: 2px solid currentColor; }
.mark { position: fixed; margin: 0; padding: 0; border: 2px dashed #6d28d9; border-radius: 4px; background: none; pointer-events: none; }
.mark:not(:popover-open), .banner:not(:popover-open) { display: none; }
@media (prefers-color-scheme: dark) {
  .banner { background: #1f1d1b; color: #f5f5f4; border-color: #a78bfa; }
  .mark { border-color: #a78bfa; }
}
`;

/** What the person is asked while pointing, and a dashed line around what a click would mean. */
export class Banner {
  readonly #host = element('div', { 'data-crosswalk': 'mend', style: 'all:initial' });
  readonly #text = element('p', { role: 'status' });
  readonly #mark = element('div', { class: 'mark', popover: 'manual' });
  readonly #banner = element('div', { class: 'banner', popover: 'manual' });

  constructor(text: string, end: () => void) {
    const root = this.#host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    const close = element('button', { type: 'button', 'aria-label': 'Esc', text: '×' });
    close.addEventListener('click', (event) => event.isTrusted && end());
    this.#banner.append(this.#text, close);
    root.append(this.#mark, this.#banner);
    document.documentElement.append(this.#host);
    this.#banner.showPopover();
    this.say(text);
  }

  owns(node: EventTarget | null): boolean {
    return node === this.#host;
  }

  say(text: string): void {
    this.#text.textContent = text;
  }

  /** Shows what a click would mean. */
  mark(node: EventTarget | undefined): void {
    if (!(node instanceof Element) || node === this.#host) return;
    const { left, top, width, height } = (node.closest('button, a, input, label, [role]') ?? node).getBoundingClientRect();
    this.#mark.style.cssText = `left:${left - 3}px;top:${top - 3}px;width:${width + 6}px;height:${height + 6}px;box-sizing:border-box`;
    if (!this.#mark.matches(':popover-open')) this.#mark.showPopover();
  }

  /** A last word, and away. */
  farewell(text: string): void {
    this.#mark.remove();
    this.say(text);
    setTimeout(() => this.remove(), lingering);
  }

  remove(): void {
    this.#host.remove();
  }
}
