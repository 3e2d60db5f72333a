import type { Board } from '../core/class/board.ts';
import { takeMessage } from '../core/class/board-door.ts';
import { type Channel, openChannel, sealFor } from '../core/class/channel.ts';
import type { Identity } from '../core/class/identity.ts';
import { Inbox, inboxOfBoard } from '../core/class/inbox.ts';
import type { ClassKeys } from '../core/class/invite.ts';
import type { Messages } from '../core/class/messages.ts';
import { instructorOf, retryDelay } from '../core/class/new-class.ts';
import { topics } from '../core/class/topics.ts';
import { type BrokerMessage, type Line, openLine } from '../platform/broker.ts';

/** How the board's line to the broker stands. `none`: a board of cards alone has none. */
export type LineState = 'none' | 'connecting' | 'open' | 'waiting' | 'refused';

/** What an instructor says. */
type SaidKind = 'room' | 'note' | 'noteTo' | 'helpTo';

interface Heard {
  readonly channel: Channel;
  readonly message: BrokerMessage;
}

export interface ClassLineOptions {
  readonly keys: ClassKeys;
  readonly board: Board;
  /** What the room is set up as where neither the broker nor the board knows of one. */
  firstRoom(): Pick<Messages['room'], 'settings' | 'pack' | 'isPaused'>;
  /** A message came, and the board may have changed. */
  heard(): void;
  /** What is to be said has changed, or was taken. */
  changed(): void;
  stateChanged(): void;
}

/** How many messages are verified at the same time: more would only wait for each other. */
const atOnce = 16;
/** How long no message that the broker had kept comes before all of them count as heard. In milliseconds. */
const silence = 700;

/**
 * The board's own line to the class's broker. It says nothing before it has heard what the broker kept, so that a board
 * that comes late overwrites nothing newer; what could not be said waits, of each topic the newest.
 */
export class ClassLine {
  state: LineState = 'connecting';
  readonly #options: ClassLineOptions;
  readonly #waiting = new Map<string, () => Promise<Uint8Array>>();
  readonly #ending = new AbortController();
  #ready: Promise<{ readonly channel: Channel; readonly identity: Identity }> | undefined;
  #line: Line | undefined;
  #isCaughtUp = false;
  #failures = 0;
  #sequence = 0;
  /** By a clock that no one can set back (`performance.now`). */
  #heardAt = 0;
  readonly #inbox = new Inbox<Heard>(
    (heard) => this.#take(heard),
    inboxOfBoard,
    atOnce,
    (heard) => this.#shed(heard),
  );
  /** How many messages that the broker had kept are still to be taken. */
  #kept = 0;

  constructor(options: ClassLineOptions) {
    this.#options = options;
  }

  /** How many messages have not yet been taken by the broker. */
  get pending(): number {
    return this.#waiting.size;
  }

  start(): void {
    if (!this.#ending.signal.aborted) void this.#connect();
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#line?.close().catch(() => undefined);
  }

  /** Tries again now, where the line waits or was refused. */
  retry(): void {
    this.#retryNow?.();
  }
  #retryNow: (() => void) | undefined;

  /** Says the class's settings, and whether reports are wanted. */
  sayRoom(room: Pick<Messages['room'], 'settings' | 'pack' | 'isPaused'>): void {
    const stamp = this.#stamp(this.#options.board.room?.sequence);
    this.#say<'room'>(topics.room(this.#options.keys.id), { ...room, ...stamp });
  }

  /** Announces to all, or to one; an empty text takes it back. */
  sayNote(text: string, to?: string): void {
    const { keys, board } = this.#options;
    const before = to === undefined ? board.note : board.rows.get(to)?.note;
    const note = { text, ...this.#stamp(before?.sequence) };
    if (to === undefined) this.#say<'note'>(topics.note(keys.id), note);
    else this.#say<'noteTo'>(topics.noteTo(keys.id, to), note);
  }

  /** Says to one who has raised a hand that somebody is coming, or that it is settled. */
  sayHelp(to: string, help: Pick<Messages['helpTo'], 'about' | 'is' | 'by'>): void {
    const { keys, board } = this.#options;
    this.#say<'helpTo'>(topics.helpTo(keys.id, to), { ...help, ...this.#stamp(board.rows.get(to)?.help?.at) });
  }

  /** Erases what the broker keeps of a participant. */
  erase(id: string): void {
    const { keys } = this.#options;
    for (const place of ['state', 'presence', 'noteTo', 'helpTo'] as const)
      this.#waiting.set(topics[place](keys.id, id), async () => new Uint8Array());
    void this.#flush();
  }

  /** Greater than every sequence known, another instructor's with a fast clock included. */
  #stamp(known = 0): { readonly sequence: number; readonly at: number } {
    this.#sequence = Math.max(this.#sequence + 1, known + 1, Date.now());
    return { sequence: this.#sequence, at: Date.now() };
  }

  #say<K extends SaidKind>(topic: string, message: Messages[K]): void {
    this.#waiting.set(topic, async () => {
      const { channel, identity } = await this.#prepare();
      return sealFor<K>(channel, identity, topic, message);
    });
    void this.#flush();
    this.#options.changed();
  }

  #prepare() {
    const { keys } = this.#options;
    this.#ready ??= (async () => ({ channel: await openChannel(keys), identity: await instructorOf(keys) }))();
    return this.#ready;
  }

  async #connect(): Promise<void> {
    const { keys, board } = this.#options;
    this.#turn('connecting');
    const { channel } = await this.#prepare();
    const before = { room: board.room?.sequence, note: board.note?.sequence };
    this.#isCaughtUp = false;
    this.#heardAt = performance.now();
    const line = await openLine({
      url: keys.broker,
      clientId: randomId(),
      username: `${keys.id}.instructor`,
      password: keys.password,
      subscribeTo: [topics.everything(keys.id)],
      heard: (message) => this.#hear(channel, message),
      ended: (why) => this.#ended(why === 'refused'),
    }).catch(() => this.#ended(false));
    if (!line) return;
    if (this.#ending.signal.aborted) return void line.close().catch(() => undefined);
    this.#line = line;
    this.#failures = 0;
    this.#turn('open');
    await this.#catchUp(line, before);
  }

  /** Of each topic the newest says all, and one writer's flood crowds out nobody else's messages. */
  #hear(channel: Channel, message: BrokerMessage): void {
    // What participants say meanwhile keeps no board from speaking.
    if (message.isRetained) {
      this.#heardAt = performance.now();
      this.#kept++;
    }
    this.#inbox.put(message.topic, { channel, message }, message.payload.length);
  }

  async #take({ channel, message: { topic, payload, isRetained } }: Heard): Promise<void> {
    await takeMessage(this.#options.board, channel, topic, payload, Date.now(), isRetained);
    if (isRetained) this.#kept--;
    this.#options.heard();
  }

  #shed({ message: { isRetained } }: Heard): void {
    if (isRetained) this.#kept--;
    this.#options.board.refuse('shed');
    this.#options.heard();
  }

  /** Waits until the broker has said what it kept; then gives it back what it has lost, and says what has waited. */
  async #catchUp(line: Line, before: { readonly room: number | undefined; readonly note: number | undefined }): Promise<void> {
    this.#heardAt = performance.now();
    while (this.#kept > 0 || performance.now() - this.#heardAt < silence) await pause(100);
    if (this.#line !== line) return;
    const { keys, board, firstRoom } = this.#options;
    const [roomTopic, noteTopic] = [topics.room(keys.id), topics.note(keys.id)];
    const { room, note } = board;
    if (!this.#waiting.has(roomTopic)) {
      if (!room) this.sayRoom(firstRoom());
      else if (room.sequence === before.room) this.#say<'room'>(roomTopic, room);
    }
    if (note && note.sequence === before.note && !this.#waiting.has(noteTopic)) this.#say<'note'>(noteTopic, note);
    this.#isCaughtUp = true;
    await this.#flush();
  }

  async #flush(): Promise<void> {
    const line = this.#line;
    if (!line || !this.#isCaughtUp) return;
    for (const [topic, make] of Array.from(this.#waiting)) {
      try {
        await line.publish(topic, await make());
      } catch {
        return;
      }
      // Something newer may have been said for the topic in between.
      if (this.#waiting.get(topic) === make) this.#waiting.delete(topic);
    }
    this.#options.changed();
  }

  #ended(isRefused: boolean): undefined {
    this.#line = undefined;
    if (this.#ending.signal.aborted) return;
    this.#failures++;
    this.#turn(isRefused ? 'refused' : 'waiting');
    const again = () => {
      clearTimeout(timer);
      this.#retryNow = undefined;
      this.start();
    };
    const timer = setTimeout(again, retryDelay(this.#failures));
    this.#retryNow = again;
  }

  #turn(state: LineState): void {
    this.state = state;
    this.#options.stateChanged();
  }
}

/** A client id that every broker takes, and nobody else has. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(11)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
