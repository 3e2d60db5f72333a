import { setTimeout as wait } from 'node:timers/promises';
import { openChannel } from '../../src/core/class/channel.ts';
import type { ClassKeys } from '../../src/core/class/invite.ts';
import { instructorOf } from '../../src/core/class/new-class.ts';
import { currentStep } from '../../src/core/progress.ts';
import { Random } from '../robustness/in-page/random.ts';
import type { Expected } from './compare.ts';
import { anyDeed } from './deeds.ts';
import { SimulatedParticipant } from './simulated.ts';

export interface CrowdOptions {
  readonly keys: ClassKeys;
  readonly url: string;
  readonly count: number;
  /** Draws what they do, and who is cut when. */
  readonly seed: string;
  readonly haste?: number;
}

/** In milliseconds. */
const tick = 10;

/** Many simulated participants who do things at a given rate, and whose lines are cut at another. */
export class Crowd {
  readonly #people: readonly SimulatedParticipant[];
  readonly #random: Random;
  readonly #gone = new Set<SimulatedParticipant>();
  #isBusy = false;
  #busy: Promise<void> = Promise.resolve();
  cuts = 0;

  private constructor(people: readonly SimulatedParticipant[], seed: string) {
    this.#people = people;
    this.#random = new Random(seed);
  }

  static async make({ keys, url, count, seed, haste = 1 }: CrowdOptions): Promise<Crowd> {
    const [channel, { id: instructorId }] = [await openChannel(keys), await instructorOf(keys)];
    const startedAt = Date.now();
    const people = Array.from({ length: count }, (_, index) => {
      const attendee = { name: `Participant ${seed} ${index + 1}`, table: String(1 + (index % 40)) };
      return SimulatedParticipant.make({ channel, url, attendee, instructorId, startedAt, haste });
    });
    return new Crowd(await Promise.all(people), seed);
  }

  async join(): Promise<void> {
    await Promise.all(this.#people.map((one) => one.join()));
    await this.settled();
  }

  /** From now on `deeds` things are done and `cuts` lines cut, a second, by and of whom is drawn. */
  begin(deeds: number, cuts = 0): void {
    this.#isBusy = true;
    this.#busy = this.#go(deeds / 1_000, cuts / 1_000);
  }

  async stop(): Promise<void> {
    this.#isBusy = false;
    await this.#busy;
  }

  /** Cuts some who are here, who don't come back; their ids. */
  cutForGood(count: number): string[] {
    const cut = this.#random.some(
      this.#people.filter((one) => one.isHere && !this.#gone.has(one)),
      count,
    );
    for (const one of cut) {
      this.#gone.add(one);
      one.cut(true);
    }
    return cut.map(({ identity }) => identity.id);
  }

  /** Once the broker has taken what everybody has to say; throws where that takes longer than two minutes. */
  async settled(): Promise<void> {
    const end = Date.now() + 120_000;
    while (!this.#people.every((one) => one.isSettled || this.#gone.has(one))) {
      if (Date.now() > end) throw new Error('Not everybody has been heard within two minutes');
      await wait(20);
    }
  }

  /** What the board must show. */
  expected(): Expected[] {
    return this.#people.map((one) => ({
      id: one.identity.id,
      report: one.reported,
      presence: this.#gone.has(one) ? 'dropped' : 'here',
    }));
  }

  /** How often lines were opened, all in all. */
  get lines(): number {
    return this.#people.reduce((sum, { lines }) => sum + lines, 0);
  }

  async close(): Promise<void> {
    await this.stop();
    await Promise.all(this.#people.map((one) => one.close()));
  }

  async #go(deeds: number, cuts: number): Promise<void> {
    let [last, owed, owedCuts] = [performance.now(), 0, 0];
    while (this.#isBusy) {
      await wait(tick);
      const now = performance.now();
      owed += (now - last) * deeds;
      owedCuts += (now - last) * cuts;
      last = now;
      for (; owed >= 1; owed--) this.#deed();
      for (; owedCuts >= 1; owedCuts--) this.cuts += this.#someone()?.cut() ?? 0;
    }
  }

  #someone(): SimulatedParticipant | undefined {
    return this.#random.pick(this.#people.filter((one) => !this.#gone.has(one)));
  }

  #deed(): void {
    const one = this.#someone();
    if (!one) return;
    const step = currentStep(one.progress);
    if (this.#random.chance(0.9)) one.did((progress) => anyDeed(progress, this.#random));
    else one.raise(one.help ? undefined : { since: Date.now(), ...(step ? { step } : {}) });
  }
}
