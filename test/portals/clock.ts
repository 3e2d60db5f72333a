/** Node takes no longer timeouts, in milliseconds; what is due later is looked at again then. */
const longestTimeout = 2 ** 31 - 1;

/**
 * The clouds' clock: wall time, run at `speed`, plus whatever a test has advanced it by.
 *
 * Everything in the simulated clouds that takes minutes in life (a provisioning cycle, the expiry of a
 * token) is scheduled here, so that a test can walk through an hour in a moment and a person at `npm start`
 * can have it run fast.
 */
export class Clock {
  readonly #start = Date.now();
  readonly #speed: number;
  #offset = 0;
  #next = 0;
  readonly #tasks = new Map<number, { due: number; run: () => unknown }>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `speed`: how many milliseconds of cloud time pass in one of real time. */
  constructor(speed = 1) {
    this.#speed = speed;
  }

  /** Now, in milliseconds since 1970. */
  now(): number {
    return this.#start + (Date.now() - this.#start) * this.#speed + this.#offset;
  }

  /** Runs `run` once `ms` milliseconds of cloud time have passed; the returned function calls it off. */
  after(ms: number, run: () => unknown): () => void {
    const id = this.#next++;
    this.#tasks.set(id, { due: this.now() + ms, run });
    this.#arm();
    return () => {
      this.#tasks.delete(id);
      this.#arm();
    };
  }

  /** Moves the clock on by `ms`, running what falls due on the way, in order, each one awaited. */
  async advance(ms: number): Promise<void> {
    const goal = this.now() + ms;
    for (let task = this.#first(goal); task; task = this.#first(goal)) {
      this.#offset += Math.max(0, task.due - this.now());
      this.#tasks.delete(task.id);
      await task.run();
    }
    this.#offset += Math.max(0, goal - this.now());
    this.#arm();
  }

  /** Forgets every task, so that nothing keeps the process alive. */
  stop(): void {
    this.#tasks.clear();
    clearTimeout(this.#timer);
  }

  #first(before: number): { id: number; due: number; run: () => unknown } | undefined {
    let first: { id: number; due: number; run: () => unknown } | undefined;
    for (const [id, task] of this.#tasks) if (task.due <= before && (!first || task.due < first.due)) first = { id, ...task };
    return first;
  }

  /** Wakes up in real time for the task that is due next. */
  #arm(): void {
    clearTimeout(this.#timer);
    const next = this.#first(Number.POSITIVE_INFINITY);
    if (!next) return;
    const wait = Math.max(0, (next.due - this.now()) / this.#speed);
    this.#timer = setTimeout(() => void this.advance(0), Math.min(wait, longestTimeout));
    this.#timer.unref();
  }
}
