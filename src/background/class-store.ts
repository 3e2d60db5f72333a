import { type Identity, newIdentity } from '../core/class/identity.ts';
import type { Joined, Membership } from '../core/class/membership.ts';
import {
  identityStored,
  type Leaving,
  type LineRecord,
  leavingStored,
  lineRecordsStored,
  membershipStored,
  sequenceStored,
} from '../platform/membership.ts';
import { written } from './storage-trouble.ts';
import { turns } from './turns.ts';

/** The one writer of all that is kept of cards and classes. Everybody else reads what it has written. */
const inTurn = turns();

export function membership(): Promise<Membership> {
  return inTurn(async () => (await membershipStored.get()) ?? {});
}

/** Changes what is kept; the same object leaves it as it is. Rejects with `StorageTrouble` where it can't be written. */
export function changeMembership(change: (now: Membership) => Membership): Promise<Membership> {
  return inTurn(async () => {
    const before = (await membershipStored.get()) ?? {};
    const after = change(before);
    if (after !== before) await written(() => membershipStored.set(after));
    return after;
  });
}

/** Changes what is kept of one class, if it is still the one that is joined. */
export function changeJoined(classId: string, change: (now: Joined) => Partial<Joined>): Promise<Membership> {
  return changeMembership((now) => {
    if (now.joined?.invite.id !== classId) return now;
    const changed = change(now.joined);
    return Object.keys(changed).length === 0 ? now : { ...now, joined: { ...now.joined, ...changed } };
  });
}

/** Who signs for the participant: made when first needed, and the same ever after. */
export function identity(): Promise<Identity> {
  return inTurn(async () => {
    const kept = await identityStored.get();
    if (kept) return kept;
    const made = await newIdentity();
    await written(() => identityStored.set(made));
    return made;
  });
}

let lastSequence = 0;

/** A number greater than every one before, across the lives of the background, and near to the time. */
export function nextSequence(): Promise<number> {
  return inTurn(async () => {
    lastSequence = Math.max((await sequenceStored.get()) ?? 0, lastSequence) + 1;
    lastSequence = Math.max(lastSequence, Date.now());
    // Where it can't be written it is the clock that makes the next one greater.
    await sequenceStored.set(lastSequence).catch(() => undefined);
    return lastSequence;
  });
}

/** The classes that were left while their broker was out of reach. */
export function leavings(): Promise<readonly Leaving[]> {
  return inTurn(async () => (await leavingStored.get()) ?? []);
}

export function addLeaving(leaving: Leaving): Promise<void> {
  return changeLeavings((all) => [...all.filter(({ invite }) => invite.id !== leaving.invite.id), leaving]);
}

export function dropLeaving(classId: string): Promise<void> {
  return changeLeavings((all) => all.filter(({ invite }) => invite.id !== classId));
}

function changeLeavings(change: (all: readonly Leaving[]) => readonly Leaving[]): Promise<void> {
  return inTurn(async () => {
    const before = (await leavingStored.get()) ?? [];
    const after = change(before);
    if (after.length > 0) await written(() => leavingStored.set(after));
    else if (before.length > 0) await leavingStored.remove();
  });
}

const noRecord: LineRecord = { attempts: 0, nextAt: 0, isHere: false };

/** How it stands with the line of a class. */
export function lineRecord(classId: string): Promise<LineRecord> {
  return inTurn(async () => (await lineRecordsStored.get())?.[classId] ?? noRecord);
}

export function changeLineRecord(classId: string, change: Partial<LineRecord>): Promise<void> {
  return inTurn(async () => {
    const all = (await lineRecordsStored.get()) ?? {};
    await written(() => lineRecordsStored.set({ ...all, [classId]: { ...noRecord, ...all[classId], ...change } }));
  });
}

export function dropLineRecord(classId: string): Promise<void> {
  return inTurn(async () => {
    const { [classId]: _, ...rest } = (await lineRecordsStored.get()) ?? {};
    if (Object.keys(rest).length > 0) await written(() => lineRecordsStored.set(rest));
    else await lineRecordsStored.remove();
  });
}
