import { Place } from './stillness.ts';
import { LayersAbove } from './top-layer.ts';

/** How often the browser looks whether something lies over an element: no browser does so more often. In milliseconds. */
const interval = 100;
/** How long a look may take to come. In milliseconds. */
const patience = 4_000;

type SeenEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };

/**
 * Since when an element has been in plain sight without a break: nothing over it, not faded, filtered or turned, and in
 * its place. Intersection Observer v2 tells what lies over an element, in Chromium; where it is missing (Firefox has
 * none, bug 1896900) only what lies above the card in the top layer is noticed.
 */
export class PlainSight {
  readonly #element: Element;
  readonly #place: Place;
  readonly #above: LayersAbove | undefined;
  // Watched from the first: what the browser says first of something in a frame is of a time when it had not yet been
  // told what lies over the frame.
  readonly #observer: IntersectionObserver;
  #uncovered: number | undefined;
  #notBefore = Number.NEGATIVE_INFINITY;

  constructor(element: Element) {
    this.#element = element;
    this.#place = new Place(element);
    this.#above = 'isVisible' in IntersectionObserverEntry.prototype ? undefined : new LayersAbove(element);
    this.#observer = this.#observe((entries) => {
      for (const entry of entries) this.#saw(entry);
    });
  }

  /** By the clock of events; `undefined` while it is not in plain sight. */
  get since(): number | undefined {
    const all = [this.#uncovered, this.#place.since, this.#above ? this.#above.clearSince : this.#notBefore];
    return all.every((one) => one !== undefined) ? Math.max(this.#notBefore, ...(all as number[])) : undefined;
  }

  /** The same after a look with the next frame: what was noticed last may be up to an interval old. */
  async sinceWithNextLook(): Promise<number | undefined> {
    let observer: IntersectionObserver | undefined;
    const look = new Promise<void>((seen) => {
      observer = this.#observe((entries) => {
        for (const entry of entries) this.#saw(entry);
        seen();
      });
    });
    const late = new Promise<void>((give) => setTimeout(give, patience));
    await Promise.race([look, late]);
    observer?.disconnect();
    return this.since;
  }

  /** What was so until now counts no more. */
  beginAnew(at: number): void {
    this.#notBefore = at;
  }

  end(): void {
    this.#observer.disconnect();
    this.#place.end();
    this.#above?.end();
  }

  #observe(seen: (entries: readonly SeenEntry[]) => void): IntersectionObserver {
    const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
      trackVisibility: true,
      delay: interval,
    };
    const observer = new IntersectionObserver(seen, options);
    observer.observe(this.#element);
    return observer;
  }

  #saw({ isIntersecting, isVisible, time }: SeenEntry): void {
    if (!isIntersecting || isVisible === false) this.#uncovered = undefined;
    else this.#uncovered ??= time;
  }
}
