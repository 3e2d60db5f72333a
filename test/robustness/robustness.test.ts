import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../support/chromium.ts';
import { Random } from './in-page/random.ts';
import { type Outcomes, runOnBench } from './run/bench-run.ts';
import { bundle } from './run/bundle.ts';
import { type Scripts, Tab } from './run/fast.ts';
import { plan } from './run/plan.ts';
import { RealBrowser } from './run/real.ts';
import { resultOf } from './run/result.ts';
import { type Site, startSite } from './run/site.ts';
import type { Specimen } from './specimens/specimen.ts';
import { keptRecording, readRecording } from './specimens/store.ts';

/** The short part of the suite, on pages kept with the sources. `npm run robustness` makes thousands, of all editions. */
const seed = 'short';
const specimenCount = 14;
const pages = 112;

/** Of so few pages one that is not right makes a percent. */
const leastRight = 0.95;

let specimens: readonly Specimen[];
let site: Site;
let chromium: Chromium;
let scripts: Scripts;

beforeAll(async () => {
  specimens = new Random(seed).some((await readRecording(keptRecording)).specimens, specimenCount);
  scripts = { bench: await bundle('bench'), eye: await bundle('eye') };
  site = await startSite();
  chromium = await launchChromium({ chromiumArguments: site.chromiumArguments, withExtension: false });
}, 60_000);

afterAll(async () => {
  await chromium?.close();
  await site?.close();
});

describe('mutated pages of the consoles', () => {
  let outcomes: Outcomes;

  beforeAll(async () => {
    outcomes = await runOnBench(plan(specimens, seed, pages), { browser: chromium.browser, site, scripts, tabs: 2 });
  }, 120_000);

  it('are made of pages that are pointed at rightly as they were recorded', () => {
    // Where the lab itself has changed: npm run robustness -- --editions 2026 --keep
    expect(outcomes.unfit).toEqual([]);
  });

  it('keep their layout, but for a few', () => {
    expect(outcomes.broken.length).toBeLessThan(pages / 20);
  });

  it('get no wrong ring, and nearly all the right one', () => {
    const { wrong, rightOfTellable, wrongs } = resultOf({
      seed,
      startedAt: Date.now(),
      seconds: 1,
      editions: ['2026'],
      notRecorded: [],
      specimens: specimens.length,
      outcomes,
      real: undefined,
    });
    expect(rightOfTellable).toBeGreaterThanOrEqual(leastRight);
    expect(wrong, wrongs.map(({ seed: page, reason }) => `${page}: ${reason}`).join('\n')).toBe(0);
  });

  it('are the same for the same seed', async () => {
    const [task] = plan(specimens, seed, pages);
    if (!task) throw new Error('There is no page');
    const tab = new Tab(await chromium.browser.newPage(), site, scripts);
    await tab.open(task.specimen);
    const again = await tab.run(task.orders);
    const before = outcomes.verdicts.filter(({ specimen }) => specimen === task.specimen.id);
    const known = new Map(before.map(({ seed: page, applied, outcome }) => [page, { applied, outcome }]));
    for (const { seed: page, applied, outcome, broken } of again)
      if (broken === undefined) expect({ applied, outcome }).toEqual(known.get(page));
  }, 60_000);
});

describe('the extension as it ships', () => {
  it('sees what comes in a shadow root while it looks on, and what that holds later', async () => {
    const specimen = specimens.find(({ at, documents }) => at === 0 && documents.length === 1);
    if (!specimen) throw new Error('No kept page is a single document');
    const real = await RealBrowser.launch(site, scripts);
    try {
      for (const kinds of [['shadow'], ['shadow', 'late']] as const)
        expect(await real.compare(specimen, { seed: `${specimen.id} ${kinds}`, kinds })).toBeUndefined();
    } finally {
      await real.close();
    }
  }, 60_000);
});

describe('the suite', () => {
  it('finds the wrong rings of a locator that takes the last match', async () => {
    const broken = { 'src/content/find/targets.ts': join(import.meta.dirname, 'broken/last-match.ts') };
    const tab = new Tab(await chromium.browser.newPage(), site, { ...scripts, eye: await bundle('eye', broken) });
    let wrong = 0;
    for (const specimen of specimens.slice(0, 8)) {
      await tab.open(specimen);
      const orders = (['decoy-text', 'decoy-control', 'hidden-duplicate'] as const).map((kind) => ({
        seed: specimen.id,
        kinds: [kind],
      }));
      wrong += (await tab.run(orders)).filter(({ outcome }) => outcome === 'wrong').length;
    }
    expect(wrong).toBeGreaterThan(3);
  }, 60_000);
});
