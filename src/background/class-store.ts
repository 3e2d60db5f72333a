import { type Identity, newIdentity } from '../core/class/identity.ts';
import { type Joined, type Left, type Membership, viewOf } from '../core/class/membership.ts';
import {
  cardIdentityKept,
  classViewStored,
  type LineRecord,
  lineRecordsKept,
  membershipKept,
  sequenceKept,
} from '../platform/membership.ts';
import { written } from './storage-trouble.ts';
import { turns } from './turns.ts';

/** The one writer of all that is kept of cards and classes. Everybody else reads what it has written. */
const inTurn = turns();

/** A copy of what is kept: it is read whenever progress changes. Only this module writes it, so it is never stale. */
let copy: Membership | undefined;

export function membership(): Promise<Membership> {
  return inTurn(read);
}

async function read(): Promise<Membership> {
  if (copy) return copy;
  copy = (await membershipKept.get()) ?? {};
  await show(copy);
  return copy;
}

/** Changes what is kept; the same object leaves it as it is. Rejects with `StorageTrouble` where it can't be written. */
export function changeMembership(change: (now: Membership) => Membership): Promise<Membership> {
  return inTurn(async () => {
    const before = await read();
    const after = change(before);
    if (after === before) return before;
    await written(() => membershipKept.set(after));
    copy = after;
    await show(after);
    return after;
  });
}

/** The panel watches this. Where it can't be shown, the next change shows it. */
async function show(now: Membership): Promise<void> {
  await classViewStored.set(viewOf(now)).catch(() => undefined);
}

/** Changes what is kept of one joining, if it still stands. */
export function changeJoined(key: string, change: (now: Joined) => Partial<Joined>): Promise<Membership> {
  return changeMembership((now) => {
    if (now.joined?.key !== key) return now;
    const changed = change(now.joined);
    return Object.keys(changed).length === 0 ? now : { ...now, joined: { ...now.joined, ...changed } };
  });
}

/** Changes what is kept of a class that was left; `undefined` when there is nothing left to erase. */
export function changeLeft(key: string, change: (now: Left) => Left | undefined): Promise<Membership> {
  return changeMembership((now) => {
    const before = now.left?.find((one) => one.key === key);
    if (!before) return now;
    const after = change(before);
    const { left = [], ...rest } = now;
    const all = left.flatMap((one) => (one.key !== key ? [one] : after ? [after] : []));
    return all.length > 0 ? { ...rest, left: all } : rest;
  });
}

/** Who signs cards outside any class: made when first needed, and the same ever after. */
export function cardIdentity(): Promise<Identity> {
  return inTurn(async () => {
    const before = await cardIdentityKept.get();
    if (before) return before;
    const made = await newIdentity();
    await written(() => cardIdentityKept.set(made));
    return made;
  });
}

let lastSequence = 0;

/** A number greater than every one before, across the lives of the background, and near to the time. */
export function nextSequence(): Promise<number> {
  return inTurn(async () => {
    lastSequence = Math.max((await sequenceKept.get()) ?? 0, lastSequence) + 1;
    lastSequence = Math.max(lastSequence, Date.now());
    // Where it can't be written it is the clock that makes the next one greater.
    await sequenceKept.set(lastSequence).catch(() => undefined);
    return lastSequence;
  });
}

const noRecord: LineRecord = { attempts: 0, nextAt: 0, mayHold: false, isHere: false };

/** The state of a line, by the key of its seat. */
export function lineRecord(key: string): Promise<LineRecord> {
  return inTurn(async () => (await lineRecordsKept.get())?.[key] ?? noRecord);
}

export function changeLineRecord(key: string, change: Partial<LineRecord>): Promise<void> {
  return inTurn(async () => {
    const all = (await lineRecordsKept.get()) ?? {};
    await written(() => lineRecordsKept.set({ ...all, [key]: { ...noRecord, ...all[key], ...change } }));
  });
}

export function dropLineRecord(key: string): Promise<void> {
  return inTurn(async () => {
    const { [key]: _, ...rest } = (await lineRecordsKept.get()) ?? {};
    if (Object.keys(rest).length > 0) await written(() => lineRecordsKept.set(rest));
    else await lineRecordsKept.remove();
  });
}
