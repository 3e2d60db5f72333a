import { toBase64Url } from './bytes.ts';
import { openChannel, sealFor } from './channel.ts';
import { type Identity, identityOf, newKeyTexts } from './identity.ts';
import type { ClassKeys, Invite } from './invite.ts';
import { messageLimit } from './limits.ts';
import type { Messages } from './messages.ts';
import { topics } from './topics.ts';

/** Makes a class: an id, a secret and a password by chance, and an identity for its instructor. */
export async function newClass({ name, broker }: Pick<Invite, 'name' | 'broker'>): Promise<ClassKeys> {
  const { publicKey, privateKey } = await newKeyTexts();
  const [id, secret, password] = [newId(), random32(), random32()];
  return { name, broker, id, secret, instructor: publicKey, wire: 2, privateKey, password };
}

/** The identity that speaks for a class. Rejects where the key in the instructor's code is none. */
export function instructorOf({ instructor, privateKey }: ClassKeys): Promise<Identity> {
  return identityOf({ publicKey: instructor, privateKey });
}

/** Whether participants could read the class as it is set up: a lab pack of the largest size may be too large once it is written as a message and sealed. */
export async function roomFits(keys: ClassKeys, room: Pick<Messages['room'], 'settings' | 'pack'>): Promise<boolean> {
  const identity = await instructorOf(keys);
  const now = Date.now();
  const message = { ...room, isPaused: false, sequence: now, at: now };
  const sealed = await sealFor<'room'>(await openChannel(keys), identity, topics.room(keys.id), message);
  return sealed.length <= messageLimit;
}

function random32(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
}

/** 16 characters of 32, none of which is taken for another when it is read aloud: 80 bits. */
function newId(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz023456789';
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => letters[byte % letters.length]).join('');
}

const retryLimits = { first: 1_000, longest: 60_000 } as const;

/**
 * How long to wait before the line is tried again, in milliseconds: from 1 s, twice as long each time, up to 60 s. Half
 * of it is left to chance, so that a class does not come back to its broker all at once.
 *
 * @param attempt How often it has failed so far in a row, from 1.
 * @param random From 0 to 1.
 */
export function retryDelay(attempt: number, random: number = Math.random()): number {
  const { first, longest } = retryLimits;
  // Twice the first at least, of which half is certain: never less than the first.
  const whole = Math.min(longest, first * 2 ** Math.min(Math.max(1, attempt), 30));
  return Math.round(whole / 2 + (whole / 2) * random);
}
