import type { Joined, LinkState } from '../core/class/membership.ts';
import type { Messages } from '../core/class/messages.ts';
import { topics } from '../core/class/topics.ts';
import { setAlarm } from '../platform/alarms.ts';
import type { BrokerMessage, LineEnd } from '../platform/broker.ts';
import type { Standing } from '../platform/lines.ts';
import { hearFromClass } from './class-heard.ts';
import { dropLeft, noteLeftEnd, tendLeft, tryErasing } from './class-leaving.ts';
import {
  channelOf,
  host,
  isAwaiting,
  isDue,
  listenToLines,
  noteFailure,
  onLineDue,
  openLineOf,
  publishAll,
  sealed,
} from './class-lines.ts';
import { classAlarm, publishReport, publishReportsBy, reportChanged } from './class-report.ts';
import { changeJoined, changeLineRecord, lineRecord, membership, nextSequence } from './class-store.ts';
import { StorageTrouble } from './storage-trouble.ts';
import { turns } from './turns.ts';

/**
 * The participant's line to the broker of their class. Whatever wakes the background has it tended: what should stand
 * is compared with what does stand. So it makes no difference when a worker was killed.
 */
const inTurn = turns();

/** A line that held for less did not mend anything: the next wait is longer still. In milliseconds. */
const steadyAfter = 30_000;
/** How often a background that sleeps is woken for its line. In milliseconds. */
const wakeEvery = 60_000;

listenToLines({
  opened: (line) => void lineOpened(line),
  heard: lineHeard,
  ended: (line, why) => void lineEnded(line, why),
});
onLineDue(() => void tendClass());
host.onSleep(goAway);
publishReportsBy(publishState);

/** Brings the lines to where they should be; `atOnce` where the person does not want to wait for the next try. */
export function tendClass({ atOnce = false } = {}): Promise<void> {
  return quietly(async () => {
    const { joined, left = [] } = await membership();
    if (!joined && left.length === 0) return;
    const standing = await host.standing();
    const wanted = [...left.filter(({ hasFailed }) => !hasFailed).map(({ key }) => key), joined?.key];
    for (const line of Object.keys(standing)) if (!wanted.includes(line)) await host.close(line);
    for (const one of left) await tendLeft(one, standing[one.key], quietly);
    if (!joined) return;
    if (atOnce) await changeLineRecord(joined.key, { nextAt: 0 });
    await tendJoined(joined, standing[joined.key]);
  });
}

async function tendJoined(joined: Joined, standing: Standing[string] | undefined): Promise<void> {
  const { key, invite, identity } = joined;
  if (host.sleeps) setAlarm(classAlarm, Date.now() + wakeEvery);
  if (standing === 'open') return greet(joined);
  if (standing === 'opening' || !(await isDue(key))) return;
  await setLink(key, 'connecting');
  // The last will is told last: it has the greater number of the two.
  const [here, sequence] = [await nextSequence(), await nextSequence()];
  await changeLineRecord(key, { here, isHere: false });
  await openLineOf(joined, {
    subscribeTo: [topics.everythingForAll(invite.id), topics.everythingTo(invite.id, identity.id)],
    will: await sealed(joined, 'presence', { is: 'dropped', sequence, at: Date.now() }),
  });
}

/** Tells that the participant is here, and the newest state: on every line anew, since a broker may have lost what it held. */
async function greet(joined: Joined): Promise<void> {
  const { key } = joined;
  const { here, isHere } = await lineRecord(key);
  if (isHere) return greeted(key);
  if (isAwaiting(key, 'greeting')) return;
  await changeLineRecord(key, { mayHold: true });
  const sequence = here ?? (await nextSequence());
  const presence = await sealed(joined, 'presence', { is: 'here', sequence, at: Date.now() });
  publishAll(key, 'greeting', [presence], (isTaken) => quietly(() => (isTaken ? greeted(key) : giveUpIfOpen(key))));
}

async function greeted(key: string): Promise<void> {
  if ((await membership()).joined?.key !== key) return;
  if (!(await lineRecord(key)).isHere) await changeLineRecord(key, { isHere: true, taken: '' });
  await setLink(key, 'open');
  await reportChanged();
  publishReport();
}

/** Tries at once to erase what the broker of a class that was left holds. */
export function tryErasingNow(key: string): Promise<void> {
  return quietly(() => tryErasing(key)).then(() => tendClass());
}

/** Gives up erasing it. */
export function stopErasing(key: string): Promise<void> {
  return quietly(() => dropLeft(key));
}

export function lineOpened(_line: string): Promise<void> {
  return tendClass();
}

export function lineEnded(line: string, why: LineEnd): Promise<void> {
  return quietly(() => noteEnd(line, why));
}

async function noteEnd(line: string, why: LineEnd): Promise<void> {
  const { joined, left = [] } = await membership();
  if (left.some(({ key }) => key === line)) return noteLeftEnd(line, why);
  if (joined?.key !== line) return;
  await noteFailure(line, why, joined.link === 'open' && Date.now() - joined.since > steadyAfter);
  await setLink(line, why === 'refused' ? 'refused' : 'waiting');
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
    if (joined?.key === line) await hearFromClass(await channelOf(joined.invite), joined, message);
  });
}

/**
 * `false` where the line does not stand, or breaks before the broker has taken it. Whether the class is still joined is
 * judged in turn with leaving, so that no state follows what has erased it. The broker's answer is awaited out of turn:
 * it may be late, and nothing else must wait for it.
 */
async function publishState(seat: Joined, message: Messages['state']): Promise<boolean> {
  const sent = await inTurn(async () => {
    if ((await membership()).joined?.key !== seat.key) return undefined;
    const { topic, payload } = await sealed(seat, 'state', message);
    return { taken: host.publish(seat.key, topic, payload) };
  });
  return (await sent?.taken) ?? false;
}

/** The browser puts the background to sleep and lines end: said as such, rather than as if the participant had dropped. */
async function goAway(): Promise<void> {
  const { joined } = await membership();
  if (!joined) return;
  const { key } = joined;
  if ((await host.standing())[key] === 'open') {
    const away = await sealed(joined, 'presence', { is: 'away', sequence: await nextSequence(), at: Date.now() });
    await host.publish(key, away.topic, away.payload);
  }
  await host.close(key);
  await changeLineRecord(key, { isHere: false, mayHold: true });
  await setLink(key, 'waiting');
}

function setLink(key: string, link: LinkState): Promise<unknown> {
  return changeJoined(key, (now) => (now.link === link ? {} : { link, since: Date.now() }));
}

/** Between other works. What can't be written down now is seen again when the background wakes next. */
async function quietly(work: () => Promise<void>): Promise<void> {
  try {
    await inTurn(work);
  } catch (error) {
    if (!(error instanceof StorageTrouble)) throw error;
  }
}
