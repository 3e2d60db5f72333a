import type { CaptureId, Proof, StepId } from '../lab/ids.ts';
import { stepIds, step as stepOf } from '../lab/lab.ts';
import { openMistakes, withoutSources } from './mistakes.ts';
import { type CaptureRecord, type Fact, type Mark, type Progress, revisionLimit, type StepRecord } from './progress.ts';
import { gives, pagesOf, type Sighting, shows } from './sighting.ts';

/** How many fact ids are remembered: more than can be in flight at once. */
const takenLimit = 64;

/** Progress after a fact. Pure: the same facts in the same order give the same progress. */
export function advance(progress: Progress, fact: Fact): Progress {
  if (progress.taken.includes(fact.id)) return progress;
  const next = apply(progress, fact);
  if (next === progress) return progress;
  const revision = progress.revision < revisionLimit ? progress.revision + 1 : 0;
  return { ...next, revision, taken: [...next.taken.slice(1 - takenLimit), fact.id] };
}

function apply(progress: Progress, fact: Fact): Progress {
  switch (fact.kind) {
    case 'sighted':
      return sighted(progress, fact);
    case 'left':
      return { ...progress, open: withoutSources(progress.open, fact.sources) };
    case 'captured':
      return provenByCapture(
        {
          ...progress,
          captures: { ...progress.captures, [fact.capture]: fact.record },
          refused: without(progress.refused, fact.capture),
        },
        fact.at,
      );
    case 'refused':
      return { ...progress, refused: { ...progress.refused, [fact.capture]: { at: fact.at, problem: fact.problem } } };
    case 'filled': {
      const record = progress.captures[fact.capture];
      if (!record) return progress;
      const { target, at, application } = fact;
      const filledAt = { target, at, ...(application ? { application } : {}) };
      const filled: CaptureRecord = { ...record, state: 'filled', filledAt };
      return { ...progress, captures: { ...progress.captures, [fact.capture]: filled } };
    }
    case 'gone': {
      const record = progress.captures[fact.capture];
      // One that was filled in has done what it was kept for, and another one may have been kept meanwhile.
      if (record?.state !== 'ready' || record.at !== fact.record) return progress;
      return {
        ...progress,
        captures: without(progress.captures, fact.capture),
        refused: { ...progress.refused, [fact.capture]: { at: fact.at, problem: fact.problem } },
      };
    }
    case 'marked':
      return marked(progress, fact.mark, fact.at);
  }
}

function sighted(before: Progress, { sighting, source, region, at }: Extract<Fact, { kind: 'sighted' }>): Progress {
  let progress = before;
  if (region && region !== progress.regionSeen) progress = { ...progress, regionSeen: region };
  progress = regionKeptByEnabling(progress, sighting, region);
  // A step may rest on one before it: what is seen counts in the order of the lab, and is looked at until nothing changes.
  for (let changed = true; changed; ) {
    const round = stepIds.reduce((state, id) => observe(state, id, sighting, region, at), progress);
    changed = round !== progress;
    progress = round;
  }
  const open = openMistakes(progress, sighting, source, at);
  return open === progress.open ? progress : { ...progress, open };
}

/** Once Identity Center runs in a Region, that Region is the one: nobody has to say so. */
function regionKeptByEnabling(progress: Progress, sighting: Sighting, region: string | undefined): Progress {
  if (progress.region || !region || !(shows(sighting, 'aws/dashboard') || shows(sighting, 'aws/settings'))) return progress;
  return { ...progress, region };
}

function observe(progress: Progress, id: StepId, sighting: Sighting, region: string | undefined, at: number): Progress {
  if (progress.steps[id]) return progress;
  const step = stepOf(id);
  if (!(step.needs ?? []).every((needed) => progress.steps[needed])) return progress;
  if (step.proof.region === 'kept')
    return progress.region && progress.region === region ? withStep(progress, id, observedOn(sighting, id, at)) : progress;
  const pieces = step.proof.observed;
  if (!pieces) return progress;
  const before = progress.evidence[id] ?? [];
  const seen = seenOf(step.proof, before, sighting);
  if (seen.length === pieces.length) return withStep(progress, id, observedOn(sighting, id, at));
  return seen.length === before.length ? progress : { ...progress, evidence: { ...progress.evidence, [id]: seen } };
}

/** Which pieces of evidence have been seen by now. */
function seenOf({ observed = [], inOrder }: Proof, before: readonly number[], sighting: Sighting): number[] {
  const seen: number[] = [];
  for (const [index, piece] of observed.entries()) {
    if (before.includes(index) || gives(sighting, piece)) seen.push(index);
    else if (inOrder) break;
  }
  return seen;
}

function observedOn(sighting: Sighting, id: StepId, at: number): StepRecord {
  const named = (stepOf(id).proof.observed ?? []).flatMap(pagesOf);
  const page =
    sighting.pages.find((candidate) => named.includes(candidate.page)) ??
    sighting.pages.find((candidate) => candidate.page.startsWith(stepOf(id).portal));
  return { status: 'done', proof: 'observed', at, ...(page ? { on: page.page, edition: page.edition } : {}) };
}

function withStep(progress: Progress, id: StepId, record: StepRecord): Progress {
  const { jumpedTo, ...rest } = progress;
  return {
    ...rest,
    ...(jumpedTo && jumpedTo !== id ? { jumpedTo } : {}),
    steps: { ...progress.steps, [id]: record },
    evidence: without(progress.evidence, id),
  };
}

function provenByCapture(progress: Progress, at: number): Progress {
  return stepIds.reduce((state, id) => {
    const wanted = stepOf(id).proof.captured;
    const proven = wanted?.every((capture: CaptureId) => state.captures[capture]) ?? false;
    return proven && !state.steps[id] ? withStep(state, id, { status: 'done', proof: 'captured', at }) : state;
  }, progress);
}

function marked(progress: Progress, mark: Mark, at: number): Progress {
  if ('step' in mark) {
    if (mark.as === 'todo')
      return {
        ...progress,
        steps: without(progress.steps, mark.step),
        evidence: without(progress.evidence, mark.step),
        jumpedTo: mark.step,
      };
    return withStep(progress, mark.step, { status: mark.as, proof: 'declared', at });
  }
  if ('jumpTo' in mark) return { ...progress, jumpedTo: mark.jumpTo };
  if ('prerequisite' in mark) {
    const prerequisites = mark.ticked
      ? { ...progress.prerequisites, [mark.prerequisite]: at }
      : without(progress.prerequisites, mark.prerequisite);
    return { ...progress, prerequisites };
  }
  if ('names' in mark) return { ...progress, names: mark.names };
  if ('region' in mark) {
    const { region: _, ...rest } = progress;
    const kept: Progress = mark.region === null ? rest : { ...rest, region: mark.region };
    return mark.region !== null && mark.region === progress.regionSeen && !kept.steps['1.2']
      ? withStep(kept, '1.2', { status: 'done', proof: 'observed', at })
      : kept;
  }
  return { ...progress, captures: without(progress.captures, mark.forget), refused: without(progress.refused, mark.forget) };
}

function without<T extends object, K extends keyof T>(record: T, key: K): T {
  if (!(key in record)) return record;
  const { [key]: _, ...rest } = record;
  return rest as T;
}
