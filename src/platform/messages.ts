import type { Answers, Envelope, FromPanel, SeenPrivately } from '../protocol.ts';
import { browser } from './browser.ts';

/**
 * Asks the background something from one of the extension's own pages; again if the worker was put to sleep or
 * killed while it worked. What is asked carries an id, or is the same when it is done twice.
 */
export async function ask<K extends keyof FromPanel & keyof Answers>(type: K, body: FromPanel[K]): Promise<Answers[K]> {
  return (await insist({ type, body })) as Answers[K];
}

/** Tells the background something until it is answered: a worker may be killed while it works. */
export async function insist(message: Envelope): Promise<unknown> {
  for (let wait = firstWait; ; wait *= 2) {
    try {
      const answer: unknown = await browser.runtime.sendMessage(message);
      // An answer is never `undefined`: that is what Chromium may say where the worker was killed.
      if (answer !== undefined) return answer ?? undefined;
      if (wait > longestWait) throw new Error('The background does not answer');
    } catch (error) {
      if (!isUnanswered(error) || wait > longestWait) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/** How long the browser gets to start the worker again before it is asked once more; twice as long each time. In milliseconds. */
const firstWait = 50;
const longestWait = 800;

/** What browsers say of a message whose receiver went away: it may or may not have been taken in. */
function isUnanswered(error: unknown): boolean {
  return /closed before a response|receiving end does not exist|channel closed/i.test(String((error as Error)?.message));
}

/** A new id for a message that must not count twice. */
export function newId(): string {
  return crypto.randomUUID();
}

/** Hears what the background tells about a private window. It comes once and is stored nowhere. */
export function onSeenPrivately(heard: (message: SeenPrivately) => void, signal: AbortSignal): void {
  const listener = (message: unknown, sender: { readonly tab?: unknown }) => {
    // The scripts in the portals' pages could say it too: only the background has no tab.
    if (sender.tab === undefined && (message as SeenPrivately | undefined)?.type === 'seen-privately')
      heard(message as SeenPrivately);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener as never);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener as never));
}
