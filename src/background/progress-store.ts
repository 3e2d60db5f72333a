import { advance } from '../core/advance.ts';
import { type Fact, newProgress, type Progress } from '../core/progress.ts';
import { readProgress } from '../core/saved-progress.ts';
import { dropSetAside, readJournal, readSetAside, writeJournal, writeRecovered } from '../platform/progress-journal.ts';
import { sayTrouble, written } from './storage-trouble.ts';
import { turns } from './turns.ts';

/** The one writer of progress. Everybody else reads what it has written. */
const inTurn = turns();
let known: Progress | undefined;
let heard: (after: Progress) => void = () => undefined;
let wrote: () => void = () => undefined;

/**
 * Takes in facts one after the other, in the order they came; answered once what they changed has been written.
 * Rejects with `StorageTrouble` where it can't be written, and then nothing has changed.
 */
export function take(...facts: readonly Fact[]): Promise<{ readonly before: Progress; readonly after: Progress }> {
  return inTurn(async () => {
    const before = await load();
    const after = facts.reduce(advance, before);
    if (after !== before) {
      await save(after, before);
      heard(after);
    }
    return { before, after };
  });
}

/** Calls back with progress whenever facts have changed it. */
export function onProgress(changed: typeof heard): void {
  heard = changed;
}

/** Calls back whenever progress has been written, whatever changed it. */
export function onProgressWritten(written: typeof wrote): void {
  wrote = written;
}

/** Puts another progress in the place of all there was. */
export function replace(next: Progress): Promise<void> {
  return inTurn(async () => save(next, await load()));
}

export function currentProgress(): Promise<Progress> {
  return inTurn(load);
}

/** Reads what is stored anew, and where it can't be read puts what was known, or the last good one, in its place. */
export function readAgain(): Promise<Progress> {
  return inTurn(() => {
    const live = known;
    known = undefined;
    return load(live);
  });
}

/** Tries once more to read what was set aside, which a newer version may be able to; `false` where it still can't. */
export function takeUpSetAside(at: number): Promise<boolean> {
  return inTurn(async () => {
    const aside = (await readSetAside()).find((one) => one.at === at);
    const read = readProgress(aside?.was);
    if (!read.ok) return false;
    await save(read.value, await load());
    await dropSetAside(at);
    return true;
  });
}

async function load(live?: Progress): Promise<Progress> {
  if (known) return known;
  const { latest, before } = await readJournal();
  if (latest === undefined && before === undefined) {
    known = newProgress(Date.now());
    return known;
  }
  const read = readProgress(latest);
  known = read.ok ? read.value : await recover(latest, live ?? before, read.problem);
  return known;
}

/** Never dropped in silence: what can't be read is set aside, the last good one takes its place, and the panel says so. */
async function recover(was: unknown, before: unknown, why: 'not-progress' | 'newer-version'): Promise<Progress> {
  const lastGood = readProgress(before);
  const recovered = lastGood.ok ? lastGood.value : newProgress(Date.now());
  // What the browser itself can't read has no form that could be kept.
  const aside = { at: Date.now(), why, was: typeof was === 'symbol' ? null : (was ?? null), recovered: lastGood.ok };
  await written(() => writeRecovered(recovered, aside));
  return recovered;
}

async function save(next: Progress, before: Progress): Promise<void> {
  // What this version could not read again would be lost with the worker.
  if (!readProgress(next).ok) await sayTrouble('storage-refused', new TypeError('This would make progress that can’t be read'));
  await written(() => writeJournal(next, before));
  known = next;
  wrote();
}
