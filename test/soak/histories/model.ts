import type { CaptureId, Mistake, Sign, Step, StepId } from '../../../src/lab/ids.ts';
import { defaultNames, lab, labStepIds, stepIds, step as stepOf } from '../../../src/lab/lab.ts';
import { mistakes } from '../../../src/lab/mistakes.ts';
import type { Evidence } from '../../../src/lab/model.ts';
import type { Sighted } from './sightings.ts';

/**
 * The plain model: what should be remembered, said once more in the plainest way, with nothing of the product but the
 * lab's data. It knows no storage, no worker, no queue.
 */
export interface Plain {
  steps: Record<string, string>;
  evidence: Record<string, number[]>;
  jumpedTo: string | null;
  ticked: string[];
  captures: Record<string, string>;
  refused: Record<string, string>;
  names: object;
  region: string | null;
  regionSeen: string | null;
  open: Record<string, string>;
  secret: string | null;
}

/** One thing that happens to the model, all at once. */
export type Deed =
  | { readonly does: 'see'; readonly sighting: Sighted; readonly region: string | null; readonly source: string }
  | { readonly does: 'close'; readonly gone: readonly string[] }
  | { readonly does: 'capture'; readonly capture: CaptureId; readonly value: string; readonly tail: string | null }
  | { readonly does: 'refuse'; readonly capture: CaptureId; readonly code: string }
  | { readonly does: 'fill'; readonly capture: CaptureId }
  | { readonly does: 'hold'; readonly secret: string | null }
  | { readonly does: 'miss' }
  | { readonly does: 'mark'; readonly mark: object }
  | { readonly does: 'keep-region' }
  | { readonly does: 'become'; readonly state: Plain };

export function empty(): Plain {
  return {
    steps: {},
    evidence: {},
    jumpedTo: null,
    ticked: [],
    captures: {},
    refused: {},
    names: { ...defaultNames },
    region: null,
    regionSeen: null,
    open: {},
    secret: null,
  };
}

/** The state after a deed; the one before is left as it is. */
export function after(before: Plain, deed: Deed): Plain {
  const state = structuredClone(before);
  switch (deed.does) {
    case 'see':
      see(state, deed.sighting, deed.region, deed.source);
      break;
    case 'close':
      for (const [id, source] of Object.entries(state.open)) if (deed.gone.includes(source)) delete state.open[id];
      break;
    case 'capture':
      state.captures[deed.capture] = `ready ${deed.value}`;
      delete state.refused[deed.capture];
      for (const id of stepIds) {
        const wanted = (stepOf(id) as Step).proof.captured;
        if (wanted?.every((one) => state.captures[one]) && !state.steps[id]) finish(state, id, 'done captured');
      }
      break;
    case 'refuse':
      state.refused[deed.capture] = deed.code;
      break;
    case 'fill':
      if (deed.capture in state.captures)
        state.captures[deed.capture] = `${state.captures[deed.capture]}`.replace('ready', 'filled');
      break;
    case 'hold':
      state.secret = deed.secret;
      break;
    case 'miss':
      if (state.captures['scim-token']?.startsWith('ready') && state.secret === null) {
        delete state.captures['scim-token'];
        state.refused['scim-token'] = 'secret-gone';
      }
      break;
    case 'mark':
      mark(state, deed.mark as never);
      break;
    case 'keep-region':
      if (state.regionSeen) mark(state, { region: state.regionSeen } as never);
      break;
    case 'become':
      return structuredClone(deed.state);
  }
  return state;
}

interface AnyMark {
  step?: StepId;
  as?: string;
  jumpTo?: StepId;
  prerequisite?: string;
  ticked?: boolean;
  names?: object;
  region?: string | null;
  forget?: CaptureId;
}

function mark(state: Plain, said: AnyMark): void {
  if (said.step && said.as === 'todo') {
    delete state.steps[said.step];
    delete state.evidence[said.step];
    state.jumpedTo = said.step;
  } else if (said.step) finish(state, said.step, `${said.as} declared`);
  if (said.jumpTo) state.jumpedTo = said.jumpTo;
  if (said.prerequisite) {
    state.ticked = state.ticked.filter((one) => one !== said.prerequisite);
    if (said.ticked) state.ticked = [...state.ticked, said.prerequisite].sort();
  }
  if (said.names) state.names = said.names;
  if (said.region !== undefined) {
    state.region = said.region;
    if (said.region && said.region === state.regionSeen && !state.steps['1.2']) finish(state, '1.2', 'done observed');
  }
  if (said.forget) {
    delete state.captures[said.forget];
    delete state.refused[said.forget];
  }
}

function finish(state: Plain, id: StepId, how: string): void {
  state.steps[id] = how;
  delete state.evidence[id];
  if (state.jumpedTo === id) state.jumpedTo = null;
}

function see(state: Plain, sighting: Sighted, region: string | null, source: string): void {
  if (region) state.regionSeen = region;
  const isOnHome = sighting.pages.some(({ page }) => page === 'aws/dashboard' || page === 'aws/settings');
  if (!state.region && region && isOnHome) state.region = region;
  for (let last = ''; last !== JSON.stringify([state.steps, state.evidence]); ) {
    last = JSON.stringify([state.steps, state.evidence]);
    for (const id of stepIds) lookAt(state, id, sighting, region);
  }
  for (const [id, mistake] of Object.entries(mistakes) as [string, Mistake][]) {
    if (isMade(state, mistake, sighting)) state.open[id] ??= source;
    else if (state.open[id] === source) delete state.open[id];
  }
}

function lookAt(state: Plain, id: StepId, sighting: Sighted, region: string | null): void {
  const { proof, needs = [] } = stepOf(id) as Step;
  if (state.steps[id] || needs.some((one) => !state.steps[one])) return;
  if (proof.region) {
    if (state.region && state.region === region) finish(state, id, 'done observed');
    return;
  }
  if (!proof.observed) return;
  const had = state.evidence[id] ?? [];
  const has: number[] = [];
  for (let index = 0; index < proof.observed.length; index++) {
    const piece = proof.observed[index];
    if (had.includes(index) || (piece !== undefined && isGiven(piece, sighting))) has.push(index);
    else if (proof.inOrder) break;
  }
  if (has.length === proof.observed.length) finish(state, id, 'done observed');
  else if (has.length > had.length) state.evidence[id] = has;
}

function isGiven(piece: Evidence<Sign>, sighting: Sighted): boolean {
  if (typeof piece === 'string') return isShown(piece, sighting);
  return 'all' in piece ? piece.all.every((one) => isShown(one, sighting)) : piece.any.some((one) => isGiven(one, sighting));
}

function isShown(sign: string, sighting: Sighted): boolean {
  const [, not, page, signal] = /^(!?)([^#]+)#?(.*)$/.exec(sign) ?? [];
  const seen = sighting.pages.find((one) => one.page === page);
  if (!seen) return false;
  if (!signal) return true;
  return not ? seen.settled && !seen.signals.includes(signal) : seen.signals.includes(signal);
}

function isMade(state: Plain, mistake: Mistake, sighting: Sighted): boolean {
  const current = currentStep(state);
  if (mistake.steps && !(current && mistake.steps.includes(current))) return false;
  if (mistake.untilCaptured && state.captures[mistake.untilCaptured]) return false;
  if (mistake.rule === 'wrong-region') {
    const isThere = ['aws/identity-center-navigation', 'aws/welcome', 'aws/enable'].some((one) => isShown(one, sighting));
    return isThere && state.region !== null && state.regionSeen !== null && state.region !== state.regionSeen;
  }
  return mistake.seen?.every((sign) => isShown(sign, sighting)) ?? false;
}

export function currentStep(state: Plain): StepId | undefined {
  if (state.jumpedTo && !state.steps[state.jumpedTo]) return state.jumpedTo as StepId;
  const cleaning = stepIds.filter((id) => !(labStepIds as readonly string[]).includes(id));
  const isBegun = cleaning.some((id) => state.steps[id] || state.jumpedTo === id);
  return (isBegun ? cleaning : labStepIds).find((id) => !state.steps[id]);
}

export function isFinished(state: Plain): boolean {
  return labStepIds.every((id) => state.steps[id]);
}

/** What is stored, in the model's terms. */
export function plainOf(progress: unknown, secrets: unknown): Plain {
  const plain = empty();
  plain.secret = (secrets as Record<string, string> | undefined)?.['scim-token'] ?? null;
  if (progress === undefined) return plain;
  const stored = progress as {
    steps: Record<string, { status: string; proof: string }>;
    evidence: Record<string, number[]>;
    jumpedTo?: string;
    prerequisites: Record<string, number>;
    captures: Record<string, { state: string; value?: string; summary: { tail?: string } }>;
    refused: Record<string, { problem: { code: string } }>;
    names: object;
    region?: string;
    regionSeen?: string;
    open: Record<string, { source: string }>;
  };
  const mapped = <T, U>(of: Record<string, T>, to: (one: T) => U) =>
    Object.fromEntries(Object.entries(of).map(([id, one]) => [id, to(one)]));
  plain.steps = mapped(stored.steps, ({ status, proof }) => `${status} ${proof}`);
  plain.evidence = stored.evidence;
  plain.jumpedTo = stored.jumpedTo ?? null;
  plain.ticked = Object.keys(stored.prerequisites).sort();
  plain.captures = mapped(stored.captures, ({ state, value, summary }) => `${state} ${value ?? `…${summary.tail}`}`);
  plain.refused = mapped(stored.refused, ({ problem }) => problem.code);
  plain.names = stored.names;
  plain.region = stored.region ?? null;
  plain.regionSeen = stored.regionSeen ?? null;
  plain.open = mapped(stored.open, ({ source }) => source);
  return plain;
}

export const prerequisites = Object.keys(lab.prerequisites);
