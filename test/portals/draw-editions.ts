import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Edition, type PageEditions, portalEditions } from './editions.ts';

/** What both clouds show: one edition everywhere, or each page in an edition drawn by `seed`, as redesigns reach accounts in waves. */
export function editionsOf(choice: string): {
  readonly aws: PageEditions<Edition<'aws'>>;
  readonly azure: PageEditions<Edition<'azure'>>;
} {
  const seed = /^mixed-(\d+)$/.exec(choice)?.[1];
  if (seed !== undefined) {
    const next = drawing(Number(seed));
    return { aws: drawn('aws', next), azure: drawn('azure', next) };
  }
  const aws = portalEditions.aws.find((edition) => edition === choice);
  const azure = portalEditions.azure.find((edition) => edition === choice);
  if (!aws && !azure)
    throw new RangeError(`There is no edition "${choice}": take 2020, 2021, 2022, 2023, 2026, or mixed-1, mixed-2 and so on.`);
  return { aws: { '*': aws ?? '2026' }, azure: { '*': azure ?? '2026' } };
}

function drawn<C extends keyof typeof portalEditions>(cloud: C, next: () => number): PageEditions<Edition<C>> {
  const pages = readdirSync(join(import.meta.dirname, cloud, '2026')).filter((name) => /\.tsx?$/.test(name));
  const eras = portalEditions[cloud] as readonly Edition<C>[];
  return Object.fromEntries(
    pages.sort().map((name) => [name.replace(/\.tsx?$/, ''), eras[Math.floor(next() * eras.length)] ?? '2026']),
  ) as PageEditions<Edition<C>>;
}

/** Numbers from 0 to 1 that the seed alone decides (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
