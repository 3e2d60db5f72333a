import { describe, expect, it } from 'vitest';
import type { PageSighting } from '../../src/core/sighting.ts';
import { wordingsOf } from '../../src/core/wordings.ts';
import type { PageId } from '../../src/lab/ids.ts';
import { pageIds, page as pageOf } from '../../src/lab/lab.ts';
import { type Edition, editions, type Page as LabPage, type Portal, type Target } from '../../src/lab/model.ts';
import { type Stage, setStage, strike } from '../journeys/stage.ts';
import { editionsOf } from '../portals/draw-editions.ts';
import type { Tour } from '../portals/tour.ts';
import { defaultWorld } from '../portals/world.ts';
import { act } from '../support/hands.ts';
import { Names } from '../support/names.ts';
import { settled } from '../support/settled.ts';

export interface Twins {
  readonly portal: Portal;
  readonly edition: '2020' | '2026';
  readonly tours: readonly Tour[];
  /** Pages no tour leads to, and why. */
  readonly elsewhere?: Partial<Record<PageId, string>>;
  /** Targets that no simulated page of this edition shows, and why. */
  readonly never?: Readonly<Record<string, string>>;
}

/** Takes the tours of an edition and holds each page of the lab against its simulated twin. */
export function describeTwins({ portal, edition, tours, elsewhere = {}, never = {} }: Twins): void {
  /** Everything the tours have shown of each page. */
  const shown = new Map<PageId, PageSighting[]>();
  const names = new Names();
  const isOf = (id: PageId) => id.startsWith(`${portal}/`);
  const own = pageIds.filter((id) => isOf(id) && !elsewhere[id] && (labPage(id).editions ?? [edition]).includes(edition));

  describe(`a tour of the simulated ${portal} of ${edition}`, () => {
    for (const [index, tour] of tours.entries())
      it(`${index + 1}: ${tour.stops.map(({ shows }) => shows.join(' and ')).join(', ')}`, () =>
        take(tour, edition, { shown, names }));
  });

  describe(`every page of ${portal} of ${edition}`, () => {
    it.each(own)('%s is recognised for what it is', (id) => {
      const seen = shown.get(id) ?? [];
      expect(seen.length).toBeGreaterThan(0);
      if (edition === '2026') expect([...new Set(seen.map((one) => one.edition))]).toContain('2026');
    });

    it.each(own)('%s shows each of its targets, and none of them twice', (id) => {
      const seen = shown.get(id) ?? [];
      const expected = Object.entries(labPage(id).targets)
        .filter(([name, target]) => exists(portal, target, edition) && !never[`${id}.${name}`])
        .map(([name]) => name);
      const found = new Set(
        seen.flatMap(({ targets }) => Object.entries(targets).flatMap(([name, one]) => (one.hidden || one.unsure ? [] : name))),
      );
      expect(expected.filter((name) => !found.has(name)).map((name) => `${id}.${name}`)).toEqual([]);
      const twice = seen.flatMap(({ targets }) => Object.entries(targets).flatMap(([name, one]) => (one.unsure ? name : [])));
      expect([...new Set(twice)]).toEqual([]);
    });

    it('calls everything that could be a target what the browser’s own accessibility tree calls it', () => {
      console.log(`${portal} of ${edition}: ${names}`);
      expect(names.count).toBeGreaterThan(100);
      expect(names.differences.length / names.count, String(names)).toBeLessThanOrEqual(0.005);
    });

    it('has no exception that is none', () => {
      for (const target of Object.keys(never)) {
        const [id = '', name = ''] = target.split('.');
        const seen = (shown.get(id as PageId) ?? []).map(({ targets }) => targets[name]);
        expect(seen.filter((one) => one && !one.hidden)).toEqual([]);
      }
      for (const id of Object.keys(elsewhere)) expect(shown.has(id as PageId)).toBe(false);
    });
  });
}

function labPage(id: PageId): LabPage {
  return pageOf(id);
}

function exists(portal: Portal, { name, anchor }: Target, edition: Edition): boolean {
  const words = wordingsOf(name, editions[portal]);
  return words.some((wording) => wording.editions.includes(edition)) || (anchor !== undefined && words.length === 0);
}

/** What the tours gather. */
interface Gathered {
  /** Everything they have shown of each page. */
  readonly shown: Map<PageId, PageSighting[]>;
  readonly names: Names;
}

async function take({ at, organization = 'none', stops }: Tour, edition: Edition, { shown, names }: Gathered): Promise<void> {
  const { aws, azure } = defaultWorld();
  const drawn = editionsOf(edition);
  const isAzure = stops[0]?.shows[0]?.startsWith('azure/') ?? false;
  const stage = await setStage({
    at,
    world: { aws: { ...aws, organization, editions: drawn.aws }, azure: { ...azure, editions: drawn.azure } },
    ...(isAzure ? { address: 'https://portal.azure.com/' } : {}),
  });
  try {
    let before = '';
    for (const { do: deeds, shows } of stops) {
      for (const deed of deeds) await act(stage, deed);
      before = await record(stage, shows, shown, before);
      await names.compare(stage.page);
    }
  } finally {
    await strike(stage);
  }
}

/** How often a stop that seems to have changed nothing is looked at again. */
const moreLooks = 4;

/**
 * Remembers what Crosswalk sees, once what is expected is among it, and answers with it. Where that is the same as at the
 * stop before, the page may just have begun to change: it is looked at a few times more, and all looks count.
 */
async function record(
  stage: Stage,
  wanted: readonly PageId[],
  shown: Map<PageId, PageSighting[]>,
  before: string,
): Promise<string> {
  for (let looks = 0; ; looks++) {
    const seen = await settled(stage, (pages) => wanted.every((id) => pages.includes(id)));
    const pages = seen.flatMap(({ sighting }) => sighting.pages);
    for (const page of pages) shown.set(page.page, [...(shown.get(page.page) ?? []), page]);
    const now = JSON.stringify(pages);
    if (now !== before || looks === moreLooks) return now;
  }
}
