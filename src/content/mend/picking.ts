import type { TargetId } from '../../lab/ids.ts';
import { pickStrings } from '../../ui/strings/packs.ts';
import type { LookOptions } from '../look.ts';
import { send } from '../port.ts';
import { Banner } from './banner.ts';
import { learn } from './lesson.ts';

/** What a pointing person does, which the page is not to take for a use of its buttons. */
const deeds = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'touchstart', 'touchend'] as const;

/** Lets the person point at a target, once: with the pointer, or with the focus and Enter. Esc ends it. */
export class Picking {
  readonly #target: TargetId;
  readonly #options: LookOptions;
  readonly #banner: Banner;
  readonly #controller = new AbortController();

  constructor(target: TargetId, options: LookOptions) {
    this.#target = target;
    this.#options = options;
    this.#banner = new Banner(pickStrings.ask, () => this.#giveUp());
    const { signal } = this.#controller;
    for (const type of deeds) addEventListener(type, (event) => this.#pointed(event), { capture: true, passive: false, signal });
    addEventListener('pointermove', (event) => this.#banner.mark(event.composedPath()[0]), {
      capture: true,
      passive: true,
      signal,
    });
    addEventListener('focusin', (event) => this.#banner.mark(event.composedPath()[0]), { capture: true, passive: true, signal });
    addEventListener('keydown', (event) => this.#pressed(event), { capture: true, signal });
  }

  end(): void {
    this.#controller.abort();
    this.#banner.remove();
  }

  #giveUp(): void {
    this.end();
    void send('end-picking', {});
  }

  #pointed(event: Event): void {
    if (!event.isTrusted || this.#banner.owns(event.target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const node = event.composedPath()[0];
    if (event.type === 'click' && node instanceof Element) void this.#learn(node);
  }

  #pressed(event: KeyboardEvent): void {
    if (!event.isTrusted || !['Escape', 'Enter', ' '].includes(event.key) || this.#banner.owns(event.target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Escape') this.#giveUp();
    else if (event.composedPath()[0] instanceof Element) void this.#learn(event.composedPath()[0] as Element);
  }

  /** Tries out what was pointed at; what can't be learnt is said, and the person may point again. */
  async #learn(node: Element): Promise<void> {
    const lesson = learn(this.#target, node, this.#options);
    if (!lesson.learnt) return this.#banner.say(pickStrings[lesson.why]);
    const { page, change } = lesson;
    const { taught } = await send('teach', { page, change }).catch(() => ({ taught: false }));
    if (!taught) return this.#banner.say(pickStrings.notKept);
    this.#controller.abort();
    this.#banner.farewell(pickStrings.taught);
  }
}
