/** How long a control must have lain under a pointer that rests, before a press on it counts. In milliseconds. */
const resting = 500;
/** How often the browser looks whether something lies over a control: no browser does so more often. In milliseconds. */
const interval = 100;
/** How long it may take to say so. In milliseconds. */
const patience = 4_000;

/**
 * Calls `press` for what a person has pressed and could see. A page can dispatch events at our host, but not make them
 * trusted; it can draw over the card what lets the pointer through, or move the card's anchor so that the card comes
 * to lie under a pointer that rests: then `refused` is called instead. Where the browser does not tell what lies over
 * an element (Intersection Observer v2: Chromium does, Firefox does not), only the latter is noticed. Of a frame of
 * another site Chromium tells only whether something lies over any part of it, as a portal's notice does for some
 * seconds; so a press that can do no harm, for which there is no `refused`, counts whatever lies there.
 */
export class Control {
  /** What a press does. */
  press: () => void = () => undefined;
  // Watched from the first: what the browser says first of something in a frame is of a time when it had not yet been
  // told what lies over the frame.
  readonly #sight: Sight | undefined;

  constructor(
    readonly element: HTMLButtonElement,
    refused?: () => void,
  ) {
    const sight = refused && new Sight(element);
    this.#sight = sight;
    let cameUnder = Number.NEGATIVE_INFINITY;
    let moved = false;
    element.addEventListener('pointerenter', (event) => {
      cameUnder = event.timeStamp;
      moved = false;
    });
    // This one does not come when the page moves something under a pointer that rests.
    element.addEventListener('pointermove', () => {
      moved = true;
    });
    element.addEventListener('click', (event) => {
      if (!event.isTrusted) return;
      if (!sight || !refused) return this.press();
      const wasSlidUnder = (event as PointerEvent).pointerType === 'mouse' && !moved && event.timeStamp - cameUnder < resting;
      void sight.isPlain().then((plain) => (plain && !wasSlidUnder ? this.press() : refused()));
    });
  }

  /** Stops watching it. */
  end(): void {
    this.#sight?.end();
  }
}

/** Whether a control can be seen as it is: nothing over it, not faded, filtered or turned. */
class Sight {
  readonly #observer: IntersectionObserver;
  readonly #first: Promise<void>;
  #plain = false;

  constructor(control: Element) {
    let told: () => void = () => undefined;
    this.#first = new Promise((resolve) => {
      told = resolve;
    });
    const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
      trackVisibility: true,
      delay: interval,
    };
    this.#observer = new IntersectionObserver((entries) => {
      const latest = entries.at(-1) as (IntersectionObserverEntry & { readonly isVisible?: boolean }) | undefined;
      this.#plain = latest?.isIntersecting === true && latest.isVisible !== false;
      told();
    }, options);
    this.#observer.observe(control);
  }

  /** As it was told last; a press that comes before anything was told waits for it. */
  async isPlain(): Promise<boolean> {
    await Promise.race([this.#first, new Promise((late) => setTimeout(late, patience))]);
    return this.#plain;
  }

  end(): void {
    this.#observer.disconnect();
  }
}
