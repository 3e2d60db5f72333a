import { utf8 } from '../core/class/bytes.ts';
import { type Channel, openChannel, sealFor } from '../core/class/channel.ts';
import type { Invite } from '../core/class/invite.ts';
import type { LinkState } from '../core/class/membership.ts';
import type { Messages } from '../core/class/messages.ts';
import { retryDelay } from '../core/class/new-class.ts';
import { topics } from '../core/class/topics.ts';
import { waitUntil } from '../core/waits.ts';
import { clearAlarm, setAlarm } from '../platform/alarms.ts';
import type { BrokerMessage, LineEnd } from '../platform/broker.ts';
import { type LineHost, lineHost } from '../platform/line-host.ts';
import type { Standing } from '../platform/lines.ts';
import type { Leaving } from '../platform/membership.ts';
import { hearFromClass } from './class-heard.ts';
import { classAlarm, publishReport, publishReportsBy, reportChanged } from './class-report.ts';
import { tryAgainIn } from './class-retry.ts';
import {
  changeJoined,
  changeLineRecord,
  dropLeaving,
  dropLineRecord,
  identity,
  leavings,
  lineRecord,
  membership,
  nextSequence,
} from './class-store.ts';
import { StorageTrouble } from './storage-trouble.ts';
import { turns } from './turns.ts';

/**
 * The participant's line to the broker of their class. Whatever wakes the background has it tended: what should stand
 * is compared with what does stand. So it makes no difference when a worker was killed.
 */
const inTurn = turns();

/** How long to wait where the broker refuses: the longest wait there is. In milliseconds. */
const refusedDelay = 600_000;
/** A line that held for less did not mend anything: the next wait is longer still. In milliseconds. */
const steadyAfter = 30_000;
/** How often a background that sleeps is woken for its line. In milliseconds. */
const wakeEvery = 60_000;
/** How long it is tried to erase what a broker out of reach still holds. In milliseconds. */
const leaveFor = 7 * 24 * 3_600_000;

const host: LineHost = lineHost({
  opened: (line) => void lineOpened(line),
  heard: (line, message) => void lineHeard(line, message),
  ended: (line, why) => void lineEnded(line, why),
});
host.onSleep(goAway);
publishReportsBy(publishState);
/** Chrome rings an alarm every half minute at most. In milliseconds. */
const leastAlarm = host.sleeps ? 0 : 30_000;

const channels = new Map<string, Promise<Channel>>();

function channelOf(invite: Invite): Promise<Channel> {
  const known = channels.get(invite.secret) ?? openChannel(invite);
  channels.set(invite.secret, known);
  return known;
}

/** Brings the lines to where they should be; `atOnce` where the person does not want to wait for the next try. */
export function tendClass({ atOnce = false } = {}): Promise<void> {
  return quietly(async () => {
    const [{ joined }, left] = await Promise.all([membership(), leavings()]);
    if (!joined && left.length === 0) return;
    const standing = await host.standing();
    const wanted = [...left.map(({ invite }) => invite.id), joined?.invite.id];
    for (const line of Object.keys(standing)) if (!wanted.includes(line)) await host.close(line);
    for (const leaving of left) await tendLeaving(leaving, standing[leaving.invite.id]);
    if (!joined) return;
    if (atOnce) await changeLineRecord(joined.invite.id, { nextAt: 0 });
    // The same client may be at a broker only once: what is left there is left first.
    const isBusy = (await leavings()).some(({ invite }) => invite.broker === joined.invite.broker);
    if (!isBusy) await tendJoined(joined.invite, (await host.standing())[joined.invite.id]);
  });
}

async function tendJoined(invite: Invite, standing: Standing[string] | undefined): Promise<void> {
  if (host.sleeps) setAlarm(classAlarm, Date.now() + wakeEvery);
  if (standing === 'open') return greet(invite);
  if (standing === 'opening' || !(await isDue(invite.id))) return;
  await setLink(invite.id, 'connecting');
  const [channel, me] = await Promise.all([channelOf(invite), identity()]);
  // The last will is told last: it has the greater number of the two.
  const [here, sequence] = [await nextSequence(), await nextSequence()];
  await changeLineRecord(invite.id, { here, isHere: false });
  const topic = topics.presence(invite.id, me.id);
  const payload = await sealFor<'presence'>(channel, me, topic, { is: 'dropped', sequence, at: Date.now() });
  await host.open(invite.id, {
    ...addressOf(channel, me.id),
    subscribeTo: [topics.everythingForAll(invite.id), topics.everythingTo(invite.id, me.id)],
    will: { topic, payload },
  });
}

/** Tells that the participant is here, and the newest state: on every line anew, since a broker may have lost what it held. */
async function greet(invite: Invite): Promise<void> {
  const { here, isHere } = await lineRecord(invite.id);
  if (!isHere) {
    const told = await tellPresence(invite, 'here', here ?? (await nextSequence()));
    if (!told) return giveUpIfOpen(invite.id);
    await changeLineRecord(invite.id, { isHere: true, taken: '' });
  }
  await setLink(invite.id, 'open');
  await reportChanged();
  publishReport();
}

async function tellPresence(invite: Invite, is: 'here' | 'away', sequence: number): Promise<boolean> {
  const [channel, me] = await Promise.all([channelOf(invite), identity()]);
  const topic = topics.presence(invite.id, me.id);
  const payload = await sealFor<'presence'>(channel, me, topic, { is, sequence, at: Date.now() });
  return host.publish(invite.id, topic, payload);
}

async function tendLeaving(leaving: Leaving, standing: Standing[string] | undefined): Promise<void> {
  const { invite, at } = leaving;
  if (Date.now() - at > leaveFor) return forget(invite.id);
  if (standing === 'open') return farewell(invite);
  if (standing === 'opening' || !(await isDue(invite.id))) return;
  const [channel, me] = await Promise.all([channelOf(invite), identity()]);
  await host.open(invite.id, { ...addressOf(channel, me.id), subscribeTo: [] });
}

/** Says that they have left, for those who listen now, and erases what is held for those who come later. */
async function farewell(invite: Invite): Promise<void> {
  const [channel, me] = await Promise.all([channelOf(invite), identity()]);
  const [state, presence] = [topics.state(invite.id, me.id), topics.presence(invite.id, me.id)];
  const left = await sealFor<'state'>(channel, me, state, { kind: 'left', sequence: await nextSequence() });
  for (const [topic, payload] of [
    [state, left],
    [presence, utf8('')],
    [state, utf8('')],
  ] as const)
    if (!(await host.publish(invite.id, topic, payload))) return giveUpIfOpen(invite.id);
  await host.close(invite.id);
  await forget(invite.id);
}

/** Forgets a class that was left, and the place where lines are held with the last. */
async function forget(classId: string): Promise<void> {
  await host.close(classId);
  const [{ joined }, left] = await Promise.all([membership(), leavings()]);
  if (!joined && left.every(({ invite }) => invite.id === classId)) {
    await host.rest();
    await clearAlarm(classAlarm);
  }
  if (joined?.invite.id !== classId) await dropLineRecord(classId);
  await dropLeaving(classId);
}

export function lineOpened(_line: string): Promise<void> {
  return tendClass();
}

export function lineEnded(line: string, why: LineEnd): Promise<void> {
  return quietly(() => noteEnd(line, why));
}

async function noteEnd(line: string, why: LineEnd): Promise<void> {
  const [{ joined }, left] = await Promise.all([membership(), leavings()]);
  const leaving = left.find(({ invite }) => invite.id === line);
  // A broker that knows no such class any more holds nothing of it.
  if (leaving && why === 'refused') return forget(line);
  const isJoined = joined?.invite.id === line;
  if (!isJoined && !leaving) return;
  const held = isJoined && joined.link === 'open' && Date.now() - joined.since > steadyAfter;
  const attempts = held ? 1 : (await lineRecord(line)).attempts + 1;
  const delay = why === 'refused' ? refusedDelay : retryDelay(attempts);
  await changeLineRecord(line, { attempts, nextAt: Date.now() + delay, isHere: false });
  if (isJoined) await setLink(line, why === 'refused' ? 'refused' : 'waiting');
  tryAgainIn(delay, leastAlarm, tendClass);
}

/** A broker that lets us in, but takes nothing, refuses us; a line that broke tells of itself. */
async function giveUpIfOpen(line: string): Promise<void> {
  if ((await host.standing())[line] !== 'open') return;
  await host.close(line);
  await noteEnd(line, 'refused');
}

export function lineHeard(line: string, message: Omit<BrokerMessage, 'isRetained'>): Promise<void> {
  return quietly(async () => {
    const { joined } = await membership();
    if (joined?.invite.id !== line) return;
    const { id } = await identity();
    await hearFromClass(await channelOf(joined.invite), id, message);
  });
}

/** `false` where the line does not stand, or breaks before the broker has taken it. */
async function publishState(invite: Invite, message: Messages['state']): Promise<boolean> {
  const [channel, me] = await Promise.all([channelOf(invite), identity()]);
  const topic = topics.state(invite.id, me.id);
  return host.publish(invite.id, topic, await sealFor<'state'>(channel, me, topic, message));
}

/** The browser puts the background to sleep and lines end: said as such, rather than as if the participant had dropped. */
async function goAway(): Promise<void> {
  const { joined } = await membership();
  if (!joined) return;
  const { id } = joined.invite;
  if ((await host.standing())[id] === 'open') await tellPresence(joined.invite, 'away', await nextSequence());
  await host.close(id);
  await changeLineRecord(id, { isHere: false });
  await setLink(id, 'waiting');
}

async function isDue(classId: string): Promise<boolean> {
  const { nextAt } = await lineRecord(classId);
  const wait = waitUntil(nextAt, Date.now(), refusedDelay);
  if (wait > 0) tryAgainIn(wait, leastAlarm, tendClass);
  return wait === 0;
}

function setLink(classId: string, link: LinkState): Promise<unknown> {
  return changeJoined(classId, (now) => (now.link === link ? {} : { link, since: Date.now() }));
}

function addressOf({ invite, password }: Channel, clientId: string) {
  return { url: invite.broker, clientId, username: invite.id, password };
}

/** Between other works. What can't be written down now is seen again when the background wakes next. */
async function quietly(work: () => Promise<void>): Promise<void> {
  try {
    await inTurn(work);
  } catch (error) {
    if (!(error instanceof StorageTrouble)) throw error;
  }
}
