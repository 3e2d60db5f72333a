import { PlainSight } from './plain-sight.ts';

/** How long a control must have been in plain sight before it is pressed, for a press to count. In milliseconds. */
const deliberate = 500;

/** What a press that could do harm is asked about. */
export interface Wary {
  /** When a pointer or a key of the person's went down in the card for the last time, by the clock of events. */
  began(kind: 'pointer' | 'key'): number | undefined;
  /** A press did not count: the person could not have seen for long enough what they pressed. */
  refused(): void;
}

/**
 * Calls `press` for what a person has pressed and could see. A page can dispatch events at our host, but not make them
 * trusted. It can draw over the card what lets the pointer through, and take it away once the button is down; it can
 * move the card's anchor so that the card comes to lie where the pointer rests or goes. So a press counts only if the
 * control was in plain sight, in one place, for half a second before it began and until it ended; else `refused` is
 * called, and the half second begins anew. Of a frame of another site Chromium tells only whether something lies over
 * any part of it, as a portal's notice does for some seconds; so a press that can do no harm, for which nothing is
 * asked, counts whatever lies there.
 */
export class Control {
  /** What a press does. */
  press: () => void = () => undefined;
  readonly #sight: PlainSight | undefined;

  constructor(
    readonly element: HTMLButtonElement,
    wary?: Wary,
  ) {
    const sight = wary && new PlainSight(element);
    this.#sight = sight;
    element.addEventListener('click', (event) => {
      if (!event.isTrusted) return;
      if (!sight || !wary) return this.press();
      const isByPointer = (event as PointerEvent).pointerType !== '';
      // Assistive technology presses without either; a pointer always comes down first.
      const began = wary.began(isByPointer ? 'pointer' : 'key') ?? (isByPointer ? Number.NEGATIVE_INFINITY : event.timeStamp);
      void sight.sinceWithNextLook().then((since) => {
        if (since !== undefined && since <= began - deliberate) return this.press();
        sight.beginAnew(event.timeStamp);
        wary.refused();
      });
    });
  }

  /** Stops watching it. */
  end(): void {
    this.#sight?.end();
  }
}
