import { type Channel, openChannel, sealFor } from '../core/class/channel.ts';
import type { Invite } from '../core/class/invite.ts';
import type { Seat } from '../core/class/membership.ts';
import type { Messages } from '../core/class/messages.ts';
import { retryDelay } from '../core/class/new-class.ts';
import { topics } from '../core/class/topics.ts';
import { waitUntil } from '../core/waits.ts';
import type { LineEnd } from '../platform/broker.ts';
import { type LineHost, lineHost } from '../platform/line-host.ts';
import type { LineEvents, LineOrder } from '../platform/lines.ts';
import { tryAgainIn } from './class-retry.ts';
import { changeLineRecord, lineRecord } from './class-store.ts';

/** Delay after a broker's refusal, which trying again soon won't change. In milliseconds. */
const refusedDelay = 600_000;

let events: LineEvents | undefined;

/** The lines to brokers, one for each seat. */
export const host: LineHost = lineHost({
  opened: (line) => events?.opened(line),
  heard: async (line, message) => events?.heard(line, message),
  ended: (line, why) => events?.ended(line, why),
});

/** Chrome rings an alarm every half minute at most. In milliseconds. */
const leastAlarm = host.sleeps ? 0 : 30_000;

/** Who is told what happens on the lines. */
export function listenToLines(listener: LineEvents): void {
  events = listener;
}

const channels = new Map<string, Promise<Channel>>();

export function channelOf(invite: Invite): Promise<Channel> {
  const place = JSON.stringify([invite.broker, invite.id, invite.secret, invite.wire]);
  const known = channels.get(place) ?? openChannel(invite);
  channels.set(place, known);
  return known;
}

/** Seals what a seat says in its own topic. */
export async function sealed<K extends 'state' | 'presence'>(
  { invite, identity }: Seat,
  kind: K,
  message: Messages[K],
): Promise<{ readonly topic: string; readonly payload: Uint8Array<ArrayBuffer> }> {
  const topic = topics[kind](invite.id, identity.id);
  return { topic, payload: await sealFor<K>(await channelOf(invite), identity, topic, message) };
}

/** Begins to open the line of a seat. From now on its broker may hold something. */
export async function openLineOf({ key, invite, identity }: Seat, rest: Pick<LineOrder, 'subscribeTo' | 'will'>): Promise<void> {
  const { password } = await channelOf(invite);
  await host.open(key, { url: invite.broker, clientId: identity.id, username: invite.id, password, ...rest });
}

/** Whether a line may be tried again now; if not, it is seen to that it will be. */
export async function isDue(key: string): Promise<boolean> {
  const { nextAt } = await lineRecord(key);
  const wait = waitUntil(nextAt, Date.now(), refusedDelay);
  if (wait > 0) tryAgain(wait);
  return wait === 0;
}

/** Notes that a line has ended, and when it is tried again. `hasHeld`: it held long enough to begin counting anew. */
export async function noteFailure(key: string, why: LineEnd, hasHeld: boolean): Promise<void> {
  const { attempts: before, mayHold } = await lineRecord(key);
  const attempts = hasHeld ? 1 : before + 1;
  const delay = why === 'refused' ? refusedDelay : retryDelay(attempts);
  // A broker that refused, or never answered, was told nothing on this line.
  const wasTold = why === 'lost' || why === 'closed';
  await changeLineRecord(key, { attempts, nextAt: Date.now() + delay, isHere: false, mayHold: mayHold || wasTold });
  tryAgain(delay);
}

/** What a line says that the broker must confirm before anything follows. */
type Purpose = 'greeting' | 'farewell';

const awaited = new Set<string>();

/** Whether the broker's answer is awaited on a line. */
export function isAwaiting(key: string, purpose: Purpose): boolean {
  return awaited.has(`${purpose} ${key}`);
}

/**
 * Publishes messages in this order, and calls back with whether the broker has taken all of them. Its answer may be
 * late: it is awaited out of turn, so that nothing else waits for it.
 */
export function publishAll(
  key: string,
  purpose: Purpose,
  messages: readonly { readonly topic: string; readonly payload: Uint8Array }[],
  then: (areTaken: boolean) => Promise<void>,
): void {
  awaited.add(`${purpose} ${key}`);
  const answers = messages.map(({ topic, payload }) => host.publish(key, topic, payload));
  void Promise.all(answers).then(async (taken) => {
    awaited.delete(`${purpose} ${key}`);
    await then(taken.every(Boolean));
    wake();
  });
}

let wake: () => void = () => undefined;

/** Who tends the lines: called when one may be tried again, or has been answered, while the background is awake. */
export function onLineDue(tend: () => void): void {
  wake = tend;
}

function tryAgain(delay: number): void {
  tryAgainIn(delay, leastAlarm, async () => wake());
}
