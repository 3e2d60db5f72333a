import { Board } from '../../src/core/class/board.ts';
import { type Entered, takeMessage } from '../../src/core/class/board-door.ts';
import type { Channel } from '../../src/core/class/channel.ts';
import { retryDelay } from '../../src/core/class/new-class.ts';
import { topics } from '../../src/core/class/topics.ts';
import { type BrokerAddress, type Line, openLine } from '../../src/platform/broker.ts';

/** A board on a line to the broker, without the page it is shown on. */
export interface Watching {
  readonly board: Board;
  /** What became of each message so far, by how often. */
  readonly entered: { readonly [what in Entered]?: number };
  /** The line, while there is one. */
  readonly line: Line | undefined;
  /** Once every message that has come so far was judged. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface WatchingOptions {
  readonly channel: Channel;
  readonly address: BrokerAddress;
  /** Each message, once it has been judged. */
  judged?(what: Entered, topic: string): void;
  readonly haste?: number;
}

/** Opens a board's line, and opens it again whenever it is lost. */
export async function watch({ channel, address, judged, haste = 1 }: WatchingOptions): Promise<Watching> {
  const board = new Board();
  const entered: { [what in Entered]?: number } = {};
  const underWay = new Set<Promise<void>>();
  let line: Line | undefined;
  let isWanted = true;
  let attempt = 0;
  const open = async (): Promise<void> => {
    line = await openLine({
      ...address,
      subscribeTo: [topics.everything(channel.invite.id)],
      heard: ({ topic, payload, isRetained }) => {
        const judging = takeMessage(board, channel, topic, payload, Date.now(), isRetained).then((what) => {
          entered[what] = (entered[what] ?? 0) + 1;
          judged?.(what, topic);
          underWay.delete(judging);
        });
        underWay.add(judging);
      },
      ended: () => {
        line = undefined;
        if (isWanted) setTimeout(() => isWanted && void open(), retryDelay(++attempt) / haste);
      },
    });
    if (line) attempt = 0;
  };
  await open();
  return {
    board,
    entered,
    get line() {
      return line;
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    async close() {
      isWanted = false;
      await line?.close();
    },
  };
}
