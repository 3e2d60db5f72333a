import type { Browser } from 'puppeteer';
import type { Kind } from '../in-page/mutations/mutation.ts';
import type { Order, Verdict } from '../verdict.ts';
import { type Scripts, Tab } from './fast.ts';
import { again, type Task } from './plan.ts';
import type { Site } from './site.ts';

/** A judged page, and which of its mutations are each enough for that by themselves. */
export interface Judged extends Verdict {
  readonly specimen: string;
  readonly guilty?: readonly Kind[];
}

export interface Outcomes {
  readonly verdicts: readonly Judged[];
  /** Pages whose layout the mutations broke: others were made in their place. */
  readonly broken: readonly Judged[];
  /** Specimens that are not pointed at rightly even as they were recorded, and why: nothing can be told from them. */
  readonly unfit: readonly { readonly specimen: string; readonly why: string }[];
}

/** How often another page is made in the place of a broken one. */
const mostRetries = 3;

export interface BenchOptions {
  readonly browser: Browser;
  readonly site: Site;
  readonly scripts: Scripts;
  /** How many tabs work at a time. */
  readonly tabs: number;
  readonly progressed?: (done: number) => void;
}

/** Makes, looks at and judges every page that is asked for. */
export async function runOnBench(tasks: readonly Task[], options: BenchOptions): Promise<Outcomes> {
  const left = [...tasks];
  const verdicts: Judged[] = [];
  const broken: Judged[] = [];
  const unfit: { specimen: string; why: string }[] = [];
  const work = async () => {
    const tab = new Tab(await options.browser.newPage(), options.site, options.scripts);
    for (let task = left.shift(); task; task = left.shift()) {
      const specimen = task.specimen.id;
      const why = await openFit(tab, task);
      if (why !== undefined) {
        unfit.push({ specimen, why });
        continue;
      }
      for (const verdict of await runAll(tab, task.orders)) {
        if (verdict.broken === undefined) verdicts.push({ ...verdict, specimen, ...(await blame(tab, verdict)) });
        else broken.push({ ...verdict, specimen });
      }
      options.progressed?.(verdicts.length);
    }
    await tab.page.close();
  };
  await Promise.all(Array.from({ length: options.tabs }, work));
  return { verdicts, broken, unfit };
}

/** Opens a specimen; why it is of no use, if it is not pointed at rightly as it was recorded. */
async function openFit(tab: Tab, { specimen }: Task): Promise<string | undefined> {
  await tab.open(specimen);
  const [bare] = await tab.run([{ seed: specimen.id, kinds: [] }]);
  if (bare?.broken !== undefined) return bare.broken;
  return bare?.outcome === 'right' ? undefined : `${bare?.outcome}: ${bare?.reason}`;
}

async function runAll(tab: Tab, orders: readonly Order[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  let turn = orders;
  for (let tries = 0; turn.length > 0 && tries <= mostRetries; tries++) {
    const made = await tab.run(turn);
    verdicts.push(...made);
    turn = made.filter(({ broken }) => broken !== undefined).map(again);
  }
  return verdicts;
}

/** Of a page that is not right: the mutations that lead to that alone. */
async function blame(tab: Tab, { seed, outcome, tellable, applied }: Verdict): Promise<{ readonly guilty?: readonly Kind[] }> {
  const isFine = outcome === 'right' || (!tellable && outcome !== 'wrong');
  if (isFine) return {};
  const kinds = applied.map(({ kind }) => kind);
  if (kinds.length === 1) return { guilty: kinds };
  const alone = await tab.run(kinds.map((kind) => ({ seed, kinds: [kind] })));
  return { guilty: kinds.filter((_, index) => isBad(alone[index])) };
}

function isBad(verdict: Verdict | undefined): boolean {
  return (
    verdict !== undefined &&
    verdict.broken === undefined &&
    (verdict.tellable ? verdict.outcome !== 'right' : verdict.outcome === 'wrong')
  );
}
