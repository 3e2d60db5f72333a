/** How much may wait, in messages and in bytes. */
export interface InboxLimits {
  readonly perSender: number;
  readonly messages: number;
  readonly bytes: number;
}

/** What may wait for a participant's background: it is told little, and of each topic the newest says all. */
export const inboxOfParticipant: InboxLimits = { perSender: 4, messages: 64, bytes: 4_000_000 };
/** The same for a board: two messages of each of the 20,000 participants of the largest class come at once when it opens. */
export const inboxOfBoard: InboxLimits = { perSender: 4, messages: 60_000, bytes: 256_000_000 };

interface Waiting<T> {
  readonly item: T;
  readonly bytes: number;
}

/**
 * A bounded queue of messages, taken a few at a time and fairly: one of each sender in turn. Where too much waits, a
 * sender with several waiting loses its oldest message, since a newer one says all that it said; where each has only
 * one, the newcomer is turned away. So a flood costs no memory, and crowds out only what its own sender says.
 */
export class Inbox<T> {
  readonly #take: (item: T) => Promise<unknown>;
  readonly #limits: InboxLimits;
  readonly #atOnce: number;
  /** By sender; of those that have something waiting, in the order of their turns. */
  readonly #waiting = new Map<string, Waiting<T>[]>();
  /** The senders of whom more than one message waits. */
  readonly #several = new Set<string>();
  #messages = 0;
  #bytes = 0;
  #inHand = 0;
  readonly #onShed: (item: T) => void;

  /**
   * @param take Takes one message; the next follows once it resolves or rejects.
   * @param atOnce How many are taken at the same time.
   * @param onShed Told of each message that is not taken.
   */
  constructor(take: (item: T) => Promise<unknown>, limits: InboxLimits, atOnce = 1, onShed: (item: T) => void = () => undefined) {
    this.#take = take;
    this.#limits = limits;
    this.#atOnce = atOnce;
    this.#onShed = onShed;
  }

  /** How many messages wait or are being taken. */
  get size(): number {
    return this.#messages + this.#inHand;
  }

  put(sender: string, item: T, bytes: number): void {
    const own = this.#waiting.get(sender) ?? [];
    if (own.length === 0) this.#waiting.set(sender, own);
    own.push({ item, bytes });
    this.#messages++;
    this.#bytes += bytes;
    if (own.length > 1) this.#several.add(sender);
    if (own.length > this.#limits.perSender) this.#shedOldest(sender);
    while (this.#messages > this.#limits.messages || this.#bytes > this.#limits.bytes) {
      const [loud = sender] = own.length > 1 ? [sender] : this.#several;
      this.#shedOldest(loud);
    }
    this.#next();
  }

  #shedOldest(sender: string): void {
    this.#onShed(this.#shift(sender) as T);
  }

  #shift(sender: string): T | undefined {
    const own = this.#waiting.get(sender);
    const first = own?.shift();
    if (!own || own.length < 2) this.#several.delete(sender);
    if (own?.length === 0) this.#waiting.delete(sender);
    if (!first) return undefined;
    this.#messages--;
    this.#bytes -= first.bytes;
    return first.item;
  }

  #next(): void {
    while (this.#inHand < this.#atOnce) {
      const [sender] = this.#waiting.keys();
      if (sender === undefined) return;
      const item = this.#shift(sender) as T;
      // To the end of the turns.
      const rest = this.#waiting.get(sender);
      if (rest) {
        this.#waiting.delete(sender);
        this.#waiting.set(sender, rest);
      }
      this.#inHand++;
      const done = () => {
        this.#inHand--;
        this.#next();
      };
      this.#take(item).then(done, done);
    }
  }
}
