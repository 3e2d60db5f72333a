import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { beginRecording } from '../results/record.ts';
import { guards } from './histories/guards.ts';
import { type HistoriesResult, playHistories } from './histories/run.ts';
import { killBrowsers } from './kills/kills.ts';

const { values: options } = parseArgs({
  options: {
    /** Draws histories and moments: the same seed, the same histories. Several, with commas, are played in turn. */
    seed: { type: 'string', default: '1' },
    histories: { type: 'string', default: '0' },
    kills: { type: 'string', default: '0' },
    /** Takes each guard out in turn, to show that the histories find it missing. */
    guards: { type: 'boolean', default: false },
    /** Puts what came of it into docs/results.json. */
    record: { type: 'boolean', default: false },
  },
});

const folder = join(import.meta.dirname, '../../out/soak');
const file = join(folder, 'result.json');
const seeds = options.seed.split(',').map(Number);
const [seed = 1] = seeds;
const [histories, kills] = [Number(options.histories), Number(options.kills)];
if (![...seeds, histories, kills].every(Number.isSafeInteger) || (histories + kills <= 0 && !options.guards)) {
  console.error('Say what to do: npm run soak -- --seed 1 --histories 10000, or --kills 200, or both.');
  process.exit(2);
}

const whatIsDone = [histories > 0 && 'soak', options.guards && 'soak-guards', kills > 0 && 'soak-kills'] as const;
const recorded = whatIsDone.filter((name) => name !== false);
if (options.record && recorded.length > 1) {
  console.error('Record one at a time: --histories, --guards or --kills.');
  process.exit(2);
}
const [name] = recorded;
const recording = options.record && name ? beginRecording(name, 'soak') : undefined;

await mkdir(folder, { recursive: true });
const result: Record<string, unknown> = {};
let ok = true;
let says = '';
if (histories > 0) {
  const runs: HistoriesResult[] = [];
  for (const one of seeds) {
    const played = await playHistories(one, histories);
    runs.push(played);
    console.log(`${sayHistories(played)}, ${played.seconds} s, seed ${one}`);
    if (played.first) console.log(`${played.first.error}\n${played.first.events}`);
  }
  const sum = (of: (run: HistoriesResult) => number) => runs.reduce((total, run) => total + of(run), 0);
  const all = {
    histories: sum((run) => run.histories),
    events: sum((run) => run.events),
    divergences: sum((run) => run.divergences),
  };
  result.histories = runs.length > 1 ? { ...all, runs } : runs[0];
  ok &&= all.divergences === 0;
  says = sayHistories(all);
  if (runs.length > 1) console.log(says);
}
if (options.guards) {
  const found: Record<string, boolean> = {};
  for (const [guard, broken] of Object.entries(guards)) {
    const { divergences, histories: tried } = await playHistories(seed, 1_000, broken);
    found[guard] = divergences > 0;
    console.log(`${divergences > 0 ? 'found' : 'NOT FOUND'} in ${tried} histories without: ${guard}`);
  }
  result.guards = found;
  ok &&= Object.values(found).every(Boolean);
  says = `${Object.values(found).filter(Boolean).length} of ${Object.keys(found).length} guards found missing`;
  console.log(says);
}
if (kills > 0) {
  const killed = await killBrowsers({ seed, kills, told: (text) => console.log(text) });
  result.kills = killed;
  ok &&= killed.lost === 0 && killed.unreadable === 0;
  says = `${killed.kills} kills (${killed.inMidWrite} in mid-write), ${killed.shown} values shown as kept, ${killed.lost} lost, ${killed.unreadable} unreadable`;
  console.log(says);
}
/** What the other kind of run found last, or finds meanwhile, stays in the file. */
const earlier: object = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
await writeFile(file, `${JSON.stringify({ ...earlier, ...result, at: new Date().toISOString(), ok }, null, 2)}\n`);
recording?.end({ ok, says });
process.exit(ok ? 0 : 1);

function sayHistories({
  histories: count,
  events,
  divergences,
}: Pick<HistoriesResult, 'histories' | 'events' | 'divergences'>): string {
  return `${count} histories, ${events} events, ${divergences} divergences`;
}
