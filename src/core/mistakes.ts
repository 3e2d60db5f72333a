import type { Mistake, Sign } from '../lab/ids.ts';
import { type MistakeId, mistakes } from '../lab/mistakes.ts';
import { currentStep, type Progress } from './progress.ts';
import { pageSighting, type Sighting, shows } from './sighting.ts';

const entries = Object.entries(mistakes) as [MistakeId, Mistake][];

/**
 * The mistakes that are open once `sighting` has been made in the document `source`. What another document
 * shows stays as it is: only the document a mistake was seen in can show that it is gone.
 */
export function openMistakes(progress: Progress, sighting: Sighting, source: string, at: number): Progress['open'] {
  let open = progress.open;
  for (const [id, mistake] of entries) {
    const before = open[id];
    const made = isMade(progress, mistake, sighting);
    if (made && !before) open = { ...open, [id]: { at, source } };
    if (!made && before?.source === source) {
      const { [id]: _, ...rest } = open;
      open = rest;
    }
  }
  return open;
}

/** The open mistakes without those seen in documents that are gone. */
export function withoutSources(open: Progress['open'], gone: readonly string[]): Progress['open'] {
  return Object.fromEntries(Object.entries(open).filter(([, one]) => !gone.includes(one.source)));
}

/** The mistakes to warn of in this document, should the person come near their targets. */
export function mistakesAhead(progress: Progress, sighting: Sighting): MistakeId[] {
  return entries.flatMap(([id, mistake]) => {
    const near = mistake.at?.some((target) => pageSighting(sighting, target.slice(0, target.indexOf('.')) as never)) ?? false;
    return near && matters(progress, mistake) && (mistake.atWhile ?? []).every((sign) => shows(sighting, sign)) ? [id] : [];
  });
}

function isMade(progress: Progress, mistake: Mistake, sighting: Sighting): boolean {
  if (!matters(progress, mistake)) return false;
  if (mistake.rule === 'wrong-region') return isWrongRegion(progress, sighting);
  return mistake.seen?.every((sign: Sign) => shows(sighting, sign)) ?? false;
}

/** Whether a mistake matters now: its steps, and what must not have been kept yet. */
function matters(progress: Progress, mistake: Mistake): boolean {
  const current = currentStep(progress);
  if (mistake.steps && !(current && mistake.steps.includes(current))) return false;
  return !(mistake.untilCaptured && progress.captures[mistake.untilCaptured]);
}

function isWrongRegion(progress: Progress, sighting: Sighting): boolean {
  const identityCenter = (['aws/identity-center-navigation', 'aws/welcome', 'aws/enable'] as const).some((page) =>
    shows(sighting, page),
  );
  return (
    identityCenter &&
    progress.region !== undefined &&
    progress.regionSeen !== undefined &&
    progress.region !== progress.regionSeen
  );
}
