import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Board } from '../../src/core/class/board.ts';
import { takeMessage } from '../../src/core/class/board-door.ts';
import { sealFor } from '../../src/core/class/channel.ts';
import { newIdentity } from '../../src/core/class/identity.ts';
import type { Messages } from '../../src/core/class/messages.ts';
import { reportOf } from '../../src/core/class/report.ts';
import { topics } from '../../src/core/class/topics.ts';
import { newProgress } from '../../src/core/progress.ts';
import { beginRecording } from '../results/record.ts';
import { Random } from '../robustness/in-page/random.ts';
import { asInstructor, type ClassInTest, startClass } from './class-in-test.ts';
import { differences } from './compare.ts';
import { Crowds } from './crowds.ts';
import { tickCurrent } from './deeds.ts';
import { Disturbing } from './disturbing.ts';
import { type Watching, watch } from './watching.ts';

const { values: options } = parseArgs({
  options: {
    participants: { type: 'string', default: '300' },
    /** How long lines are cut, and the broker is killed. */
    minutes: { type: 'string', default: '2' },
    /** How many updates a second the latency is measured at. */
    rate: { type: 'string', default: '600' },
    seed: { type: 'string', default: '1' },
    /** The participants are spread over so many. */
    processes: { type: 'string', default: '2' },
    /** Puts what came of it into docs/results.json. */
    record: { type: 'boolean', default: false },
  },
});
const [participants, minutes, rate, processes] = [options.participants, options.minutes, options.rate, options.processes].map(
  Number,
);
if (![participants, minutes, rate, processes].every((one) => one !== undefined && Number.isFinite(one) && one > 0)) {
  console.error('Each of --participants, --minutes, --rate and --processes takes a number greater than 0.');
  process.exit(2);
}

const recording = options.record ? beginRecording('class:scale', 'class:scale') : undefined;
const folder = join(import.meta.dirname, '../../out/class');
const taught = await startClass();
const random = new Random(options.seed);
const watching = await watch({ channel: taught.channel, address: asInstructor(taught) });
console.log(`${participants} participants in ${processes} processes, seed ${options.seed}; Mosquitto at ${taught.broker.url}`);
const joinedIn = performance.now();
const crowds = await Crowds.join(
  { keys: taught.keys, url: taught.broker.url, count: participants ?? 0, seed: options.seed },
  processes ?? 1,
);
const joined = { seconds: round((performance.now() - joinedIn) / 1_000) };
await allSeen();

const result = {
  at: new Date().toISOString(),
  seed: options.seed,
  participants,
  cores: cpus().length,
  node: process.version,
  joined,
  sealing: await sealing(taught),
  late: await late(),
  live: await live(rate ?? 0),
  chaos: await chaos(minutes ?? 0),
  dropped: await dropped(30),
};
const goals = {
  'a late board is complete within 2 s': result.late.milliseconds < 2_000,
  'live updates, p99 under 250 ms': result.live.p99 < 250,
  'live updates, at the rate asked for': result.live.perSecond >= 0.95 * (rate ?? 0),
  'no differences after chaos':
    result.chaos.differences === 0 && result.chaos.lateDifferences === 0 && result.chaos.afterRepeats === 0,
  'everybody cut is marked dropped, nobody else': result.dropped.marked === result.dropped.cut && result.dropped.wrong === 0,
};
const ok = Object.values(goals).every(Boolean);
await crowds.close();
await watching.close();
await taught.broker.stop();
await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'result.json'), `${JSON.stringify({ ...result, goals, ok }, null, 2)}\n`);
console.log(JSON.stringify(result, null, 2));
for (const [goal, met] of Object.entries(goals)) console.log(`${met ? 'met    ' : 'NOT MET'} ${goal}`);
const { late: lateBoard, live: updates, chaos: disturbed, dropped: cutOff } = result;
const differencesInAll = disturbed.differences + disturbed.lateDifferences + disturbed.afterRepeats;
recording?.end({
  ok,
  says: `${participants} participants: a late board complete in ${lateBoard.milliseconds} ms, ${updates.perSecond} updates a second at p99 ${updates.p99} ms, ${differencesInAll} differences, ${cutOff.marked} of ${cutOff.cut} cut marked dropped`,
});
process.exit(ok ? 0 : 1);

/** How fast one core seals and signs, and unseals and verifies, a report of a lab that is half done; each after the other. */
async function sealing({ channel }: ClassInTest) {
  const identity = await newIdentity();
  const topic = topics.state(channel.invite.id, identity.id);
  let progress = newProgress(Date.now());
  for (let step = 0; step < 25; step++) progress = tickCurrent(progress, random);
  const payloads: Uint8Array[] = [];
  const count = 1_000;
  const sealed = await milliseconds(async () => {
    for (let sequence = 1; sequence <= count; sequence++) {
      const report = reportOf(progress, { name: 'Ada', table: '4', sequence, at: Date.now() });
      payloads.push(await sealFor<'state'>(channel, identity, topic, { kind: 'report', report } as Messages['state']));
    }
  });
  const board = new Board();
  const opened = await milliseconds(async () => {
    for (const payload of payloads) await takeMessage(board, channel, topic, payload, Date.now());
  });
  return {
    bytes: payloads[0]?.length,
    sealPerSecond: round((count * 1_000) / sealed),
    openPerSecond: round((count * 1_000) / opened),
  };
}

/** How long a board that comes now takes until it shows everybody. */
async function late() {
  const started = performance.now();
  const { people } = await crowds.expected();
  const asked = performance.now() - started;
  const board = await watch({ channel: taught.channel, address: asInstructor(taught) });
  while (differences(board.board, people).length > 0 && performance.now() - started < 30_000) await wait(5);
  const took = performance.now() - started - asked;
  await board.close();
  return { milliseconds: round(took), rows: board.board.rows.size };
}

/** From when a report is made until the board has it: sealing, two ways through the broker, opening and verifying. */
async function live(perSecond: number) {
  const seconds = 15;
  const took: number[] = [];
  let isMeasuring = false;
  const measured = await watch({
    channel: taught.channel,
    address: asInstructor(taught),
    judged(what, topic) {
      if (!isMeasuring || what !== 'taken') return;
      const [, , , id = '', kind] = topic.split('/');
      const row = measured.board.rows.get(id);
      if (kind === 'state' && row) took.push(Date.now() - row.report.at);
    },
  });
  await watching.close();
  await measured.settled();
  await crowds.begin(perSecond);
  await wait(2_000);
  const began = performance.now();
  isMeasuring = true;
  await wait(seconds * 1_000);
  isMeasuring = false;
  const elapsed = (performance.now() - began) / 1_000;
  await crowds.stop();
  await crowds.settled();
  await measured.close();
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(share * took.length))] ?? Number.NaN;
  return { updates: took.length, perSecond: round(took.length / elapsed), p50: at(0.5), p99: at(0.99), most: at(1) };
}

async function chaos(long: number) {
  const board = await watch({ channel: taught.channel, address: asInstructor(taught) });
  const disturbing = new Disturbing(asInstructor(taught), taught.keys.id, random);
  await disturbing.open();
  const end = performance.now() + long * 60_000;
  let restarts = 0;
  await crowds.begin(100, 3);
  disturbing.begin(100);
  while (performance.now() < end) {
    await wait(Math.min(end - performance.now(), 15_000 + random.below(10_000)));
    if (random.chance(0.5)) await taught.broker.kill();
    await taught.broker.restart();
    restarts++;
  }
  disturbing.stop();
  // What the broker holds by now may be old; on new lines everybody says the newest.
  await taught.broker.kill();
  await taught.broker.restart();
  await wait(5_000);
  await crowds.stop();
  await crowds.settled();
  const { cuts, lines } = await crowds.expected();
  const found = await differencesOf(board);
  const lateBoard = await watch({ channel: taught.channel, address: asInstructor(taught) });
  const lateDifferences = (await differencesOf(lateBoard)).length;
  await lateBoard.close();
  await disturbing.repeat(200);
  await wait(1_000);
  await board.settled();
  const afterRepeats = differences(board.board, (await crowds.expected()).people);
  const repeated = disturbing.repeated;
  await disturbing.close();
  // The broker holds what was said again last; the newest is said once more on new lines.
  await taught.broker.kill();
  await taught.broker.restart();
  await wait(5_000);
  await crowds.settled();
  const { refusals } = board.board;
  await board.close();
  for (const one of [...found, ...afterRepeats].slice(0, 5)) console.log(one);
  return {
    minutes: long,
    cuts,
    lines,
    restarts: restarts + 1,
    repeated,
    refusals,
    differences: found.length,
    lateDifferences,
    afterRepeats: afterRepeats.length,
  };
}

/** Cuts some for good: how many the board marks as dropped, and how long until the last is. */
async function dropped(count: number) {
  const board = await watch({ channel: taught.channel, address: asInstructor(taught) });
  await differencesOf(board);
  const started = performance.now();
  const cut = await crowds.cutForGood(count);
  const marked = () => cut.filter((id) => board.board.rows.get(id)?.presence === 'dropped').length;
  while (marked() < cut.length && performance.now() - started < 60_000) await wait(10);
  const took = performance.now() - started;
  await wait(1_000);
  const wrong = [...board.board.rows.values()].filter(({ id, presence }) => presence !== (cut.includes(id) ? 'dropped' : 'here'));
  await board.close();
  return { cut: cut.length, marked: marked(), milliseconds: round(took), wrong: wrong.length };
}

/** What is left of the differences once the board has had time. */
async function differencesOf({ board, settled }: Watching): Promise<string[]> {
  for (let tries = 0; ; tries++) {
    await settled();
    const found = differences(board, (await crowds.expected()).people);
    if (found.length === 0 || tries === 100) return found;
    await wait(100);
  }
}

async function allSeen(): Promise<void> {
  await crowds.settled();
  const found = await differencesOf(watching);
  if (found.length > 0) throw new Error(`Not everybody who joined is on the board: ${found[0]}`);
}

async function milliseconds(act: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
