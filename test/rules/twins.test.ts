import { describe, expect, it } from 'vitest';
import type { Seen } from '../../src/background/sightings.ts';
import type { PageSighting } from '../../src/core/sighting.ts';
import { wordingsOf } from '../../src/core/wordings.ts';
import type { PageId } from '../../src/lab/ids.ts';
import { pageIds, page as pageOf } from '../../src/lab/lab.ts';
import { editions, type Page as LabPage, type Target } from '../../src/lab/model.ts';
import { type Stage, setStage, strike } from '../journeys/stage.ts';
import { awsTours } from '../portals/aws/visits.ts';
import { azureTours } from '../portals/azure/visits.ts';
import type { Tour } from '../portals/tour.ts';
import { defaultWorld } from '../portals/world.ts';
import { act } from '../support/hands.ts';

/** Pages no tour leads to, and why. */
const elsewhere: Partial<Record<PageId, string>> = {
  'aws/portal-sign-in': 'It lies on a host for which Crosswalk does not ask; on a host of ours only its error can show.',
};

/** Targets that no simulated page of today shows, and why. */
const never: Readonly<Record<string, string>> = {};

/** Everything the tours have shown of each page. */
const shown = new Map<PageId, PageSighting[]>();

const tours = [...awsTours, ...azureTours];

describe('a tour of the simulated consoles', () => {
  for (const [index, tour] of tours.entries())
    it(`${index + 1}: ${tour.stops.map(({ shows }) => shows.join(' and ')).join(', ')}`, () => take(tour), 120_000);
});

describe('every page of today’s edition', () => {
  const today = pageIds.filter((id) => !elsewhere[id] && (labPage(id).editions ?? ['2026']).includes('2026'));

  it.each(today)('%s is recognised for what it is', (id) => {
    const seen = shown.get(id) ?? [];
    expect(seen.length).toBeGreaterThan(0);
    expect([...new Set(seen.map(({ edition }) => edition))]).toContain('2026');
  });

  it.each(today)('%s shows each of its targets, and none of them twice', (id) => {
    const seen = shown.get(id) ?? [];
    const expected = Object.entries(labPage(id).targets)
      .filter(([name, target]) => existsToday(id, target) && !never[`${id}.${name}`])
      .map(([name]) => name);
    const found = new Set(
      seen.flatMap(({ targets }) => Object.entries(targets).flatMap(([name, one]) => (one.hidden || one.unsure ? [] : name))),
    );
    expect(expected.filter((name) => !found.has(name)).map((name) => `${id}.${name}`)).toEqual([]);
    const twice = seen.flatMap(({ targets }) => Object.entries(targets).flatMap(([name, one]) => (one.unsure ? name : [])));
    expect([...new Set(twice)]).toEqual([]);
  });

  it('has no exception that is none', () => {
    for (const [target] of Object.entries(never)) {
      const [id = '', name = ''] = target.split('.');
      expect((shown.get(id as PageId) ?? []).some(({ targets }) => targets[name])).toBe(false);
    }
    for (const id of Object.keys(elsewhere)) expect(shown.has(id as PageId)).toBe(false);
  });
});

function labPage(id: PageId): LabPage {
  return pageOf(id);
}

function existsToday(id: PageId, { name, anchor }: Target): boolean {
  const eras = editions[id.startsWith('aws/') ? 'aws' : 'azure'];
  return anchor !== undefined || wordingsOf(name, eras).some((wording) => wording.editions.includes('2026'));
}

async function take({ at, organization = 'none', stops }: Tour): Promise<void> {
  const world = defaultWorld();
  const isAzure = stops[0]?.shows[0]?.startsWith('azure/') ?? false;
  const stage = await setStage({
    at,
    world: { ...world, aws: { ...world.aws, organization } },
    ...(isAzure ? { address: 'https://portal.azure.com/' } : {}),
  });
  try {
    for (const { do: deeds, shows } of stops) {
      for (const deed of deeds) await act(stage, deed);
      await record(stage, shows);
    }
  } finally {
    await strike(stage);
  }
}

/** Remembers what Crosswalk sees, once it sees what is expected and it no longer changes. */
async function record({ chromium }: Stage, wanted: readonly PageId[]): Promise<void> {
  const worker = await chromium.worker();
  let quiet = 0;
  let last = '';
  for (const end = Date.now() + 12_000; Date.now() < end; ) {
    const { sightings: all } = await worker.evaluate(() => chrome.storage.session.get('sightings'));
    const pages = ((all ?? []) as Seen[]).flatMap(({ sighting }) => sighting.pages);
    const now = JSON.stringify(pages);
    quiet = now === last ? quiet + 1 : 0;
    last = now;
    const there = wanted.every((id) => pages.some(({ page, settled }) => page === id && settled));
    if (there && quiet >= 2) {
      for (const page of pages) shown.set(page.page, [...(shown.get(page.page) ?? []), page]);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
  const seen = (JSON.parse(last || '[]') as PageSighting[]).map(
    ({ page, settled }) => `${page}${settled ? '' : ' (not settled)'}`,
  );
  throw new Error(`${wanted.join(' and ')} not seen, but ${seen.join(', ') || 'nothing'}`);
}
