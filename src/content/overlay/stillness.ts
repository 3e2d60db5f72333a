/** How far an element may move and still count as lying where it lay. In px. */
const slack = 4;
/** What is lower than this can't be read. In px. */
const legible = 12;
/** A part of the element so small makes no difference. */
const hair = 1e-4;

type Entry = IntersectionObserverEntry;

/**
 * Since when an element has lain where it lies. No layout is asked for: the browser tells of each frame in which the
 * element has left an observer's root that is cut down to the element's own place.
 */
export class Place {
  /** By the clock of events; `undefined` while it is out of the window, or too small to be read. */
  since: number | undefined;
  readonly #element: Element;
  #at: DOMRectReadOnly | undefined;
  #observer: IntersectionObserver | undefined;

  constructor(element: Element) {
    this.#element = element;
    this.#find();
  }

  end(): void {
    this.#observer?.disconnect();
  }

  #find(): void {
    this.#observe('0px', 0, (entry) => {
      this.#saw(entry);
      if (this.#at && entry.rootBounds) this.#guard(this.#at, entry.rootBounds, entry.intersectionRatio);
    });
  }

  #guard(at: DOMRectReadOnly, window: DOMRectReadOnly, ratio: number): void {
    const sides = [at.top - window.top, window.right - at.right, window.bottom - at.bottom, at.left - window.left];
    const margin = sides.map((room) => `${-Math.floor(room - slack)}px`).join(' ');
    let isFirst = true;
    this.#observe(margin, ratio < 1 - hair ? [ratio, ratio + hair] : 1, (entry) => {
      const hasMoved = this.#saw(entry);
      if (!isFirst || hasMoved) this.#find();
      isFirst = false;
    });
  }

  /** Takes in where it lies; whether that is another place. */
  #saw({ boundingClientRect: now, isIntersecting, time }: Entry): boolean {
    const before = this.#at;
    if (before && isIntersecting && !isApart(before, now)) return false;
    this.#at = isIntersecting ? now : undefined;
    this.since = isIntersecting && now.height >= legible ? time : undefined;
    return true;
  }

  #observe(rootMargin: string, threshold: number | number[], seen: (entry: Entry) => void): void {
    this.#observer?.disconnect();
    this.#observer = new IntersectionObserver(
      (entries) => {
        const latest = entries.at(-1);
        if (latest) seen(latest);
      },
      { root: document, rootMargin, threshold },
    );
    this.#observer.observe(this.#element);
  }
}

function isApart(one: DOMRectReadOnly, other: DOMRectReadOnly): boolean {
  return (['left', 'top', 'right', 'bottom'] as const).some((side) => Math.abs(one[side] - other[side]) > slack);
}
