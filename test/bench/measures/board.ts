import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { preprocessCSS, resolveConfig } from 'vite';
import { inPageScript } from '../build.ts';
import { ThreadClock } from '../clock.ts';
import type { Effort } from '../effort.ts';
import { type Ground, pause } from '../ground.ts';
import { atMost, type Row, row, type Target, timesPeer } from '../rows.ts';
import { boardAddress } from '../serve.ts';
import { median, pairedRatio } from '../statistics.ts';

const people = 10_000;
const perSecond = 100;
/** From the class's being shown until it is watched. In milliseconds. */
const settling = 500;
const window = { width: 1920, height: 1080 };
const group = 'The class board';

type Name = 'ours' | 'canvas' | 'drawingOnly' | 'plainTable' | 'virtualList';
const places = ['anywhere', 'in sight'] as const;

/** How long each place is watched, in seconds: what is worked out of so large a class every 3 s comes as often for each. */
const seconds = { anywhere: 6, 'in sight': 4 } as const;

interface Measured {
  /** Until the class was first painted: of the main thread, and on the wall's clock. In milliseconds. */
  readonly first: number[];
  readonly firstOnWall: number[];
  /** Until the steps of the class were gone through too: of the main thread, in milliseconds. */
  readonly settled: number[];
  /** Of the main thread, in milliseconds for each second. */
  readonly load: { readonly [place in (typeof places)[number]]: number[] };
  /** Of one keeping of all rows, in milliseconds of the main thread; ours alone. */
  readonly keeping: number[];
  changes: number;
  rows: number;
}

/**
 * The board's own components, from the sources that ship, against a canvas and two tables: what showing 10,000 people
 * takes at first, and at 100 changes a second.
 */
export async function measureBoard(ground: Ground, { boardRounds }: Effort, say: (line: string) => void): Promise<Row[]> {
  const [script, styles] = await Promise.all([inPageScript('board'), boardStyles()]);
  const found = new Map<Name, Measured>();
  const measure = async (name: Name) => {
    say(`board: ${name}`);
    const before = found.get(name) ?? emptyMeasured();
    found.set(name, before);
    await measureOne(ground, { name, script, styles, rows: found.get('ours')?.rows, into: before });
  };
  for (let round = 0; round < boardRounds; round++)
    for (const name of round % 2 === 0 ? (['ours', 'canvas'] as const) : (['canvas', 'ours'] as const)) await measure(name);
  for (const name of ['drawingOnly', 'virtualList', 'plainTable'] as const) await measure(name);
  return rowsOf(found);
}

function emptyMeasured(): Measured {
  return { first: [], firstOnWall: [], settled: [], load: { anywhere: [], 'in sight': [] }, keeping: [], changes: 0, rows: 0 };
}

interface One {
  readonly name: Name;
  readonly script: string;
  readonly styles: string;
  /** As many as ours has on the screen; ours is the first. */
  readonly rows: number | undefined;
  readonly into: Measured;
}

async function measureOne({ chromium }: Ground, { name, script, styles, rows, into }: One): Promise<void> {
  // Ours keeps its rows: none finds what another left.
  const context = await chromium.browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(window);
  await page.goto(boardAddress);
  // What talks to the browser's extensions is loaded with the board, and never asked here.
  await page.evaluate(() => Object.assign(globalThis, { chrome: { runtime: { id: 'bench' } } }));
  if (name === 'ours') await page.addStyleTag({ content: styles });
  await page.evaluate(script);
  await page.evaluate((...given) => benchBoard.prepare(...given), name, people, rows);
  const clock = await ThreadClock.of(page);
  await clock.collectGarbage();
  const before = await clock.now();
  into.firstOnWall.push(await page.evaluate(() => benchBoard.give()));
  into.first.push((await clock.now()) - before);
  await pause(settling);
  into.settled.push((await clock.now()) - before);
  into.rows = await page.evaluate(() => benchBoard.inSight());
  if (into.rows < 10) throw new Error(`${name} has only ${into.rows} rows on the screen`);
  if (name === 'ours') {
    const started = await clock.now();
    await page.evaluate(() => benchBoard.keep());
    into.keeping.push((await clock.now()) - started);
  }
  for (const place of places) into.load[place].push(await loadOf(page, clock, place, { name, into }));
  await context.close();
}

async function loadOf(
  page: Page,
  clock: ThreadClock,
  place: (typeof places)[number],
  { name, into }: Pick<One, 'name' | 'into'>,
): Promise<number> {
  await page.evaluate((where, rate) => benchBoard.start(where, rate), place, perSecond);
  const [began, before] = [performance.now(), await clock.now()];
  await pause(seconds[place] * 1_000);
  const [after, ended] = [await clock.now(), performance.now()];
  const { changes, wrong } = await page.evaluate(() => benchBoard.stop());
  if (wrong.length > 0) throw new Error(`${name} shows ${wrong.length} participants wrongly`);
  if (changes < 0.8 * seconds[place] * perSecond) throw new Error(`${name} was given only ${changes} changes`);
  into.changes += changes;
  return ((after - before) / (ended - began)) * 1_000;
}

function rowsOf(found: ReadonlyMap<Name, Measured>): Row[] {
  const of = (name: Name) => found.get(name) ?? emptyMeasured();
  const ours = of('ours');
  const names = { canvas: 'a canvas doing the same', drawingOnly: 'a canvas that only draws', virtualList: '@tanstack/virtual-core', plainTable: 'a plain keyed table' } as const; // biome-ignore format: a table of names.
  const where = { anywhere: 'anybody changes', 'in sight': 'all on the screen change' } as const;
  const limits = { anywhere: 1.25, 'in sight': 2 } as const;
  const compared = (
    name: string,
    pick: (one: Measured) => readonly number[],
    unit: string,
    target: Target | undefined,
    note: string,
  ) =>
    (Object.keys(names) as (keyof typeof names)[]).map((peer) => {
      const [own, theirs] = [pick(ours), pick(of(peer))];
      // Of a pair measured one after the other the ratio counts; the others are measured once.
      const value = peer === 'canvas' ? median(own) / pairedRatio(own, theirs) : median(theirs);
      return row(group, {
        name,
        ours: median(own),
        unit,
        samples: own.length,
        peer: { name: names[peer], value },
        ...(peer === 'canvas' && target ? { target } : {}),
        note: peer === 'canvas' ? note : '',
      });
    });
  return [
    ...places.flatMap((place) =>
      compared(
        `main thread at ${perSecond} changes a second, ${where[place]}`,
        ({ load }) => load[place],
        'ms/s',
        timesPeer(limits[place]),
        `${people.toLocaleString('en')} people, ${ours.rows} of them on the screen. Both work out the class’s numbers and order as often; ours alone also keeps what changes.`,
      ),
    ),
    ...compared('from data to first paint, main thread', ({ first }) => first, 'ms', atMost(150, 'ms'), `On the wall’s clock ${median(ours.firstOnWall).toFixed(0)} ms, the canvas ${median(of('canvas').firstOnWall).toFixed(0)} ms.`), // biome-ignore format: one sentence.
    ...compared('from data until the steps were gone through too, main thread', ({ settled }) => settled, 'ms', undefined, 'The strip of the class and who is stuck follow the first painting, with the canvas too; half a second of rest is in it.'), // biome-ignore format: one sentence.
    row(group, {
      name: 'keeping all rows once, main thread',
      ours: median(ours.keeping),
      unit: 'ms',
      samples: ours.keeping.length,
      note: 'As when a class is opened for the first time. Keeping what changes, every 3 s, is part of the figures above; none of the peers keeps anything.',
    }),
  ];
}

/** The style sheets of the board's page, as one. */
async function boardStyles(): Promise<string> {
  const folder = join(import.meta.dirname, '../../../src/board');
  const html = await readFile(join(folder, 'board.html'), 'utf8');
  const names = Array.from(html.matchAll(/href="\.\/([\w-]+\.css)"/g), ([, name = '']) => name);
  const config = await resolveConfig({ configFile: false, logLevel: 'warn' }, 'build');
  const sheets = await Promise.all(
    names.map(async (name) => (await preprocessCSS(await readFile(join(folder, name), 'utf8'), join(folder, name), config)).code),
  );
  if (!sheets.join('').includes('.participants')) throw new Error('The board’s style sheets were not found');
  return sheets.join('\n');
}
