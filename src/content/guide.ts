import type { WhatToFind } from '../core/what-to-find.ts';
import type { TargetId } from '../lab/ids.ts';
import type { Shown } from '../protocol.ts';
import { cardStrings } from '../ui/strings.ts';
import { Downloads } from './downloads.ts';
import { Eyes } from './eyes.ts';
import { onChanges } from './find/changes.ts';
import { isInSight, watchSight } from './in-sight.ts';
import type { Look } from './look.ts';
import { Offers } from './offers.ts';
import { type Drawing, Overlay } from './overlay/overlay.ts';
import { isOrphan, listen, send } from './port.ts';
import { confirmWord, whereabouts } from './read-value.ts';
import { WarnAhead } from './warn-ahead.ts';
import { watch } from './watch.ts';
import { write } from './write.ts';

const running = Symbol.for('crosswalk.guide');

/** How long after a message that was not answered the next try is made, and the longest that grows to. In milliseconds. */
const firstRetry = 500;
const longestRetry = 20_000;

/** Starts guiding in this document, ending any guide that ran in it before. */
export function guide(): void {
  const world = globalThis as { [running]?: AbortController };
  world[running]?.abort();
  const controller = new AbortController();
  world[running] = controller;
  for (const stale of document.querySelectorAll('div[data-crosswalk]')) stale.remove();
  new Guide(controller).start();
}

/** The loop of one document: look, ask what to show, show it. */
class Guide {
  readonly #controller: AbortController;
  readonly #eyes: Eyes;
  readonly #overlay: Overlay;
  readonly #warnings: WarnAhead;
  readonly #downloads: Downloads;
  readonly #offers: Offers;
  #shown: Shown | undefined;
  #toFind: WhatToFind | undefined;
  /** The sighting that was told last, and whether its answer is still awaited. */
  #told = { key: '', waiting: false, again: false };
  /** How often in a row the background has not answered. */
  #failures = 0;
  /** The step for which the person has hidden the card. */
  #hiddenFor: string | undefined;
  #outcome: { readonly step: string | undefined; readonly text: string } | undefined;

  constructor(controller: AbortController) {
    const { signal } = controller;
    this.#controller = controller;
    this.#eyes = new Eyes(() => this.#look(), signal);
    this.#overlay = new Overlay(
      cardStrings,
      {
        press: (button) => void this.#offers.press(button),
        showTarget: () => this.#overlay.showTarget(),
        hide: () => this.#hide(),
        goAhead: () => this.#warnings.goAhead(),
        refused: () => this.#say(cardStrings.unseen),
      },
      signal,
    );
    this.#warnings = new WarnAhead(
      () => this.#draw(),
      (node) => this.#overlay.owns(node),
      signal,
    );
    this.#downloads = new Downloads((text) => this.#say(text), signal);
    this.#offers = new Offers(
      () => this.#eyes.latest,
      (text) => this.#say(text),
    );
  }

  start(): void {
    const { signal } = this.#controller;
    watch({ look: () => this.#look(), matters: (records) => this.#eyes.concern(records) }, signal);
    let wasInSight = isInSight();
    watchSight(() => {
      if (isInSight() === wasInSight) return;
      wasInSight = !wasInSight;
      this.#look();
    }, signal);
    // A target that is taken out of the page takes its ring with it before the next frame is painted.
    onChanges(() => {
      if (this.#overlay.isStale) this.#look();
    }, signal);
    addEventListener('pagehide', () => this.#leave(), { signal });
    listen(
      {
        look: () => {
          this.#told.key = '';
          this.#look();
          return undefined;
        },
        here: () => {
          const inSight = isInSight();
          // The background now forgets this document: it must be told again once the document is back.
          if (!inSight) this.#leave();
          return Promise.resolve({ inSight });
        },
        leave: () => {
          this.#controller.abort();
          return undefined;
        },
        read: ({ target }) => this.#offers.read(this.#eyes.look(), target),
        write: (message) => write(() => this.#eyes.look(), message),
        focus: ({ what }) => {
          this.#focus(what);
          return undefined;
        },
      },
      signal,
    );
  }

  /** Looks, tells, draws; whether there was anything new to tell. */
  #look(): boolean {
    if (this.#controller.signal.aborted) return false;
    if (isOrphan()) {
      this.#controller.abort();
      return false;
    }
    if (!isInSight()) {
      this.#leave();
      return false;
    }
    const before = this.#told.key;
    void this.#tell(this.#eyes.look());
    this.#draw();
    return this.#told.key !== before;
  }

  /** Out of sight there is nothing to show, and nothing that was seen still holds. */
  #leave(): void {
    this.#overlay.remove();
    if (this.#told.key !== '') void this.#tell({ sighting: { pages: [] }, elements: new Map() });
  }

  /** Tells the background what is to be seen, unless it knows; the last look wins. */
  async #tell({ sighting }: Look): Promise<void> {
    const key = JSON.stringify(sighting);
    if (key === this.#told.key) return;
    if (this.#told.waiting) {
      this.#told.again = true;
      return;
    }
    this.#told = { key, waiting: true, again: false };
    try {
      const { hook } = this.#downloads;
      this.#shown = await send('sighted', { sighting, id: crypto.randomUUID(), ...(hook ? { hook } : {}) });
      this.#failures = 0;
      this.#downloads.expect(this.#shown, this.#eyes.latest);
    } catch {
      this.#told.key = '';
      if (isOrphan()) this.#controller.abort();
      else this.#tryAgainLater();
    }
    this.#told.waiting = false;
    if ((await this.#hasNewToFind()) || this.#told.again) this.#look();
    else this.#draw();
  }

  /** A worker that did not answer may when it has slept over it; the page itself need not change for that. */
  #tryAgainLater(): void {
    const delay = Math.min(longestRetry, firstRetry * 2 ** this.#failures++);
    const timer = setTimeout(() => this.#look(), delay);
    this.#controller.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  /** Names are told with the answer, and packs may change wordings at any time; what is looked for depends on both. */
  async #hasNewToFind(): Promise<boolean> {
    const { version, names } = this.#shown ?? {};
    if (!version || !names) return false;
    if (version !== this.#toFind?.version) {
      this.#toFind = await send('what-to-find', {}).catch(() => undefined);
      if (!this.#toFind) {
        this.#told.key = '';
        this.#tryAgainLater();
      }
    }
    return this.#toFind !== undefined && this.#eyes.lookFor(this.#toFind, names);
  }

  #draw(): void {
    // An answer may come when another guide has taken this one's place.
    if (this.#controller.signal.aborted) return;
    const drawing = this.#shown && this.#drawing(this.#shown);
    if (drawing) this.#overlay.draw(drawing);
    else this.#overlay.remove();
  }

  /** What to draw: a warning where the person is about to go wrong, else the advice. */
  #drawing(shown: Shown): Drawing | undefined {
    const { elements } = this.#eyes.latest;
    const { advice, words } = shown;
    const outcome = this.#outcome?.step === advice.step ? this.#outcome?.text : undefined;
    const page = outcome === undefined ? {} : { outcome };
    const common = { ...(advice.step ? { step: advice.step } : {}), words };
    this.#warnings.arm(words.ahead, elements);
    const near = this.#warnings.near;
    if (near) return { ...common, state: 'warning', target: near.element, page, warning: near.warning };
    if (this.#hiddenFor !== undefined && this.#hiddenFor === advice.step) return undefined;
    const found = advice.target && elements.get(advice.target);
    if (advice.state === 'pointing' && found && !found.hidden && found.rivals.length === 0) {
      const word = advice.deed === 'fill' ? confirmWord(found.element) : undefined;
      return { ...common, state: 'pointing', target: found.element, page: { ...page, ...(word ? { confirmWord: word } : {}) } };
    }
    if (advice.state === 'unsure' && found)
      return { ...common, state: 'unsure', page: { ...page, candidates: [found.element, ...found.rivals].map(whereabouts) } };
    return window === top ? this.#besideThePage(shown, { ...common, page }) : undefined;
  }

  /** A card in the corner of the top frame, where there is nothing to point at. */
  #besideThePage({ advice, words }: Shown, common: Omit<Drawing, 'state'>): Drawing | undefined {
    const warns = words.open.length > 0;
    // Nobody is sent away from a page that is still on its way.
    const speaks = (advice.state === 'missing' || advice.state === 'elsewhere') && this.#eyes.isSettled;
    if (!warns && !speaks) return undefined;
    return { ...common, state: warns ? 'warning' : 'missing' };
  }

  #hide(): void {
    this.#hiddenFor = this.#shown?.advice.step;
    this.#warnings.goAhead();
    this.#draw();
  }

  #focus(what: 'target' | 'card'): void {
    this.#hiddenFor = undefined;
    this.#draw();
    if (what === 'card') {
      this.#overlay.focusCard();
      return;
    }
    const found = this.#eyes.latest.elements.get(this.#shown?.advice.target as TargetId)?.element;
    if (found instanceof HTMLElement) found.focus();
  }

  #say(text: string): void {
    this.#outcome = { step: this.#shown?.advice.step, text };
    this.#draw();
  }
}
