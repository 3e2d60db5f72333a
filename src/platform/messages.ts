import type { Answers, FromPanel, SeenPrivately } from '../protocol.ts';
import { browser } from './browser.ts';

/** Asks the background something from one of the extension's own pages. */
export async function ask<K extends keyof FromPanel & keyof Answers>(type: K, body: FromPanel[K]): Promise<Answers[K]> {
  return (await browser.runtime.sendMessage({ type, body })) as Answers[K];
}

/** A new id for a message that must not count twice. */
export function newId(): string {
  return crypto.randomUUID();
}

/** Hears what the background tells about a private window. It comes once and is stored nowhere. */
export function onSeenPrivately(heard: (message: SeenPrivately) => void, signal: AbortSignal): void {
  const listener = (message: unknown) => {
    if ((message as SeenPrivately | undefined)?.type === 'seen-privately') heard(message as SeenPrivately);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener as never);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener as never));
}
