import fc from 'fast-check';
import type { Sign, Step } from '../../../src/lab/ids.ts';
import { lab, stepIds, step as stepOf } from '../../../src/lab/lab.ts';
import { mistakes } from '../../../src/lab/mistakes.ts';
import type { Evidence, Portal } from '../../../src/lab/model.ts';

/** A sighting as a content script tells it; the model needs no targets. */
export interface Sighted {
  readonly pages: readonly {
    readonly page: string;
    readonly edition: '2020';
    readonly confidence: 1;
    readonly settled: boolean;
    readonly signals: readonly string[];
    readonly targets: object;
  }[];
}

/** Sightings of one portal: those that prove a step or show a mistake, and any pages in any state. */
export function sightings(portal: Portal): fc.Arbitrary<Sighted> {
  const telling = [...proofs(), ...shownMistakes()]
    .map(sightingOf)
    .filter(({ pages }) => pages.length > 0 && pages.every(({ page }) => page.startsWith(portal)));
  const pages = Object.entries(lab.pages).filter(([id]) => id.startsWith(portal));
  const anyPage = fc.constantFrom(...pages).chain(([id, page]) => {
    const signals = Object.keys((page as { signals?: object }).signals ?? {});
    return fc.record({ settled: fc.boolean(), signals: fc.subarray(signals) }).map((one) => pageOf(id, one.signals, one.settled));
  });
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...telling) },
    { weight: 1, arbitrary: fc.array(anyPage, { maxLength: 3 }).map((all) => ({ pages: distinct(all) })) },
  );
}

function* proofs(): Generator<readonly Sign[]> {
  for (const id of stepIds)
    for (const piece of (stepOf(id) as Step).proof.observed ?? []) for (const signs of ways(piece)) yield signs;
}

function* shownMistakes(): Generator<readonly Sign[]> {
  for (const { seen } of Object.values(mistakes) as { seen?: readonly Sign[] }[]) if (seen) yield seen;
}

function* ways(piece: Evidence<Sign>): Generator<readonly Sign[]> {
  if (typeof piece === 'string') yield [piece];
  else if ('all' in piece) yield piece.all;
  else for (const one of piece.any) yield* ways(one);
}

function sightingOf(signs: readonly Sign[]): Sighted {
  const pages = new Map<string, string[]>();
  for (const sign of signs) {
    const [page = '', signal] = sign.replace(/^!/, '').split('#');
    const signals = pages.get(page) ?? [];
    pages.set(page, signal && !sign.startsWith('!') ? [...signals, signal] : signals);
  }
  return { pages: [...pages].map(([page, signals]) => pageOf(page, signals, true)) };
}

function pageOf(page: string, signals: readonly string[], settled: boolean): Sighted['pages'][number] {
  return { page, edition: '2020', confidence: 1, settled, signals, targets: {} };
}

function distinct(pages: Sighted['pages']): Sighted['pages'] {
  return pages.filter(({ page }, index) => pages.findIndex((one) => one.page === page) === index);
}
