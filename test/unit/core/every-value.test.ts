import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { advance } from '../../../src/core/advance.ts';
import { advise } from '../../../src/core/advise.ts';
import { reportOf, reportSchema } from '../../../src/core/class/report.ts';
import { checkPack, packSchema } from '../../../src/core/lab-pack.ts';
import { withPacks } from '../../../src/core/pack-merge.ts';
import type { Fact, Progress } from '../../../src/core/progress.ts';
import { exportProgress, importProgress, progressSchema, readProgress } from '../../../src/core/saved-progress.ts';
import type { Sighting } from '../../../src/core/sighting.ts';
import { sighting as sightingSchema } from '../../../src/core/sighting-schema.ts';
import type { CaptureId, PageId } from '../../../src/lab/ids.ts';
import { lab, pageIds, stepIds } from '../../../src/lab/lab.ts';
import { wordCard } from '../../../src/ui/word-card.ts';
import { type Schema, Values } from '../../rendering/in-page/values.ts';
import { marked, sighted } from '../../support/facts.ts';

const now = 1_790_000_000_000;
const keys = (path: string) => {
  if (path.endsWith('pages')) return pageIds;
  const [, page] = /pages\/(.+)\/targets$/.exec(path) ?? [];
  return page === undefined ? undefined : Object.keys(lab.pages[page as PageId]?.targets ?? {});
};
const asStored = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

/** What a schema admits, extremes first, through all that goes on from it; `test/rendering` shows the same. */
describe('every value that the schema of progress admits', () => {
  const values = new Values({ seed: 20_261_123, keys });
  const all = Array.from({ length: 300 }, () => ({
    progress: asStored(values.make(progressSchema as unknown as Schema, 'progress')),
    sighting: asStored(values.make(sightingSchema as unknown as Schema, 'sighting')) as Sighting,
  }));
  const read = (raw: unknown): Progress => {
    const result = readProgress(raw);
    if (!result.ok) throw new Error(`It can’t be read: ${JSON.stringify(raw).slice(0, 2_000)}`);
    return result.value;
  };

  it('comes, whatever its alternatives', () => {
    expect(values.open).toEqual([]);
  });

  it('can be gone on from: what comes of any fact can be written, and read again', () => {
    for (const { progress: raw, sighting } of all) {
      const progress = read(raw);
      for (const fact of factsFor(progress, sighting)) {
        const next = advance(progress, fact);
        expect(read(asStored(next)), JSON.stringify(fact)).toEqual(asStored(next));
      }
    }
  });

  it('gives advice, and words for it', () => {
    for (const { progress: raw, sighting } of all) {
      const progress = read(raw);
      const words = wordCard(advise(progress, sighting, '1:0:a'), progress, sighting);
      expect(words.title).toEqual(expect.any(String));
    }
  });

  it('can be reported to a class', () => {
    for (const { progress: raw } of all)
      expect(v.is(reportSchema, reportOf(read(raw), { name: 'Ada', sequence: 1, at: now }))).toBe(true);
  });

  it('can be taken along as a file, and says there that it came with one', () => {
    for (const { progress: raw } of all) {
      const progress = read(raw);
      const imported = importProgress(exportProgress(progress), now);
      if (!imported.ok) throw new Error(imported.problem);
      expect(Object.keys(imported.value.steps)).toEqual(Object.keys(progress.steps));
      for (const step of Object.values(imported.value.steps)) expect(step).toMatchObject({ proof: 'declared', imported: true });
      for (const capture of Object.values(imported.value.captures)) expect(capture.from).toEqual({ via: 'import' });
      expect(read(asStored(imported.value))).toEqual(imported.value);
    }
  });
});

it('every pack that is admitted can be merged into the pages', () => {
  const values = new Values({ seed: 20_261_123, keys });
  let admitted = 0;
  for (let count = 0; count < 400; count++) {
    const read = checkPack(asStored(values.make(packSchema as unknown as Schema, 'pack')));
    if (!read.ok) continue;
    admitted++;
    expect(Object.keys(withPacks(lab.pages, [read.pack]))).toEqual(Object.keys(lab.pages));
  }
  expect(admitted).toBeGreaterThan(20);
});

/** One fact of each kind. */
function factsFor(progress: Progress, seen: Sighting): Fact[] {
  const [capture = 'portal-url'] = Object.keys(progress.captures) as CaptureId[];
  const kept = progress.captures[capture];
  const common = { id: 'fact', at: now };
  return [
    sighted(seen, { region: 'us-east-1' }),
    { ...common, kind: 'left', sources: Object.values(progress.open).map(({ source }) => source) },
    { ...common, kind: 'refused', capture, problem: { code: 'empty' } },
    { ...common, kind: 'filled', capture, target: 'azure/connectivity.tenant-url' },
    { ...common, kind: 'gone', capture, record: kept?.at ?? 0, problem: { code: 'secret-gone' } },
    ...(kept ? [{ ...common, kind: 'captured', capture, record: kept } as const] : []),
    ...(['done', 'skipped', 'todo'] as const).map((as) => marked({ step: stepIds[3] ?? '1.1', as })),
    marked({ jumpTo: '2.1' }),
    marked({ names: progress.names }),
    marked({ region: null }),
    marked({ forget: capture }),
  ];
}
