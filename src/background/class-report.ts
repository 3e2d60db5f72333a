import type { Joined } from '../core/class/membership.ts';
import type { Messages } from '../core/class/messages.ts';
import { type Attendee, type Report, reportOf } from '../core/class/report.ts';
import { waitUntil } from '../core/waits.ts';
import { setAlarm } from '../platform/alarms.ts';
import { changeJoined, changeLineRecord, lineRecord, membership, nextSequence } from './class-store.ts';
import { currentProgress } from './progress-store.ts';
import { turns } from './turns.ts';

/** The report of one participant: made when something changes, told at most once a second, the newest only. */
const inTurn = turns();
/** Wakes the background for the class: what is pending when it dies must not wait for the person. */
export const classAlarm = 'class-line';
/** The least that browsers let an alarm wait. In milliseconds. */
const alarmTime = 30_000;
/** In milliseconds. */
const pace = 1_000;
/** How long it is waited for what the instructor has set up, so that nothing is told where reporting is paused. In milliseconds. */
const roomTime = 400;

type Publish = (seat: Joined, message: Messages['state']) => Promise<boolean>;
let publish: Publish = async () => false;
let timer: ReturnType<typeof setTimeout> | undefined;
let lastAt = 0;

/** How a state is published; answered with whether the broker has taken it. */
export function publishReportsBy(way: Publish): void {
  publish = way;
}

/** The report as it would be made now. */
export async function reportNow(attendee: Attendee, sequence: number, at: number): Promise<Report> {
  const [progress, { help }] = await Promise.all([currentProgress(), membership()]);
  return reportOf(progress, { ...attendee, ...(help ? { help } : {}), sequence, at });
}

/**
 * To be called whenever something a report says may have changed. Whether something is to be told is worked out from
 * what the broker has taken, so that no change is lost with a worker.
 */
export async function reportChanged(): Promise<void> {
  const { joined, attendee } = await membership();
  if (!joined || !attendee) return;
  const { key } = joined;
  const isPending = (await lineRecord(key)).taken !== wordsOf(await reportNow(attendee, 0, 0));
  await changeJoined(key, (now) => (now.isPending === isPending ? {} : { isPending }));
  if (!isPending) return;
  if (!joined.isPending) setAlarm(classAlarm, Date.now() + alarmTime);
  publishReport();
}

/** Publishes what is pending as soon as it may be; one that can't be published now stays pending. */
export function publishReport(): void {
  if (timer !== undefined) return;
  timer = setTimeout(
    () => {
      timer = undefined;
      void inTurn(publishPending);
    },
    Math.max(waitUntil(lastAt + pace, Date.now(), pace), roomTime),
  );
}

async function publishPending(): Promise<void> {
  const { joined, attendee } = await membership();
  if (!joined?.isPending || !attendee || joined.link !== 'open' || joined.room?.isPaused) return;
  lastAt = Date.now();
  const report = await reportNow(attendee, await nextSequence(), Date.now());
  if (!(await publish(joined, { kind: 'report', report }))) return;
  // A class that was left meanwhile has no record any more.
  if ((await membership()).joined?.key !== joined.key) return;
  await changeLineRecord(joined.key, { taken: wordsOf(report) });
  await reportChanged();
}

/** What a report says, besides its number and its time. */
function wordsOf(report: Report): string {
  return JSON.stringify({ ...report, sequence: 0, at: 0 });
}
