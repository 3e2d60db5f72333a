import { utf8 } from '../core/class/bytes.ts';
import type { Left } from '../core/class/membership.ts';
import { topics } from '../core/class/topics.ts';
import { clearAlarm } from '../platform/alarms.ts';
import type { LineEnd } from '../platform/broker.ts';
import type { Standing } from '../platform/lines.ts';
import { host, isAwaiting, isDue, noteFailure, openLineOf, publishAll, sealed } from './class-lines.ts';
import { classAlarm } from './class-report.ts';
import { changeLeft, changeLineRecord, dropLineRecord, lineRecord, membership, nextSequence } from './class-store.ts';

/**
 * Erasing what a broker holds of a class that was left. It goes on over restarts until the broker has confirmed it, or
 * for a week; then it is said to have failed, and the person decides. A broker's refusal is no confirmation.
 */
const eraseFor = 7 * 24 * 3_600_000;

/** Brings one class that was left nearer to being erased. `conclude` runs what follows a broker's late answer in turn. */
export async function tendLeft(
  left: Left,
  standing: Standing[string] | undefined,
  conclude: (work: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const { key, since } = left;
  if (left.hasFailed || isAwaiting(key, 'farewell')) return;
  if (standing === 'open') return farewell(left, conclude);
  if (standing === undefined && !(await lineRecord(key)).mayHold) return dropLeft(key);
  if (Date.now() - since > eraseFor) {
    await changeLeft(key, (now) => ({ ...now, hasFailed: true, trouble: now.trouble ?? 'unreachable' }));
    return restIfIdle();
  }
  if (standing === 'opening' || !(await isDue(key))) return;
  await openLineOf(left, { subscribeTo: [] });
}

/** Says that they have left, to the boards that listen now, and erases what is held for those that come later. */
async function farewell(left: Left, conclude: (work: () => Promise<void>) => Promise<void>): Promise<void> {
  const { key, invite, identity } = left;
  const goodbye = await sealed(left, 'state', { kind: 'left', sequence: await nextSequence() });
  const empty = utf8('');
  const presence = { topic: topics.presence(invite.id, identity.id), payload: empty };
  publishAll(key, 'farewell', [goodbye, presence, { topic: goodbye.topic, payload: empty }], (areTaken) =>
    conclude(() => (areTaken ? dropLeft(key) : noteUntaken(key))),
  );
}

/** The broker lets us in, but does not take it: a refusal. A line that broke tells of itself. */
async function noteUntaken(key: string): Promise<void> {
  if ((await host.standing())[key] !== 'open') return;
  await host.close(key);
  await noteLeftEnd(key, 'refused');
}

/** The line of a class that was left has ended before all was erased: it is tried again. */
export async function noteLeftEnd(key: string, why: LineEnd): Promise<void> {
  await changeLeft(key, (now) => ({ ...now, trouble: why === 'refused' ? 'refused' : 'unreachable' }));
  await noteFailure(key, why, false);
  if (!(await lineRecord(key)).mayHold) await dropLeft(key);
}

/** Tries at once, and again for a week. */
export async function tryErasing(key: string): Promise<void> {
  await changeLeft(key, ({ hasFailed: _, trouble: __, ...now }) => ({ ...now, since: Date.now() }));
  await changeLineRecord(key, { nextAt: 0 });
}

/** Nothing is left to erase, or the person gives it up. The place where lines are held goes with the last. */
export async function dropLeft(key: string): Promise<void> {
  await host.close(key);
  await changeLeft(key, () => undefined);
  await dropLineRecord(key);
  await restIfIdle();
}

async function restIfIdle(): Promise<void> {
  const { joined, left = [] } = await membership();
  if (joined || left.some(({ hasFailed }) => !hasFailed)) return;
  await host.rest();
  await clearAlarm(classAlarm);
}
