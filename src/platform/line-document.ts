import { Inbox, inboxOfParticipant } from '../core/class/inbox.ts';
import { browser } from './browser.ts';
import type { LineCommand, LineEvent } from './line-commands.ts';
import { insist } from './messages.ts';
import { ownId } from './runtime.ts';

/** A command for the offscreen document, as it travels. */
export interface ToLine {
  readonly to: 'class-line';
  readonly command: LineCommand;
}

type FromWorker = { readonly number: number; readonly answer: unknown } | { readonly event: LineEvent };

/**
 * Makes the offscreen document the go-between of the background and the worker that holds the lines. It understands
 * nothing of what it passes on. What is heard is told until the background has taken it in, which wakes it if need be;
 * the next message waits for that here, in a queue with limits.
 */
export function goBetween(worker: Worker): void {
  const awaited = new Map<number, (answer: unknown) => void>();
  const inbox = new Inbox<LineEvent>(insist, inboxOfParticipant);
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if ('event' in data) return tell(data.event);
    awaited.get(data.number)?.(data.answer);
    awaited.delete(data.number);
  });
  const tell = (event: LineEvent) => {
    if (event.type !== 'line-heard') return void insist(event).catch(() => undefined);
    const { line, topic, payload } = event.body;
    inbox.put(`${line} ${topic}`, event, payload.length);
  };
  const listener = (message: unknown, sender: { readonly id?: string; readonly tab?: unknown }) => {
    // Scripts in the portals' pages could say it too: only the background has no tab.
    if (sender.id !== ownId() || sender.tab !== undefined || !isToLine(message)) return undefined;
    last += 1;
    const number = last;
    return new Promise((resolve) => {
      awaited.set(number, resolve);
      worker.postMessage({ number, command: message.command });
    });
  };
  browser.runtime.onMessage.addListener(listener as never);
}

function isToLine(message: unknown): message is ToLine {
  return typeof message === 'object' && message !== null && 'to' in message && message.to === 'class-line';
}
