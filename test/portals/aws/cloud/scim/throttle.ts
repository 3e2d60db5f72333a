/** Counts requests over the last second. */
export class Throttle {
  readonly #perSecond: number;
  #times: number[] = [];

  constructor(perSecond: number) {
    this.#perSecond = perSecond;
  }

  /** Whether one more request may pass at `now` (milliseconds). Those turned away don't count. */
  admit(now: number): boolean {
    this.#times = this.#times.filter((time) => time > now - 1000);
    if (this.#times.length >= this.#perSecond) return false;
    this.#times.push(now);
    return true;
  }
}
