import type { Progress } from '../core/progress.ts';
import type { ReadProblem } from '../core/saved-progress.ts';
import { readEach, stored, writeTogether } from './stored.ts';

/** Progress that could not be read, as it was, until the person has decided about it. */
export interface SetAside {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly why: ReadProblem;
  readonly was: unknown;
  /** Whether the last good progress took its place; else the lab began anew. */
  readonly recovered: boolean;
}

const keys = { latest: 'progress', before: 'progress-before', setAside: 'progress-set-aside' } as const;

/** How many are kept aside at most; the oldest goes first. */
const setAsideLimit = 4;

/** The progress written last, for those who only watch. */
export const progressStored = stored<unknown>('local', keys.latest);
export const setAsideStored = stored<readonly SetAside[] | SetAside>('local', keys.setAside);

/** What was written last, and what it took the place of. */
export async function readJournal(): Promise<{ readonly latest: unknown; readonly before: unknown }> {
  const [latest, before] = await readEach(keys.latest, keys.before);
  return { latest, before };
}

/** Writes progress and what it takes the place of in one go, so that a torn write leaves what was there. */
export function writeJournal(latest: Progress, before: Progress | undefined): Promise<void> {
  return writeTogether({ [keys.latest]: latest, ...(before ? { [keys.before]: before } : {}) });
}

/** Sets what could not be read aside and puts what was recovered in its place, in one go. */
export async function writeRecovered(recovered: Progress, aside: SetAside): Promise<void> {
  const all = [...(await readSetAside()), aside].slice(-setAsideLimit);
  await writeTogether({ [keys.latest]: recovered, [keys.before]: recovered, [keys.setAside]: all });
}

export async function readSetAside(): Promise<readonly SetAside[]> {
  return listOf(await setAsideStored.get());
}

/** Takes one of those set aside away, once the person has decided. */
export async function dropSetAside(at: number): Promise<void> {
  const rest = (await readSetAside()).filter((one) => one.at !== at);
  await (rest.length > 0 ? setAsideStored.set(rest) : setAsideStored.remove());
}

/** Version 0.1 kept one alone. */
export function listOf(raw: readonly SetAside[] | SetAside | undefined): readonly SetAside[] {
  return raw === undefined ? [] : Array.isArray(raw) ? (raw as readonly SetAside[]) : [raw as SetAside];
}
