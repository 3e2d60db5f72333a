import { setTimeout as wait } from 'node:timers/promises';
import { openChannel, sealFor } from '../../src/core/class/channel.ts';
import { newClass } from '../../src/core/class/new-class.ts';
import { currentStep } from '../../src/core/progress.ts';
import type { MistakeId } from '../../src/lab/mistakes.ts';
import type { Random } from '../robustness/in-page/random.ts';
import { makeMistake, settled, tickCurrent } from './deeds.ts';
import type { SimulatedParticipant } from './simulated.ts';

/** What somebody is like. Most walk; the others are what a board is for. */
export type Manner = 'walks' | 'gets stuck' | 'is cut off' | 'does wrong';

/** Of ten: six who walk, two who get stuck, one whose line is cut, one who sends what they should not. */
export function mannerOf(index: number): Manner {
  return (
    (['walks', 'gets stuck', 'walks', 'is cut off', 'walks', 'does wrong', 'walks', 'gets stuck', 'walks', 'walks'] as const)[
      index % 10
    ] ?? 'walks'
  );
}

/** How long people take for a step, in milliseconds; a few take much longer than most. */
function timeForStep(random: Random, speed: number): number {
  return (60_000 * Math.exp(0.6 * (random.next() + random.next() + random.next() - 1.5) * 2)) / speed;
}

/** Walks the lab in their manner, until it is done or `signal` says so. */
export async function walk(
  one: SimulatedParticipant,
  manner: Manner,
  random: Random,
  speed: number,
  signal: AbortSignal,
): Promise<void> {
  const pace = 0.7 + random.next() * 0.6;
  const hardStep = 5 + random.below(25);
  const pause = (milliseconds: number) => wait(milliseconds, undefined, { signal, ref: false });
  try {
    for (let steps = 0; currentStep(one.progress) && !signal.aborted; steps++) {
      await pause(timeForStep(random, speed) * pace);
      if (manner === 'gets stuck' && steps === hardStep) await beStuck(one, random, speed, pause);
      if (manner === 'is cut off' && random.chance(0.15)) {
        const isForGood = random.chance(0.2);
        one.cut(isForGood);
        if (isForGood) return;
      }
      if (manner === 'does wrong' && random.chance(0.5)) await doWrong(one);
      if (random.chance(0.06)) await makeAndMend(one, random, speed, pause);
      one.did((progress) => tickCurrent(progress, random));
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

type Pause = (milliseconds: number) => Promise<void>;

/** Nothing goes on, a warning stays open, and after a while a hand goes up; whoever is told that help is coming is helped. */
async function beStuck(one: SimulatedParticipant, random: Random, speed: number, pause: Pause): Promise<void> {
  one.did((progress) => makeMistake(progress, random));
  await pause((4 * 60_000) / speed);
  const step = currentStep(one.progress);
  const [warning] = Object.keys(one.progress.open) as MistakeId[];
  const since = Date.now();
  one.raise({ since, ...(step ? { step } : {}), ...(warning ? { warning } : {}) });
  for (let minutes = 0; minutes < 20 && one.said.helpTo?.about !== since && !one.said.noteTo; minutes++)
    await pause(60_000 / speed);
  await pause((2 * 60_000) / speed);
  one.raise(undefined);
  one.did(settled);
}

/** A warning that they see, and put right. */
async function makeAndMend(one: SimulatedParticipant, random: Random, speed: number, pause: Pause): Promise<void> {
  one.did((progress) => makeMistake(progress, random));
  await pause(timeForStep(random, speed));
  one.did(settled);
}

/** What does not count on any board: no seal, another class's, somebody else's topic. */
async function doWrong(one: SimulatedParticipant): Promise<void> {
  const { line, state } = one.own;
  if (!line) return;
  const garbage = crypto.getRandomValues(new Uint8Array(200));
  const another = await openChannel(await newClass({ name: 'Another', broker: 'ws://127.0.0.1:1' }));
  const left = { kind: 'left', sequence: Date.now() } as const;
  const tries = [
    line.publish(state, garbage),
    line.publish(state, await sealFor<'state'>(another, one.identity, state, left)),
    line.publish(state.replace(one.identity.id, 'f'.repeat(22)), garbage),
  ];
  // The last is denied by the broker, the others by the board.
  await Promise.allSettled(tries);
}
