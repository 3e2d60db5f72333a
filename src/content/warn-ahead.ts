import type { CardWords, Warning } from '../core/card-words.ts';
import type { TargetId } from '../lab/ids.ts';
import type { Found } from './find/choose.ts';
import { standIn } from './find/visible.ts';

interface Near {
  readonly element: Element;
  readonly warning: Warning;
}

/** How long a warning stays once the pointer or the focus has gone, so that the card can be reached. In milliseconds. */
const lingering = 600;

/**
 * Warns before a known mistake is made: when the pointer comes over its target, the focus on it, or it is pressed.
 * Nothing is held up; "that's what I want" ends the warning for as long as the document lives.
 */
export class WarnAhead {
  readonly #changed: () => void;
  readonly #isOurs: (node: EventTarget | null) => boolean;
  readonly #accepted = new Set<string>();
  #ahead: CardWords['ahead'] = [];
  #elements: ReadonlyMap<TargetId, Found> = new Map();
  #near: Near | undefined;
  /** What the pointer or the focus came to last. */
  #over: EventTarget | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  constructor(changed: () => void, isOurs: (node: EventTarget | null) => boolean, signal: AbortSignal) {
    this.#changed = changed;
    this.#isOurs = isOurs;
    // Not `pointerover`: that also comes when the page moves something under a pointer that rests.
    for (const type of ['pointermove', 'focusin', 'pointerdown'] as const)
      addEventListener(type, (event) => this.#approach(event), { capture: true, passive: true, signal });
    // Out of the document, as out of a frame, the pointer comes over nothing else.
    addEventListener('pointerout', (event) => event.relatedTarget === null && this.#near && this.#leave(), {
      capture: true,
      passive: true,
      signal,
    });
  }

  /** The warning to show now, while its target is still on the page. */
  get near(): Near | undefined {
    return this.#near?.element.isConnected && this.#ahead.some((one) => one.mistake === this.#near?.warning.mistake)
      ? this.#near
      : undefined;
  }

  arm(ahead: CardWords['ahead'], elements: ReadonlyMap<TargetId, Found>): void {
    this.#ahead = ahead.filter((one) => !this.#accepted.has(one.mistake));
    this.#elements = elements;
  }

  /** The person knows, and wants it all the same. */
  goAhead(): void {
    if (this.#near) this.#accepted.add(this.#near.warning.mistake);
    this.#near = undefined;
    this.#changed();
  }

  #approach(event: Event): void {
    if (!event.isTrusted) return;
    if (this.#isOurs(event.target)) {
      clearTimeout(this.#leaving);
      return;
    }
    const node = event.composedPath()[0];
    if (event.type === 'pointermove' && node === this.#over) return;
    this.#over = node;
    const hit = node instanceof Element ? this.#mistakeAt(node) : undefined;
    if (hit) {
      clearTimeout(this.#leaving);
      if (this.#near?.element === hit.element && this.#near.warning.mistake === hit.warning.mistake) return;
      this.#near = hit;
      this.#changed();
    } else if (this.#near && event.type !== 'pointerdown') this.#leave();
  }

  #leave(): void {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => {
      this.#near = undefined;
      this.#changed();
    }, lingering);
  }

  #mistakeAt(node: Element): Near | undefined {
    for (const warning of this.#ahead) {
      for (const target of warning.at) {
        const found = this.#elements.get(target as TargetId);
        if (!found || found.hidden || found.renamed || found.rivals.length > 0) continue;
        const { element } = found;
        const label = element instanceof HTMLInputElement ? element.closest('label') : null;
        if (element.contains(node) || standIn(element).contains(node) || label?.contains(node)) return { element, warning };
      }
    }
    return undefined;
  }
}
