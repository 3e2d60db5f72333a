import { advance } from '../core/advance.ts';
import type { Fact, Progress } from '../core/progress.ts';

/** What one private window has shown beyond what is stored. As large as the lab at most, however much it has shown. */
type Beyond = Pick<Progress, 'steps' | 'evidence' | 'open' | 'region' | 'regionSeen'>;

/** By the window's id. In memory, so that guidance goes on there, and nowhere else. */
const windows = new Map<number, Beyond>();

/**
 * Progress as it would be if what the window has shown counted. Costs the same however much it has shown.
 *
 * @param sources The documents that private windows show now: warnings of others are over.
 */
export function seenInPrivate(stored: Progress, fact: Fact, windowId: number, sources: readonly string[]): Progress {
  const before = windows.get(windowId);
  const after = advance(before ? together(stored, before, sources) : stored, fact);
  windows.set(windowId, beyond(stored, after));
  return after;
}

/** Forgets all that a window has shown. */
export function forgetPrivateWindow(windowId: number): void {
  windows.delete(windowId);
}

/** What is stored counts for more, since the person has decided about it. */
function together(stored: Progress, before: Beyond, sources: readonly string[]): Progress {
  const { region, regionSeen, ...rest } = before;
  const open = Object.entries(before.open).filter(([, { source }]) => sources.includes(source));
  return {
    ...stored,
    ...(region === undefined || stored.region !== undefined ? {} : { region }),
    ...(regionSeen === undefined ? {} : { regionSeen }),
    steps: { ...rest.steps, ...stored.steps },
    evidence: { ...stored.evidence, ...rest.evidence },
    open: { ...Object.fromEntries(open), ...stored.open },
  };
}

function beyond(stored: Progress, after: Progress): Beyond {
  const { region, regionSeen } = after;
  return {
    steps: added(stored.steps, after.steps),
    evidence: added(stored.evidence, after.evidence),
    open: added(stored.open, after.open),
    ...(region === undefined || region === stored.region ? {} : { region }),
    ...(regionSeen === undefined || regionSeen === stored.regionSeen ? {} : { regionSeen }),
  };
}

/** The entries that are not there before, or are others. */
function added<T extends object>(before: T, after: T): T {
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => before[key as keyof T] !== value)) as T;
}
