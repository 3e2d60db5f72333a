import * as v from 'valibot';
import { type Identity, identityOf, newIdentity } from '../core/class/identity.ts';
import { type Invite, readInvite, readKeys } from '../core/class/invite.ts';
import {
  type Joined,
  type Left,
  leftOf,
  type Membership,
  type Seat,
  seatFor,
  type Unconfirmed,
} from '../core/class/membership.ts';
import { messageSchemas } from '../core/class/messages.ts';
import { type Attendee, attendeeSchema, type Help, helpSchema } from '../core/class/report.ts';
import { time } from '../core/time-schema.ts';
import { couldPagesWrite, type EarlierClasses, readEarlierClasses, removeEarlierClasses } from '../platform/earlier-classes.ts';
import { cardIdentityKept, sequenceKept } from '../platform/membership.ts';
import { classesKept, type KeptClass, openClassKept, ownNameKept } from '../platform/stored-classes.ts';
import { changeLineRecord, changeMembership, membership } from './class-store.ts';
import { turns } from './turns.ts';

const inTurn = turns();

/** The last version that kept classes in `storage.local`. */
const lastVersion = '0.1.0';

/**
 * Takes over, once, what an earlier version kept of classes where pages could reach it. Only an update from such a
 * version begins it: whatever is written there later is never taken for a membership.
 *
 * @param reason Why the browser says that the extension was installed; none when the background just woke.
 */
export function takeOverEarlier(reason?: 'install' | 'update', previousVersion?: string): Promise<void> {
  return inTurn(async () => {
    const { earlier } = await membership();
    if (earlier === 'done') return;
    const begins = reason === 'update' && previousVersion !== undefined && !isNewer(previousVersion, lastVersion);
    if (begins) await changeMembership((now) => ({ ...now, earlier: 'due' }));
    else if (reason !== undefined) return void (await changeMembership((now) => ({ ...now, earlier: 'done' })));
    else if (earlier !== 'due') return;
    await takeOver(await readEarlierClasses(), couldPagesWrite());
    await removeEarlierClasses();
  });
}

function isNewer(version: string, than: string): boolean {
  const [one, other] = [version, than].map((text) => text.split('.').map(Number));
  for (let place = 0; place < 4; place++) {
    const difference = (one?.[place] ?? 0) - (other?.[place] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

/** Where pages could write, no broker is asked and nothing signed with a key of before until the person has confirmed it. */
async function takeOver(earlier: EarlierClasses, isOpen: boolean): Promise<void> {
  const identity = await identityOfBefore(earlier.identity);
  const { attendee, help, joined, left } = readMembership(earlier);
  const at = Date.now();
  if (!isOpen) {
    if (identity) await cardIdentityKept.set(identity);
    const sequence = v.safeParse(time, earlier.sequence);
    if (sequence.success) await sequenceKept.set(sequence.output);
  }
  await takeOverBoard(earlier, isOpen);
  const signer = identity ?? (await newIdentity());
  const seat = joined && seatFor(joined, signer, at);
  const seats = left.map((invite) => seatFor(invite, signer, at));
  for (const { key } of seat ? [seat, ...seats] : seats) await changeLineRecord(key, { mayHold: true });
  await changeMembership((now) => {
    const known: Membership = { ...(attendee ? { attendee } : {}), ...now, earlier: 'done' };
    if (isOpen) return withUnconfirmed(known, seat, seats);
    const leaving = seats.map((one) => leftOf(one, at));
    if (!seat) return withLeft(known, leaving);
    // A class is reported to under a name: without one, or beside another class, it is left.
    if (now.joined || !known.attendee) return withLeft(known, [...leaving, leftOf(seat, at)]);
    return withLeft({ ...known, ...(help ? { help } : {}), joined: joinedAt(seat, at) }, leaving);
  });
}

interface Found {
  readonly attendee: Attendee | undefined;
  readonly help: Help | undefined;
  readonly joined: Invite | undefined;
  readonly left: readonly Invite[];
}

/** Every part by itself: one that can't be read takes no other with it. */
function readMembership({ membership: raw, left }: EarlierClasses): Found {
  const { attendee, help, joined } = (isObject(raw) ? raw : {}) as { attendee?: unknown; help?: unknown; joined?: unknown };
  const inviteIn = (one: unknown) => (isObject(one) && 'invite' in one ? readInvite(one.invite) : undefined);
  return {
    attendee: read(attendeeSchema, attendee) as Attendee | undefined,
    help: read(helpSchema, help) as Help | undefined,
    joined: inviteIn(joined),
    left: (Array.isArray(left) ? left.slice(0, 100) : []).flatMap((one) => inviteIn(one) ?? []),
  };
}

/** In these versions one key signed in all classes, and it could be exported. */
async function identityOfBefore(raw: unknown): Promise<Identity | undefined> {
  const texts = read(v.object({ publicKey: v.string(), privateKey: v.string() }), raw);
  return texts && identityOf(texts).catch(() => undefined);
}

/** Classes of an instructor. Where pages could write, none is opened by itself: that would ask its broker. */
async function takeOverBoard({ boardClasses, openClass, ownName }: EarlierClasses, isOpen: boolean): Promise<void> {
  const before = (await classesKept.get()) ?? [];
  const found = (Array.isArray(boardClasses) ? boardClasses.slice(0, 1_000) : []).flatMap((raw) => readClass(raw) ?? []);
  const fresh = found.filter(({ id }) => before.every((one) => one.id !== id));
  if (fresh.length > 0) await classesKept.set([...before, ...fresh]);
  const name = read(v.pipe(v.string(), v.maxLength(40)), ownName);
  if (name !== undefined && (await ownNameKept.get()) === undefined) await ownNameKept.set(name);
  const id = read(v.string(), openClass);
  if (id !== undefined && !isOpen && (await openClassKept.get()) === undefined) await openClassKept.set(id);
}

const classSchema = v.strictObject({
  id: v.string(),
  name: v.pipe(v.string(), v.maxLength(80)),
  at: time,
  keys: v.unknown(),
  settings: messageSchemas.room.entries.settings,
  pack: messageSchemas.room.entries.pack,
});

function readClass(raw: unknown): KeptClass | undefined {
  const one = read(classSchema, raw);
  const keys = one && readKeys(one.keys);
  return one && keys && one.id === keys.id ? { ...(one as Omit<KeptClass, 'keys'>), keys } : undefined;
}

function read<S extends v.GenericSchema>(schema: S, raw: unknown): v.InferOutput<S> | undefined {
  const result = v.safeParse(schema, raw);
  return result.success ? result.output : undefined;
}

function isObject(raw: unknown): raw is object {
  return typeof raw === 'object' && raw !== null;
}

/**
 * The person says whether a class of before is theirs. If it is, it is joined anew: the key of before, which pages could
 * read, only erases what it has signed.
 */
export async function confirmEarlier(key: string, isOwn: boolean): Promise<void> {
  const identity = await newIdentity();
  await changeMembership((now) => {
    const { unconfirmed = [], ...rest } = now;
    const one = unconfirmed.find((seat) => seat.key === key);
    if (!one) return now;
    const others = unconfirmed.filter((seat) => seat !== one);
    const after = others.length > 0 ? { ...rest, unconfirmed: others } : rest;
    if (!isOwn) return after;
    const at = Date.now();
    const leaving = withLeft(after, [leftOf(one, at)]);
    if (one.wasLeft || now.joined || !now.attendee) return leaving;
    return { ...leaving, joined: joinedAt(seatFor(one.invite, identity, at), at) };
  });
}

function joinedAt(seat: Seat, at: number): Joined {
  return { ...seat, link: 'connecting', since: at, isPending: true };
}

function withLeft(now: Membership, more: readonly Left[]): Membership {
  return more.length > 0 ? { ...now, left: [...(now.left ?? []), ...more] } : now;
}

function withUnconfirmed(now: Membership, joined: Seat | undefined, left: readonly Seat[]): Membership {
  const unconfirmed: Unconfirmed[] = [
    ...(joined ? [{ ...joined, wasLeft: false }] : []),
    ...left.map((seat) => ({ ...seat, wasLeft: true })),
  ];
  return unconfirmed.length > 0 ? { ...now, unconfirmed: [...(now.unconfirmed ?? []), ...unconfirmed] } : now;
}
