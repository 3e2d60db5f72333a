import { setTimeout as wait } from 'node:timers/promises';
import { type Channel, openFrom, sealFor } from '../../src/core/class/channel.ts';
import { type Identity, newIdentity } from '../../src/core/class/identity.ts';
import type { Messages } from '../../src/core/class/messages.ts';
import { retryDelay } from '../../src/core/class/new-class.ts';
import { type Attendee, type Help, type Report, reportOf } from '../../src/core/class/report.ts';
import { readTopic, topics } from '../../src/core/class/topics.ts';
import { newProgress, type Progress } from '../../src/core/progress.ts';
import { type BrokerMessage, type Line, openLine } from '../../src/platform/broker.ts';
import { Sockets } from './sockets.ts';

export interface SimulatedOptions {
  readonly channel: Channel;
  readonly url: string;
  readonly attendee: Attendee;
  readonly instructorId: string;
  readonly startedAt: number;
  /** By how much sooner than in the extension a lost line is tried again: 10 means in a tenth of the time. */
  readonly haste?: number;
}

type Said = { -readonly [K in 'room' | 'note' | 'noteTo' | 'helpTo']?: Messages[K] };

/**
 * A participant without a browser: real progress, real reports, the line and the seals of the extension. The newest
 * state alone is ever on its way; a lost line is tried again, and everything is said anew on each.
 */
export class SimulatedParticipant {
  readonly identity: Identity;
  readonly attendee: Attendee;
  progress: Progress;
  help: Help | undefined;
  /** What the instructor has said: of each the newest. */
  readonly said: Said = {};
  /** The newest report the broker has taken. */
  reported: Report | undefined;
  /** Every report sealed so far has gone out and been taken. */
  get isSettled(): boolean {
    return this.#line !== undefined && !this.#isDirty && !this.#isSending;
  }
  /** How often the line was opened. */
  lines = 0;
  readonly #options: SimulatedOptions;
  readonly #sockets = new Sockets();
  #line: Line | undefined;
  #isWanted = false;
  #isDirty = false;
  #isSending = false;
  #attempt = 0;
  #sequence = 0;

  private constructor(options: SimulatedOptions, identity: Identity) {
    this.#options = options;
    this.identity = identity;
    this.attendee = options.attendee;
    this.progress = newProgress(options.startedAt);
  }

  static async make(options: SimulatedOptions): Promise<SimulatedParticipant> {
    return new SimulatedParticipant(options, await newIdentity());
  }

  get isHere(): boolean {
    return this.#line !== undefined;
  }

  /** Opens the line, and opens it again whenever it is lost. Resolves after the first try. */
  async join(): Promise<void> {
    this.#isWanted = true;
    await this.#open();
  }

  /** Changes the progress, and says so as soon as there is a line. */
  did(change: (progress: Progress) => Progress): void {
    this.progress = change(this.progress);
    this.#isDirty = true;
    void this.#send();
  }

  raise(help: Help | undefined): void {
    this.help = help;
    this.did((progress) => progress);
  }

  /** Cuts the sockets as a network does; the line is tried again unless `forGood`. */
  cut(forGood = false): number {
    if (forGood) this.#isWanted = false;
    return this.#sockets.cut();
  }

  /** Ends in order, and stays known to the class as away. */
  async close(): Promise<void> {
    this.#isWanted = false;
    const line = this.#line;
    const away = { is: 'away', sequence: this.#next(), at: Date.now() } as const;
    if (line) await this.#say(line, 'presence', away).catch(() => undefined);
    await line?.close();
  }

  /** Leaves the class, and takes back what the broker holds. */
  async leave(): Promise<void> {
    const { id } = this.#options.channel.invite;
    const line = this.#line;
    this.#isWanted = false;
    if (!line) return;
    await this.#say(line, 'state', { kind: 'left', sequence: this.#next() });
    for (const topic of [topics.state(id, this.identity.id), topics.presence(id, this.identity.id)])
      await line.publish(topic, new Uint8Array());
    await line.close();
  }

  /** The participant's own topics, and the line, for those who misuse them. */
  get own(): { readonly state: string; readonly presence: string; readonly line: Line | undefined } {
    const { id } = this.#options.channel.invite;
    return { state: topics.state(id, this.identity.id), presence: topics.presence(id, this.identity.id), line: this.#line };
  }

  async #open(): Promise<void> {
    const { channel, url } = this.#options;
    const { id: classId } = channel.invite;
    const { id } = this.identity;
    const here = { is: 'here', sequence: this.#next(), at: Date.now() } as const;
    // Greater than what is said on this line first, less than all that is said on the next: a late will changes nothing.
    const will = { is: 'dropped', sequence: this.#next(), at: here.at } as const;
    const presence = topics.presence(classId, id);
    const payload = await sealFor<'presence'>(channel, this.identity, presence, will);
    const line = await this.#sockets.within(() =>
      openLine({
        url,
        clientId: id,
        username: classId,
        password: channel.password,
        subscribeTo: [topics.everythingForAll(classId), topics.everythingTo(classId, id)],
        will: { topic: presence, payload },
        heard: (message) => void this.#hear(message),
        ended: () => void this.#lost(),
      }),
    );
    if (!line) return;
    if (!this.#isWanted) return void (await line.close());
    this.#attempt = 0;
    this.lines++;
    this.#line = line;
    this.#isDirty = true;
    await this.#say(line, 'presence', here).catch(() => undefined);
    void this.#send();
  }

  async #lost(): Promise<void> {
    this.#line = undefined;
    if (!this.#isWanted) return;
    await wait(retryDelay(++this.#attempt) / (this.#options.haste ?? 1), undefined, { ref: false });
    if (this.#isWanted) await this.#open();
  }

  async #send(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    try {
      while (this.#isDirty && this.#line && !this.said.room?.isPaused) {
        this.#isDirty = false;
        const { attendee, help } = this;
        const about = { ...attendee, ...(help ? { help } : {}), sequence: this.#next(), at: Date.now() };
        const report = reportOf(this.progress, about);
        await this.#say(this.#line, 'state', { kind: 'report', report } as Messages['state']);
        this.reported = report;
      }
    } catch {
      // The line has ended meanwhile: the newest is said on the next.
      this.#isDirty = true;
    } finally {
      this.#isSending = false;
    }
  }

  async #say<K extends 'state' | 'presence'>(line: Line, kind: K, message: Messages[K]): Promise<void> {
    const { channel } = this.#options;
    const topic = topics[kind](channel.invite.id, this.identity.id);
    await line.publish(topic, await sealFor<K>(channel, this.identity, topic, message));
  }

  async #hear({ topic, payload }: BrokerMessage): Promise<void> {
    const { channel, instructorId } = this.#options;
    const kind = readTopic(topic, channel.invite.id)?.kind;
    if (!kind || kind === 'state' || kind === 'presence' || payload.length === 0) return;
    const opened = await openFrom(channel, kind, topic, payload);
    if (!opened.ok || opened.by !== instructorId || opened.value.sequence <= (this.said[kind]?.sequence ?? -1)) return;
    Object.assign(this.said, { [kind]: opened.value });
    if (kind === 'room') void this.#send();
  }

  #next(): number {
    this.#sequence = Math.max(this.#sequence + 1, Date.now());
    return this.#sequence;
  }
}
