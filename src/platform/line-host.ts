import { toBase64Url } from '../core/class/bytes.ts';
import { Inbox, inboxOfParticipant } from '../core/class/inbox.ts';
import type { BrokerMessage } from './broker.ts';
import { browser, chromeOnly } from './browser.ts';
import { type LineCommand, writeOrder } from './line-commands.ts';
import type { ToLine } from './line-document.ts';
import type { LineEvents, LineOrder, Lines, Standing } from './lines.ts';
import { ownPage } from './runtime.ts';

/**
 * Where lines to brokers live. Firefox's event page holds them itself. Chrome's worker may not load the client (no
 * `import()`) and is put to sleep: there an offscreen document holds them, and what happens comes in as messages.
 */
export interface LineHost {
  /** Begins to open a line; one that stands already is left as it is. */
  open(line: string, order: LineOrder): Promise<void>;
  /** Whether the broker has taken it. */
  publish(line: string, topic: string, payload: Uint8Array): Promise<boolean>;
  /** Ends a line in order, without its last will. */
  close(line: string): Promise<void>;
  standing(): Promise<Standing>;
  /** No line is wanted any more. */
  rest(): Promise<void>;
  /** Lines end when the background is put to sleep, so it has to be woken for them. */
  readonly sleeps: boolean;
  /** Called before the background is put to sleep, which waits a little for what it does then. */
  onSleep(beforeIt: () => Promise<void>): void;
}

/** The address of the document by which its messages are known. */
export const linePage = 'class-line.html';

/** The host of this browser. `events`: of lines that are held here. */
export function lineHost(events: LineEvents): LineHost {
  return import.meta.env.MODE === 'firefox' ? heldHere(events) : heldInDocument();
}

function heldHere({ opened, heard, ended }: LineEvents): LineHost {
  let held: Lines | undefined;
  const inbox = new Inbox<readonly [line: string, message: BrokerMessage]>((one) => heard(...one), inboxOfParticipant);
  const events: LineEvents = {
    opened,
    ended,
    heard: async (line, message) => inbox.put(`${line} ${message.topic}`, [line, message], message.payload.length),
  };
  const load = async () => {
    // A second time it is there already.
    const { Lines: Held } = await import('./lines.ts');
    held ??= new Held(events);
    return held;
  };
  return {
    sleeps: true,
    open: async (line, order) => (await load()).open(line, order),
    publish: async (line, topic, payload) => (await held?.publish(line, topic, payload)) ?? false,
    close: async (line) => held?.close(line),
    standing: async () => held?.standing() ?? {},
    rest: async () => undefined,
    onSleep: (beforeIt) => browser.runtime.onSuspend.addListener(beforeIt as () => void),
  };
}

function heldInDocument(): LineHost {
  let opening: Promise<void> | undefined;
  const isThere = async () => {
    const contexts = await chromeOnly?.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT' as never] });
    return contexts?.some(({ documentUrl }) => documentUrl === ownPage(linePage)) ?? false;
  };
  const create = async () => {
    if (await isThere()) return;
    await chromeOnly?.offscreen.createDocument({
      url: linePage,
      // No reason names a WebSocket. What the document does is to run a worker, which holds it.
      reasons: ['WORKERS'],
      justification: 'Runs a worker that holds the connection to the class that was joined.',
    });
  };
  const ask = async (command: LineCommand): Promise<unknown> => {
    const message: ToLine = { to: 'class-line', command };
    return (await isThere()) ? browser.runtime.sendMessage(message).catch(() => undefined) : undefined;
  };
  return {
    sleeps: false,
    open: async (line, order) => {
      opening ??= create().finally(() => {
        opening = undefined;
      });
      await opening;
      await ask({ do: 'open', line, order: writeOrder(order) });
    },
    publish: async (line, topic, payload) => (await ask({ do: 'publish', line, topic, payload: toBase64Url(payload) })) === true,
    close: async (line) => void (await ask({ do: 'close', line })),
    standing: async () => ((await ask({ do: 'standing' })) as Standing | undefined) ?? {},
    rest: async () => {
      if (await isThere()) await chromeOnly?.offscreen.closeDocument();
    },
    onSleep: () => undefined,
  };
}
