import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { guards } from './histories/guards.ts';
import { playHistories } from './histories/run.ts';
import { killBrowsers } from './kills/kills.ts';

const { values: options } = parseArgs({
  options: {
    /** Draws histories and moments: the same seed, the same histories. */
    seed: { type: 'string', default: '1' },
    histories: { type: 'string', default: '0' },
    kills: { type: 'string', default: '0' },
    /** Takes each guard out in turn, to show that the histories find it missing. */
    guards: { type: 'boolean', default: false },
  },
});

const folder = join(import.meta.dirname, '../../out/soak');
const file = join(folder, 'result.json');
const [seed, histories, kills] = [Number(options.seed), Number(options.histories), Number(options.kills)];
if (![seed, histories, kills].every(Number.isSafeInteger) || (histories + kills <= 0 && !options.guards)) {
  console.error('Say what to do: npm run soak -- --seed 1 --histories 10000, or --kills 200, or both.');
  process.exit(2);
}

await mkdir(folder, { recursive: true });
const result: Record<string, unknown> = {};
let ok = true;
if (histories > 0) {
  const played = await playHistories(seed, histories);
  result.histories = played;
  ok &&= played.divergences === 0;
  console.log(`${played.histories} histories, ${played.events} events, ${played.divergences} divergences, ${played.seconds} s`);
  if (played.first) console.log(`${played.first.error}\n${played.first.events}`);
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
}
if (kills > 0) {
  const killed = await killBrowsers({ seed, kills, told: (text) => console.log(text) });
  result.kills = killed;
  ok &&= killed.lost === 0 && killed.unreadable === 0;
  console.log(
    `${killed.kills} kills (${killed.inMidWrite} in mid-write), ${killed.shown} values shown as kept, ${killed.lost} lost, ${killed.unreadable} unreadable`,
  );
}
/** What the other kind of run found last, or finds meanwhile, stays in the file. */
const earlier: object = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
await writeFile(file, `${JSON.stringify({ ...earlier, ...result, at: new Date().toISOString(), ok }, null, 2)}\n`);
process.exit(ok ? 0 : 1);
