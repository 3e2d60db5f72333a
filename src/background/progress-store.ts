import { advance } from '../core/advance.ts';
import { type Fact, newProgress, type Progress } from '../core/progress.ts';
import { readProgress } from '../core/saved-progress.ts';
import { stored } from '../platform/stored.ts';

/** The one writer of progress. Everybody else reads what it has written. */
const progress = stored<Progress>('local', 'progress');
const setAside = stored<unknown>('local', 'progress-set-aside');

let queue: Promise<unknown> = Promise.resolve();
let known: Progress | undefined;

/** Takes in facts one after the other, in the order they came; answered once what they changed has been written. */
export function take(...facts: readonly Fact[]): Promise<{ readonly before: Progress; readonly after: Progress }> {
  return inTurn(async () => {
    const before = await load();
    const after = facts.reduce(advance, before);
    if (after !== before) await save(after);
    return { before, after };
  });
}

/** Puts another progress in the place of all there was. */
export function replace(next: Progress): Promise<void> {
  return inTurn(() => save(next));
}

export function currentProgress(): Promise<Progress> {
  return inTurn(load);
}

async function load(): Promise<Progress> {
  if (known) return known;
  const raw = await progress.get();
  if (raw === undefined) {
    known = newProgress(Date.now());
    return known;
  }
  const read = readProgress(raw);
  if (read.ok) {
    known = read.value;
    return known;
  }
  // Never dropped in silence: what can't be read is set aside, and the panel says so.
  await setAside.set({ at: Date.now(), why: read.problem, was: raw });
  known = newProgress(Date.now());
  await progress.set(known);
  return known;
}

async function save(next: Progress): Promise<void> {
  await progress.set(next);
  known = next;
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = queue.then(work);
  queue = turn.catch(() => undefined);
  return turn;
}
