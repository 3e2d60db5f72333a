import { progressVersion } from '../../../src/core/saved-progress.ts';
import type { Start } from './bundle.ts';
import { type Circumstances, circumstancesOf } from './circumstances.ts';
import { FakeBrowser, unanswered } from './fake-browser.ts';
import { asImported, type Message, Messages, panel } from './messages.ts';
import { after, currentStep, type Deed, empty, type Plain, plainOf } from './model.ts';
import { captureWays, keyOf, outcomes, outcomesWhenFull, partsOf, type Step, settle, type Unit } from './outcomes.ts';
import { type Event, regionOf, samples, type Tab } from './steps.ts';

/** Where the real background and the model differ; the message says how. */
export class Divergence extends Error {}

/** Plays a history to the real background and to the model side by side. Throws a `Divergence` at the first difference. */
export async function play(start: Start, events: readonly Event[]): Promise<void> {
  const run = new History(start);
  for (const [index, event] of events.entries()) {
    try {
      await run.live(event);
    } catch (error) {
      throw new Divergence(`Event ${index} (${JSON.stringify(event)}): ${(error as Error).message}`, { cause: error });
    }
  }
}

/** What else goes on while a message is answered. */
interface Around {
  readonly isAlone: boolean;
  readonly possible: readonly Circumstances[];
}

class History {
  readonly #browser: FakeBrowser;
  #state: Plain = empty();
  readonly #messages: Messages;
  /** Whether nothing could be written before: with the first write that works a worker looks after tokens again. */
  #wasInTrouble = false;

  constructor(start: Start) {
    this.#browser = new FakeBrowser(start);
    this.#messages = new Messages(this.#browser);
  }

  async live(event: Event): Promise<void> {
    const browser = this.#browser;
    switch (event.event) {
      case 'said':
        await this.#say(event);
        return;
      case 'sleep':
        browser.kill();
        return;
      case 'restart':
        browser.restart();
        this.#state.secret = null;
        return;
      case 'close':
        await this.#close(event.tab);
        return;
      case 'full':
        browser.isFull = event.isFull;
        return;
      case 'clock':
        browser.now += event.by;
        return;
      case 'damage':
        await this.#damage(event.how);
    }
  }

  /** Says messages at once; those the killed worker has not answered are said once more, as the pages do. */
  async #say({ said, kill }: Extract<Event, { event: 'said' }>): Promise<void> {
    const messages = said.flatMap((one) => this.#messages.next(one) ?? []);
    if (messages.length === 0) return;
    const before = this.#taken();
    const wasAwake = this.#browser.isAwake;
    this.#wasInTrouble = this.#browser.session.has('storage-trouble');
    this.#browser.wake(kill);
    const answers = await this.#answers(messages);
    if (kill) this.#browser.kill();
    this.#compare(messages, answers, { wasAwake, isKilled: kill !== undefined, before });
    const lost = messages.filter((_, index) => answers[index] === unanswered);
    if (lost.length === 0) return;
    for (const message of lost) {
      const taken = this.#taken();
      const isAwake = this.#browser.isAwake;
      this.#wasInTrouble = this.#browser.session.has('storage-trouble');
      this.#browser.wake();
      const again = await this.#answers([message]);
      if (again[0] === unanswered) throw new Error('A worker that nobody killed did not answer');
      this.#compare([message], again, { wasAwake: isAwake, isKilled: false, before: taken });
    }
  }

  async #answers(messages: readonly Message[]): Promise<unknown[]> {
    const answers = Promise.all(
      messages.map(({ envelope, sender }) => this.#browser.send(envelope, sender).catch((error: unknown) => error)),
    );
    let isOver = false;
    void answers.then(() => {
      isOver = true;
    });
    for (let turns = 0; !isOver; turns++) {
      if (turns > 2_000) throw new Error('The background never answered');
      await new Promise(setImmediate);
    }
    // What the background does besides answering comes to its end.
    await new Promise(setImmediate);
    return answers;
  }

  async #close(tab: Tab): Promise<void> {
    const wasAwake = this.#browser.isAwake;
    this.#wasInTrouble = this.#browser.session.has('storage-trouble');
    this.#browser.wake();
    this.#browser.closeTab(tab.id);
    await new Promise(setImmediate);
    const there = this.#sources();
    const gone = Object.values(this.#state.open).filter((one) => !there.includes(one));
    if (!this.#browser.isFull) this.#state = after(this.#state, { does: 'close', gone });
    this.#compare([], [], { wasAwake, isKilled: false, before: this.#taken() });
    for (const source of Object.values(this.#state.open))
      if (!this.#browser.isFull && source.startsWith(`${tab.id}:`)) throw new Error(`What tab ${tab.id} showed is still open`);
  }

  async #damage(how: Extract<Event, { event: 'damage' }>['how']): Promise<void> {
    const { local } = this.#browser;
    const text = local.get('progress');
    const before = local.get('progress-before');
    if (text === undefined || before === undefined || this.#browser.isFull) return;
    this.#browser.kill();
    const asides = () =>
      (this.#browser.read('local', 'progress-set-aside') as { was: unknown; recovered: boolean }[] | undefined) ?? [];
    const was =
      how === 'garbage'
        ? '{"steps":7}'
        : how === 'newer'
          ? text.replace(`"version":${progressVersion}`, '"version":99')
          : how === 'half'
            ? JSON.stringify(text.slice(0, text.length / 2))
            : undefined;
    if (was === undefined) local.delete('progress');
    else local.set('progress', was);
    this.#state = plainOf(JSON.parse(before), this.#browser.read('session', 'vault'));
    this.#browser.wake();
    await this.#answers([
      this.#messages.make({ says: 'mark', mark: { region: this.#state.region } }, { type: 'recover', body: {} }, panel),
    ]);
    const last = asides().at(-1);
    if (JSON.stringify(last?.was) !== (was === undefined ? 'null' : JSON.stringify(JSON.parse(was))) || !last?.recovered)
      throw new Error(`What could not be read was not set aside: ${JSON.stringify(last)?.slice(0, 200)}`);
    this.#compare([], [], { wasAwake: false, isKilled: false, before: this.#taken() });
  }

  /** The real state must be one the model can come to; then the model goes on from there. */
  #compare(
    messages: readonly Message[],
    answers: readonly unknown[],
    { wasAwake, isKilled, before }: { wasAwake: boolean; isKilled: boolean; before: readonly string[] },
  ): void {
    const real = plainOf(this.#browser.read('local', 'progress'), this.#browser.read('session', 'vault'));
    const isExact = messages.length <= 1 && !isKilled;
    const allSaid = messages.map(({ said }) => said);
    const around = { isAlone: messages.length <= 1, possible: circumstancesOf(this.#state, allSaid, regionOf) };
    const units = messages.map((message, index) => this.#unit(message, answers[index], around));
    const parts = isKilled ? partsOf([{ does: 'miss' }]) : [];
    const waking: Unit[] = wasAwake
      ? this.#wasInTrouble
        ? [{ ways: [[{ does: 'wake' }], []] }]
        : []
      : [{ ways: [[{ does: 'wake' }], ...parts] }];
    const key = keyOf(real, isExact);
    const { isFull } = this.#browser;
    const all = [...waking, ...units];
    const candidates = isFull ? outcomesWhenFull(this.#state, all, isKilled) : outcomes(this.#state, new Set(before), all);
    let wanted: string | undefined;
    for (const candidate of candidates)
      for (const settled of settle(candidate, isKilled, isFull)) {
        wanted ??= keyOf(settled, isExact);
        if (keyOf(settled, isExact) !== key) continue;
        this.#check(real, messages, answers, before);
        this.#state = real;
        return;
      }
    throw new Error(`It is ${key} and should be like ${wanted}, after ${keyOf(this.#state, isExact)}`);
  }

  /** What must hold besides. */
  #check(real: Plain, messages: readonly Message[], answers: readonly unknown[], before: readonly string[]): void {
    const stored = this.#browser.read('local', 'progress') as { taken: string[]; revision: number } | undefined;
    const taken = stored?.taken ?? [];
    if (new Set(taken).size !== taken.length) throw new Error('A fact was counted twice');
    if ([...this.#browser.local.values()].some((text) => text.includes('marker-token')))
      throw new Error('The token is on the disk');
    // Where nothing could be written the panel says so, until the first write that works: then this is put right as well.
    const isInTrouble = this.#browser.isFull || this.#browser.session.has('storage-trouble');
    if (real.captures['scim-token']?.startsWith('ready') && real.secret === null && !isInTrouble && this.#browser.isAwake)
      throw new Error('A record says "kept" of a token that is gone');
    for (const source of Object.values(real.open)) if (source.startsWith('6:')) throw new Error('A private window was recorded');
    for (const [index, { said, id }] of messages.entries()) {
      const answer = answers[index] as { advice?: { step?: string }; kept?: boolean } | undefined | symbol;
      if (typeof answer === 'symbol' || answer === undefined || answer instanceof Error) continue;
      if (said.says === 'captured' || said.says === 'give')
        if (answer.kept && id !== undefined && !taken.includes(id) && !before.includes(id))
          throw new Error('It said "kept" and did not keep it');
      if (said.says === 'sighted' && messages.length === 1 && !said.tab.isPrivate && answer.advice?.step !== currentStep(real))
        throw new Error(`It advised ${answer.advice?.step}, not ${currentStep(real)}`);
    }
  }

  /** The ways a message may have gone: all of it where it was answered, the beginning of it where the worker was killed. */
  #unit(message: Message, answer: unknown, around: Around): Unit {
    const ways = this.#ways(message, around);
    const parts = answer === unanswered ? ways.flatMap(partsOf) : [];
    return { ...(message.id === undefined ? {} : { id: message.id }), ways: [...ways, ...parts] };
  }

  #ways({ said, source }: Message, around: Around): readonly (readonly Step[])[] {
    switch (said.says) {
      case 'mark': {
        const deed: Deed = { does: 'mark', mark: said.mark };
        return [(said.mark as { forget?: string }).forget === 'scim-token' ? [{ does: 'hold', secret: null }, deed] : [deed]];
      }
      case 'sighted': {
        if (said.tab.isPrivate) return [[]];
        const there = this.#sources();
        const gone = Object.values(this.#state.open).filter((one) => !there.includes(one));
        return [
          [
            { does: 'close', gone },
            { does: 'see', sighting: said.sighting, region: said.tab.region, source },
          ],
        ];
      }
      case 'give':
      case 'captured':
        return said.says === 'captured' && said.tab.isPrivate ? [[]] : captureWays(said.sample, around.possible);
      case 'fill-here':
        return this.#fillWays(around);
      case 'keep-region':
        return said.tab.isPrivate ? [[]] : [[{ does: 'keep-region' }]];
      case 'mark-step':
        if (said.tab.isPrivate) return [[]];
        return [[{ does: 'mark', mark: said.as === 'done' ? { step: said.step, as: 'done' } : { jumpTo: said.step } }]];
      case 'import':
        return [
          [
            { does: 'become', state: { ...plainOf(asImported, undefined), secret: this.#state.secret } },
            { does: 'hold', secret: null },
          ],
        ];
      case 'reset':
        return [
          [
            { does: 'become', state: { ...empty(), secret: this.#state.secret } },
            { does: 'hold', secret: null },
          ],
        ];
    }
  }

  /** Filling checks the value once more: an endpoint of another Region than is known meanwhile is not filled in. */
  #fillWays({ isAlone, possible }: Around): readonly (readonly Step[])[] {
    const filled: readonly Step[] = [{ does: 'fill', capture: 'scim-endpoint' }];
    if (!isAlone) return [filled, []];
    const kept = this.#state.captures['scim-endpoint'];
    const sample = samples.find(({ value }) => kept?.endsWith(` ${value}`));
    return [sample && possible.every((one) => sample.refusedAs(one) === undefined) ? filled : []];
  }

  #sources(): string[] {
    const seen = (this.#browser.read('session', 'sightings') ?? []) as { sender: { source: string } }[];
    return seen.map(({ sender }) => sender.source);
  }

  #taken(): readonly string[] {
    return (this.#browser.read('local', 'progress') as { taken: string[] } | undefined)?.taken ?? [];
  }
}
