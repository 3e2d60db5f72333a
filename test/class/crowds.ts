import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Expected } from './compare.ts';
import type { CrowdOptions } from './crowd.ts';
import type { Asked } from './crowd-process.ts';

/** Crowds in processes of their own, asked as one. */
export class Crowds {
  readonly #processes: readonly ChildProcess[];

  private constructor(processes: readonly ChildProcess[]) {
    this.#processes = processes;
  }

  /** Everybody joins; resolves once all have been heard. */
  static async join({ count, seed, ...options }: CrowdOptions, processes: number): Promise<Crowds> {
    const file = join(import.meta.dirname, 'crowd-process.ts');
    const crowds = new Crowds(Array.from({ length: processes }, () => fork(file, { execArgv: ['--import', 'tsx'] })));
    await crowds.#ask((index) => {
      const share = Math.floor(((index + 1) * count) / processes) - Math.floor((index * count) / processes);
      return { ask: 'join', options: { ...options, count: share, seed: `${seed}-${index + 1}` } };
    });
    return crowds;
  }

  async begin(deeds: number, cuts = 0): Promise<void> {
    const share = this.#processes.length;
    await this.#ask(() => ({ ask: 'begin', deeds: deeds / share, cuts: cuts / share }));
  }

  async stop(): Promise<void> {
    await this.#ask(() => ({ ask: 'stop' }));
  }

  async settled(): Promise<void> {
    await this.#ask(() => ({ ask: 'settled' }));
  }

  async expected(): Promise<{ readonly people: Expected[]; readonly cuts: number; readonly lines: number }> {
    type Answer = { readonly people: Expected[]; readonly cuts: number; readonly lines: number };
    const all = (await this.#ask(() => ({ ask: 'expected' }))) as Answer[];
    const sum = (of: (one: Answer) => number) => all.reduce((total, one) => total + of(one), 0);
    return { people: all.flatMap(({ people }) => people), cuts: sum(({ cuts }) => cuts), lines: sum(({ lines }) => lines) };
  }

  /** Cuts some who don't come back; their ids. */
  async cutForGood(count: number): Promise<string[]> {
    const share = count / this.#processes.length;
    const cut = await this.#ask((index) => ({
      ask: 'cut-for-good',
      count: Math.floor((index + 1) * share) - Math.floor(index * share),
    }));
    return (cut as string[][]).flat();
  }

  async close(): Promise<void> {
    await this.#ask(() => ({ ask: 'close' })).catch(() => undefined);
    for (const one of this.#processes) if (one.connected) one.disconnect();
  }

  #ask(question: (index: number) => Asked): Promise<unknown[]> {
    return Promise.all(
      this.#processes.map(async (one, index) => {
        const answered = once(one, 'message');
        one.send(question(index));
        const [answer] = (await answered) as [{ readonly value?: unknown; readonly error?: string }];
        if (answer.error) throw new Error(answer.error);
        return answer.value;
      }),
    );
  }
}
