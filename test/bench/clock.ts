import type { CDPSession, Page } from 'puppeteer';

/** What an expression took in a page. */
export interface Taken {
  /** Time of the page's main thread, in milliseconds: what others do on the machine doesn't count. */
  readonly cpu: number;
  /** It was stopped, and would have taken longer. */
  readonly givenUp: boolean;
}

/** How many turns of nothing are run to learn what asking itself takes. */
const empties = 15;

/** Measures by the time that the page's main thread has worked, not by the clock on the wall. */
export class ThreadClock {
  readonly #session: CDPSession;
  #asking = 0;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<ThreadClock> {
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const clock = new ThreadClock(session);
    const asked: number[] = [];
    for (let turn = 0; turn < empties; turn++) asked.push((await clock.#run('0', 10_000)).cpu);
    clock.#asking = Math.min(...asked);
    return clock;
  }

  /** Runs an expression so many times in a row; what one turn took, and `false` if it did not end within the limit. */
  async time(expression: string, turns: number, limit: number): Promise<Taken> {
    const { cpu, givenUp } = await this.#run(`for (let turn = 0; turn < ${turns}; turn++) ${expression}`, limit);
    return { cpu: Math.max(cpu - this.#asking, 0.000_1) / turns, givenUp };
  }

  /** The page's metrics by name; durations in seconds of its main thread, sizes in bytes. */
  async metrics(): Promise<{ readonly [name: string]: number }> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }

  async now(): Promise<number> {
    return ((await this.metrics()).ThreadTime ?? 0) * 1_000;
  }

  async collectGarbage(): Promise<void> {
    await this.#session.send('HeapProfiler.collectGarbage');
  }

  async close(): Promise<void> {
    await this.#session.detach();
  }

  async #run(expression: string, limit: number): Promise<Taken> {
    const before = await this.now();
    const ended = await this.#session
      .send('Runtime.evaluate', { expression, timeout: limit })
      .catch((error: unknown) => (/terminated/i.test(String(error)) ? undefined : Promise.reject(error)));
    const cpu = (await this.now()) - before;
    const problem = ended?.exceptionDetails?.exception?.description;
    if (problem) throw new Error(`${expression}: ${problem}`);
    return { cpu, givenUp: ended === undefined };
  }
}
