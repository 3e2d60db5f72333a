import type { Page } from 'puppeteer';
import { inPageScript, playwrightScript } from '../build.ts';
import { ThreadClock } from '../clock.ts';
import type { Effort } from '../effort.ts';
import type { Ground } from '../ground.ts';
import { type Arm, interleave, type Samples } from '../interleave.ts';
import { atMost, type Measured, type Row, row, type Target, timesBetter } from '../rows.ts';
import { address, type Library } from '../serve.ts';
import { median } from '../statistics.ts';
import { byRow, type Presence, presences, steps } from './steps.ts';

const engines = { domTesting: '@testing-library/dom', playwright: 'Playwright’s engine' } as const;
type Engine = keyof typeof engines;
const engineNames = Object.keys(engines) as Engine[];

/** The size for which the targets are set. */
const targetSize = 20_000;
/** In walks. */
const limits = { absent: 1, found: 0.5 } as const;

/** A peer's one question is asked again until this is spent. In milliseconds. */
const peersBudget = 400;

/** What it takes to find one step, and all of them, in walks over all elements. */
export async function measureLocating(ground: Ground, { sizes, rounds }: Effort, say: (line: string) => void): Promise<Row[]> {
  const scripts = [await inPageScript('locating'), await inPageScript('peers'), await playwrightScript()];
  const rows: Row[] = [];
  for (const library of ['cloudscape', 'fluent'] as const)
    for (const size of sizes) {
      const { page, nodes } = await ground.open(address(library, size));
      for (const script of scripts) await page.evaluate(script);
      await page.evaluate(() => benchPeers.prepare(benchLocating.queries));
      say(`locating: ${library}, ${nodes} nodes`);
      rows.push(...(await new Locating(page, library, size, nodes).rows(rounds)));
      await page.close();
    }
  return rows;
}

class Locating {
  readonly #page: Page;
  readonly #library: Library;
  readonly #isTargetSize: boolean;
  readonly #where: string;

  constructor(page: Page, library: Library, size: number, nodes: number) {
    this.#page = page;
    this.#library = library;
    this.#isTargetSize = size === targetSize;
    this.#where = `${library === 'cloudscape' ? 'Cloudscape' : 'Fluent UI'}, ${nodes.toLocaleString('en')} nodes`;
  }

  async rows(rounds: number): Promise<Row[]> {
    await this.#check();
    const clock = await ThreadClock.of(this.#page);
    const samples = await interleave(clock, walk, this.#arms(), rounds);
    await clock.close();
    return [
      ...presences.flatMap((presence) => this.#oneStep(presence, samples)),
      ...(samples.has(byRow) ? [this.#toldByRow(samples)] : []),
      ...this.#allSteps(samples),
    ];
  }

  /** A page that has what it should lack, or the other way round, would measure something else. */
  async #check(): Promise<void> {
    for (const presence of presences)
      for (const id of steps[this.#library][presence]) {
        const isThere = await this.#page.evaluate((target) => benchLocating.locate(target), id);
        if (isThere !== (presence === 'found')) throw new Error(`${id} should be ${presence} on the page (${this.#where})`);
      }
  }

  #arms(): Arm[] {
    const { found, absent } = steps[this.#library];
    return [
      { name: 'look', expression: 'benchLocating.look()' },
      { name: 'look anew', expression: 'benchLocating.look(true)' },
      { name: 'look again', expression: 'benchLocating.lookAgain()' },
      ...[...found, ...absent].flatMap((id) => [
        locateArm(id),
        ...engineNames.map((engine) => ({
          name: `${engine} ${id}`,
          expression: `benchPeers.${engine}(${JSON.stringify(id)})`,
          budget: peersBudget,
        })),
      ]),
      ...(this.#isTargetSize ? this.#armsForAll() : []),
    ];
  }

  #armsForAll(): Arm[] {
    return [
      { name: 'all', expression: 'benchLocating.locateAll()' },
      ...(this.#library === 'cloudscape' ? [locateArm(byRow)] : []),
      ...engineNames.map((engine) => ({ name: `${engine} all`, expression: `benchPeers.${engine}All()` })),
    ];
  }

  /** Each side by the step that is the slowest for it. */
  #oneStep(presence: Presence, samples: Measurements): Row[] {
    const ids = [...steps[this.#library][presence]].sort((one, other) => walks(samples, other) - walks(samples, one));
    const [slowest = ''] = ids;
    return engineNames.map((engine) =>
      this.#row('Locating one step', `${presence}, the slowest of ${ids.length}`, samples, slowest, {
        peer: { name: engines[engine], value: Math.max(...ids.map((id) => walks(samples, `${engine} ${id}`))) },
        target: atMost(limits[presence], 'walk'),
        note: `${slowest}; the middle one takes ${median(ids.map((id) => walks(samples, id))).toFixed(2)} walks.`,
      }),
    );
  }

  #toldByRow(samples: Measurements): Row {
    return this.#row('Locating one step', 'absent, told by its row', samples, byRow, {
      target: atMost(limits.absent, 'walk'),
      note: byRow,
    });
  }

  #allSteps(samples: Measurements): Row[] {
    const line = (name: string, arm: string, note: string, target?: Target, engine?: Engine) =>
      this.#row('Locating all steps', name, samples, arm, {
        ...(engine ? { peer: { name: engines[engine], value: walks(samples, `${engine} all`) } } : {}),
        ...(target ? { target } : {}),
        note,
      });
    const few = atMost(2, 'walks');
    const rows = [
      line(
        'one look',
        'look',
        'The first one: recognises the pages, then locates what they have, with nothing known before.',
        few,
      ),
      line('one look, shadow roots sought anew', 'look anew', 'At most one look in a second does that.', few),
      line(
        'one look more',
        'look again',
        'As shipped: what has not changed since the last look is kept. One element has come or gone.',
      ),
    ];
    if (!this.#isTargetSize) return rows;
    const spared = 'The peer asks for one role and one wording of each target.';
    return [
      ...rows,
      line('one look', 'look', spared, few, 'domTesting'),
      line('one look', 'look', spared, timesBetter(300), 'playwright'),
      line(
        'every target asked for everywhere',
        'all',
        'Pages not recognised first: more than is ever done.',
        timesBetter(300),
        'playwright',
      ),
    ];
  }

  #row(group: string, name: string, samples: Measurements, arm: string, more: Partial<Measured>): Row {
    const { target, ...rest } = more;
    const { each = [], givenUp = false } = samples.get(arm) ?? {};
    return row(group, {
      name: `${name} (${this.#where})`,
      ours: walks(samples, arm),
      unit: 'walks',
      samples: each.length,
      givenUp,
      ...rest,
      ...(this.#isTargetSize && target ? { target } : {}),
    });
  }
}

type Measurements = ReadonlyMap<string, Samples>;

const walk = 'benchLocating.walk()';

function locateArm(id: string): Arm {
  return { name: id, expression: `benchLocating.locate(${JSON.stringify(id)})`, budget: 1_500 };
}

function walks(samples: Measurements, name: string): number {
  return median(samples.get(name)?.each ?? []);
}
