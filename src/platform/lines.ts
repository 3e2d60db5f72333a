import type { BrokerAddress, BrokerMessage, Line, LineEnd } from './broker.ts';
import { openLine } from './broker.ts';

/** A line that is wanted: whereto, as whom, what is to be heard, and what the broker says for us when it breaks. */
export interface LineOrder extends BrokerAddress {
  readonly subscribeTo: readonly string[];
  readonly will?: { readonly topic: string; readonly payload: Uint8Array };
}

/** What happens on lines, each named by the key of the seat it is for. */
export interface LineEvents {
  opened(line: string): void;
  /** Resolves once the message was taken in; the next one waits for it. */
  heard(line: string, message: BrokerMessage): Promise<void>;
  ended(line: string, why: LineEnd): void;
}

/** The lines that stand, by the keys of their seats. */
export type Standing = { readonly [line: string]: 'opening' | 'open' };

/** Holds lines open where code may stay awake: in Firefox's event page, in a worker of Chrome's offscreen document. */
export class Lines {
  readonly #events: LineEvents;
  /** No line yet: it is being opened. */
  readonly #lines = new Map<string, { readonly isWanted: { now: boolean }; readonly line?: Line }>();

  constructor(events: LineEvents) {
    this.#events = events;
  }

  /** Begins to open a line; one that stands already is left as it is. How it went comes as an event. */
  open(id: string, order: LineOrder): void {
    if (this.#lines.has(id)) return;
    const isWanted = { now: true };
    this.#lines.set(id, { isWanted });
    const ended = (why: LineEnd) => {
      if (this.#lines.get(id)?.isWanted !== isWanted) return;
      this.#lines.delete(id);
      this.#events.ended(id, why);
    };
    const heard = (message: BrokerMessage) => {
      if (isWanted.now) void this.#events.heard(id, message);
    };
    openLine({ ...order, heard, ended }).then(
      (line) => {
        if (!line) return;
        if (!isWanted.now) return void line.close();
        this.#lines.set(id, { isWanted, line });
        this.#events.opened(id);
      },
      // The address is none, or the client could not be loaded.
      () => ended('lost'),
    );
  }

  standing(): Standing {
    return Object.fromEntries([...this.#lines].map(([id, { line }]) => [id, line ? 'open' : 'opening'] as const));
  }

  /** Whether the broker has taken it. */
  async publish(id: string, topic: string, payload: Uint8Array): Promise<boolean> {
    try {
      const line = this.#lines.get(id)?.line;
      await line?.publish(topic, payload);
      return line !== undefined;
    } catch {
      return false;
    }
  }

  /** Ends a line in order; nothing is told of it. */
  async close(id: string): Promise<void> {
    const known = this.#lines.get(id);
    if (!known) return;
    known.isWanted.now = false;
    this.#lines.delete(id);
    await known.line?.close();
  }
}
