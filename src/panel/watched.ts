import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ClassView } from '../core/class/membership.ts';
import { type KeptPack, readPacks, type UnusablePack } from '../core/kept-packs.ts';
import { newProgress, type Progress } from '../core/progress.ts';
import { readProgress } from '../core/saved-progress.ts';
import { readVault } from '../core/seal.ts';
import type { Sighting } from '../core/sighting.ts';
import type { StepId } from '../lab/ids.ts';
import { classViewStored } from '../platform/membership.ts';
import { ask, onSeenPrivately } from '../platform/messages.ts';
import { onHostsChanged, seesConsoles } from '../platform/permissions.ts';
import { listOf, progressStored, type SetAside, setAsideStored } from '../platform/progress-journal.ts';
import { sealedStored, vaultKey } from '../platform/secrets.ts';
import { type TroubleKind, troubleStored } from '../platform/storage-trouble.ts';
import { type Stored, stored } from '../platform/stored.ts';
import { packsStored } from '../platform/stored-packs.ts';

/** The panel only watches what the background has written; it keeps nothing of its own. */
const sightingsStored = stored<readonly { readonly sighting: Sighting; readonly at: number }[]>('session', 'sightings');

/** Progress, `undefined` until it has been read. What can't be read is left to the background to recover. */
export function useProgress(): Progress | undefined {
  const raw = useStored(progressStored);
  const read = useMemo(() => (raw === undefined || raw === loading ? undefined : readProgress(raw)), [raw]);
  const isUnreadable = raw !== loading && read?.ok === false;
  useEffect(() => {
    if (isUnreadable) void ask('recover', {});
  }, [isUnreadable]);
  if (raw === loading || isUnreadable) return undefined;
  return read?.ok ? read.value : newProgress(Date.now());
}

/** The pages in sight in all open portals, the latest seen first. */
export function useSighting(): Sighting {
  const seen = useStored(sightingsStored);
  const latest = seen === loading || !seen ? [] : [...seen].reverse();
  return { pages: latest.flatMap(({ sighting }) => sighting.pages) };
}

/** Progress that could not be read and waits for the person to decide about it. */
export function useSetAside(): readonly SetAside[] {
  const value = useStored(setAsideStored);
  return value === loading ? [] : listOf(value);
}

/** Why nothing can be written down now; `undefined` where all is well. */
export function useStorageTrouble(): TroubleKind | undefined {
  const value = useStored(troubleStored);
  return value === loading ? undefined : value?.kind;
}

/** How it stands with the vault; `until` in milliseconds since 1970. `newer`, `damaged`: this version can't read it. */
export type VaultState = { readonly until: number; readonly isLocked: boolean } | 'off' | 'newer' | 'damaged';

export function useVault(): VaultState | undefined {
  const raw = useStored(sealedStored);
  const key = useStored(vaultKey);
  const vault = useMemo(() => (raw === loading ? undefined : readVault(raw)), [raw]);
  if (raw === loading || key === loading) return undefined;
  if (vault?.is === 'unreadable') return vault.isNewer ? 'newer' : 'damaged';
  return vault ? { until: vault.sealed.until, isLocked: key === undefined } : 'off';
}

/** The lab packs: those in use, and those that this version can't use. */
export function usePacks(): { readonly usable: readonly KeptPack[]; readonly unusable: readonly UnusablePack[] } {
  const raw = useStored(packsStored);
  return useMemo(() => {
    const entries = raw === loading ? [] : readPacks(raw);
    const usable = entries.flatMap((entry) => entry.usable ?? []);
    return { usable, unusable: entries.flatMap((entry) => entry.unusable ?? []) };
  }, [raw]);
}

/** What is kept of cards and classes; `undefined` until the background has shown it. */
export function useMembership(): ClassView | undefined {
  const value = useStored(classViewStored);
  const isMissing = value === undefined;
  useEffect(() => {
    // In memory: after the browser was started the background must have been awake once.
    if (isMissing) void ask('class-awake', {}).catch(() => undefined);
  }, [isMissing]);
  return value === loading ? undefined : value;
}

/** Steps that a private window has just shown, while it is open. A background that was put to sleep forgets them: the panel does not. */
export function useSeenPrivately(): readonly StepId[] {
  const [windows, setWindows] = useState<ReadonlyMap<number, readonly StepId[]>>(new Map());
  useEffect(() => {
    const controller = new AbortController();
    onSeenPrivately(({ window, steps }) => {
      setWindows((known) => {
        const next = new Map(known);
        if (steps.length === 0) next.delete(window);
        else next.set(window, [...new Set([...(known.get(window) ?? []), ...steps])]);
        return next;
      });
    }, controller.signal);
    return () => controller.abort();
  }, []);
  return useMemo(() => [...windows.values()].flat(), [windows]);
}

/** Whether the consoles may be seen. */
export function useSeesConsoles(): boolean {
  const [sees, setSees] = useState(true);
  useEffect(() => {
    const check = () => void seesConsoles().then(setSees);
    check();
    const controller = new AbortController();
    onHostsChanged(check, controller.signal);
    // Not every browser tells of what was chosen on its own pages.
    addEventListener('focus', check, { signal: controller.signal });
    return () => controller.abort();
  }, []);
  return sees;
}

const loading = Symbol('loading');

function useStored<T>(item: Stored<T>): T | undefined | typeof loading {
  const [value, setValue] = useState<T | undefined | typeof loading>(loading);
  useEffect(() => {
    const controller = new AbortController();
    item.watch(setValue as (value: T | undefined) => void, controller.signal);
    void item.get().then((first) => setValue((known) => (known === loading ? first : known)) as never);
    return () => controller.abort();
  }, [item]);
  return value;
}
