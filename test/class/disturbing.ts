import { setTimeout as wait } from 'node:timers/promises';
import { retryDelay } from '../../src/core/class/new-class.ts';
import { topics } from '../../src/core/class/topics.ts';
import { type BrokerAddress, type BrokerMessage, type Line, openLine } from '../../src/platform/broker.ts';
import type { Random } from '../robustness/in-page/random.ts';

/** How many messages are remembered. */
const memory = 3_000;

/** Says once more what was said before, in another order: a broker or a relay that has gone wrong. It has to have the instructor's password. */
export class Disturbing {
  readonly #heard: BrokerMessage[] = [];
  readonly #said = new Set<string>();
  #line: Line | undefined;
  #isWanted = true;
  #isBusy = false;
  #attempt = 0;
  repeated = 0;

  constructor(
    private readonly address: BrokerAddress,
    private readonly classId: string,
    private readonly random: Random,
    private readonly haste = 1,
  ) {}

  async open(): Promise<void> {
    this.#line = await openLine({
      ...this.address,
      subscribeTo: [topics.everything(this.classId)],
      heard: (message) => this.#hear(message),
      ended: () => {
        this.#line = undefined;
        if (this.#isWanted) setTimeout(() => void this.open(), retryDelay(++this.#attempt) / this.haste);
      },
    });
    if (this.#line) this.#attempt = 0;
  }

  begin(perSecond: number): void {
    this.#isBusy = true;
    void this.#go(perSecond);
  }

  stop(): void {
    this.#isBusy = false;
  }

  /** Says `count` of the old messages at once, in a drawn order. */
  async repeat(count: number): Promise<void> {
    const old = this.random.some(this.#heard.slice(0, 10 * count), count);
    await Promise.all(old.map((message) => this.#say(message)));
  }

  async close(): Promise<void> {
    this.#isWanted = false;
    this.stop();
    await this.#line?.close();
  }

  #hear(message: BrokerMessage): void {
    // What it said itself it does not learn from.
    if (message.payload.length === 0 || this.#said.delete(keyOf(message))) return;
    this.#heard.push(message);
    if (this.#heard.length > memory) this.#heard.splice(this.random.below(memory), 1);
  }

  async #go(perSecond: number): Promise<void> {
    while (this.#isBusy) {
      await wait(100);
      // Where it has no line now, nothing is said.
      await this.repeat(Math.max(1, Math.round(perSecond / 10))).catch(() => undefined);
    }
  }

  async #say(message: BrokerMessage): Promise<void> {
    if (!this.#line) return;
    this.#said.add(keyOf(message));
    await this.#line.publish(message.topic, message.payload);
    this.repeated++;
  }
}

function keyOf({ topic, payload }: BrokerMessage): string {
  return `${topic} ${Buffer.from(payload.subarray(0, 32)).toString('base64')}`;
}
