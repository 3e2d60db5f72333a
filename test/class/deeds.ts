import { advance } from '../../src/core/advance.ts';
import { currentStep, type Progress, type ProofKind } from '../../src/core/progress.ts';
import type { StepId } from '../../src/lab/ids.ts';
import { step as stepOf } from '../../src/lab/lab.ts';
import { type MistakeId, mistakes } from '../../src/lab/mistakes.ts';
import { editions } from '../../src/lab/model.ts';
import type { Random } from '../robustness/in-page/random.ts';

/** What participants do, as their progress shows it. */

/** The step they are at is done: seen in the console most of the time, else ticked by hand, now and then skipped. */
export function tickCurrent(progress: Progress, random: Random, at = Date.now()): Progress {
  const step = currentStep(progress);
  if (!step) return progress;
  if (random.chance(0.15)) {
    const as = random.chance(0.2) ? 'skipped' : 'done';
    return advance(progress, { id: crypto.randomUUID(), at, kind: 'marked', mark: { step, as } });
  }
  return withSeen(settled(progress), step, at, random);
}

/** A step is taken back: it was not done after all. */
export function undoOne(progress: Progress, random: Random, at = Date.now()): Progress {
  const step = random.pick(Object.keys(progress.steps) as StepId[]);
  return step ? advance(progress, { id: crypto.randomUUID(), at, kind: 'marked', mark: { step, as: 'todo' } }) : progress;
}

/** A warning of the step they are at opens; of any, where that step has none. */
export function makeMistake(progress: Progress, random: Random, at = Date.now()): Progress {
  const step = currentStep(progress);
  const all = Object.keys(mistakes) as MistakeId[];
  const fitting = all.filter((id) => {
    const { steps } = mistakes[id] as { readonly steps?: readonly string[] };
    return step !== undefined && (steps?.includes(step) ?? false);
  });
  const id = random.pick(fitting.length > 0 ? fitting : all);
  return id ? { ...progress, open: { ...progress.open, [id]: { at, source: 'a document' } } } : progress;
}

/** What was wrong has been put right. */
export function settled(progress: Progress): Progress {
  return advance(progress, { id: crypto.randomUUID(), at: Date.now(), kind: 'left', sources: ['a document'] });
}

/** Any of these, as often as people do them. */
export function anyDeed(progress: Progress, random: Random): Progress {
  if (random.chance(0.7)) return tickCurrent(progress, random);
  if (random.chance(0.4)) return undoOne(progress, random);
  return random.chance(0.5) ? makeMistake(progress, random) : settled(progress);
}

/** As the console shows it. What a page must show for a step is tested elsewhere: here it is taken as seen. */
function withSeen(progress: Progress, step: StepId, at: number, random: Random): Progress {
  const { portal } = stepOf(step);
  const edition = random.pick(editions[portal]);
  const on = portal === 'aws' ? 'aws/dashboard' : 'azure/app-overview';
  const proof: ProofKind = stepOf(step).proof.captured ? 'captured' : 'observed';
  const record = { status: 'done', proof, at, on, ...(edition ? { edition } : {}) } as const;
  return { ...progress, steps: { ...progress.steps, [step]: record } };
}
