import { deflateRawSync } from 'node:zlib';
import { encodeQR } from 'qr';
import { cardOf } from '../../src/core/class/card.ts';
import { type Identity, newIdentity, sign } from '../../src/core/class/identity.ts';
import type { Report } from '../../src/core/class/report.ts';
import { reportOfWalker, type Walker } from './people.ts';

/** A file as it is dropped on the board's page. */
export interface Dropped {
  readonly name: string;
  readonly type: string;
  /** Base64. */
  readonly bytes: string;
}

export interface CardHolder extends Walker {
  readonly identity: Identity;
}

/** Eight people, of whom one waits with a hand up, one has a warning open, and one is done. */
export async function eightPeople(): Promise<CardHolder[]> {
  const people: Walker[] = [
    { name: 'Ada', table: '1', steps: 20, on: 1 },
    { name: 'Björn', table: '2', steps: 4, on: 30, hand: true },
    { name: 'Chloé', table: '10', steps: 31, on: 2, warning: 'wrong-region' },
    { name: 'Dmitri', table: '2', steps: 50, on: 1 },
    { name: 'Eva', steps: 22, on: 1 },
    { name: 'Fatima', table: '3', steps: 23, on: 1 },
    { name: 'Grace', table: '3', steps: 24, on: 1 },
    { name: 'Hugo', table: '3', steps: 25, on: 1 },
  ];
  return Promise.all(people.map(async (person) => ({ ...person, identity: await newIdentity() })));
}

export function reportOfHolder(person: Walker, now: number): Report {
  return reportOfWalker(person, now, 7);
}

export function textFile(name: string, text: string): Dropped {
  return { name, type: 'text/plain', bytes: Buffer.from(text).toString('base64') };
}

/** A picture of a text's QR code. */
export function qrPicture(name: string, text: string): Dropped {
  return { name, type: 'image/gif', bytes: Buffer.from(encodeQR(text, 'gif', { ecc: 'low', scale: 4 })).toString('base64') };
}

/** Files that no board may take, by what is wrong with them. */
export async function badCards(person: CardHolder, now: number): Promise<readonly Dropped[]> {
  const report = reportOfHolder(person, now + 1);
  const card = await cardOf(person.identity, report);
  const signed = await sign(person.identity, 'card', JSON.stringify(report));
  const changed = { ...signed, body: signed.body.replace('"Ada"', '"Eve"') };
  const forged = `CWP1.${deflateRawSync(JSON.stringify(changed)).toString('base64url')}`;
  const other = { ...report, lab: { id: 'AdvLab5', version: '1' } };
  return [
    textFile('forged.txt', forged),
    textFile('truncated.txt', card.slice(0, 300)),
    textFile('oversized.txt', `CWP1.${'A'.repeat(60_000)}`),
    textFile('foreign.txt', await cardOf(person.identity, other as unknown as Report)),
    textFile('notes.txt', 'Remember the milk.'),
    qrPicture('cat.gif', 'https://example.org/cat'),
  ];
}
