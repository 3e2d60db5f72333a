import { canvas, drawingOnly } from './board/canvas.ts';
import { classOf, Feed, further, type Person } from './board/class.ts';
import type { Contender, Room } from './board/contender.ts';
import { ours } from './board/ours.tsx';
import { plainTable, virtualList } from './board/tables.tsx';

const contenders: { readonly [name: string]: (room: Room) => Contender | Promise<Contender> } = {
  ours,
  canvas,
  drawingOnly,
  plainTable,
  virtualList,
};

let people: readonly Person[] = [];
let shown: Contender | undefined;
let feed: Feed | undefined;

function contender(): Contender {
  if (!shown) throw new Error('Nobody shows anything yet');
  return shown;
}

/** After the next frame's painting has been handed over. */
function painted(): Promise<void> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(undefined);
    }),
  );
}

const bench = {
  /** Makes the class, and whoever is to show it; nothing is shown yet. */
  async prepare(name: string, count: number, rows: number | undefined): Promise<void> {
    const root = document.getElementById('board');
    const make = contenders[name];
    if (!root || !make) throw new Error(`Nobody here is called ${name}`);
    people = classOf(count, Date.now());
    shown = await make({ root, rows });
    await painted();
  },
  /** Gives the class; how long it took on the wall's clock until it was painted, in milliseconds. */
  async give(): Promise<number> {
    const began = performance.now();
    contender().show(people);
    await painted();
    return performance.now() - began;
  },
  inSight: () => contender().inSight().length,
  /** Begins to change somebody so many times a second: anybody, or somebody on the screen. */
  async start(where: 'anywhere' | 'in sight', perSecond: number): Promise<void> {
    if (where === 'in sight') contender().byName();
    await painted();
    await painted();
    const ids = where === 'anywhere' ? people.map(({ id }) => id) : contender().inSight();
    feed = new Feed(ids, perSecond, (id) => {
      const report = contender().reportOf(id);
      if (report) contender().take(id, further(report, Date.now()));
    });
  },
  /** Ends it; how many changes were made, and who is on the screen with another step than theirs. */
  async stop(): Promise<{ readonly changes: number; readonly wrong: readonly string[] }> {
    feed?.stop();
    // Longer than anybody gathers changes.
    await new Promise((resolve) => setTimeout(resolve, 400));
    await painted();
    const one = contender();
    const wrong = one.inSight().filter((id) => one.stepShownOf(id) !== (one.reportOf(id)?.current ?? ''));
    return { changes: feed?.count ?? 0, wrong };
  },
  /** Ours alone keeps its rows. */
  async keep(): Promise<void> {
    const one = contender();
    if (!('keep' in one)) throw new Error('Nothing is kept here');
    await (one as Awaited<ReturnType<typeof ours>>).keep();
  },
};

export type BenchBoard = typeof bench;
declare global {
  var benchBoard: BenchBoard;
}
globalThis.benchBoard = bench;
