import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Membership } from '../core/class/membership.ts';
import { withoutSecretPages } from '../core/lab-pack.ts';
import { newProgress, type Progress } from '../core/progress.ts';
import { readProgress } from '../core/saved-progress.ts';
import { readSealed } from '../core/seal.ts';
import type { Sighting } from '../core/sighting.ts';
import type { StepId } from '../lab/ids.ts';
import { type Leaving, leavingStored, membershipStored } from '../platform/membership.ts';
import { ask, onSeenPrivately } from '../platform/messages.ts';
import { onHostsChanged, seesConsoles } from '../platform/permissions.ts';
import { listOf, progressStored, type SetAside, setAsideStored } from '../platform/progress-journal.ts';
import { sealedStored, vaultKey } from '../platform/secrets.ts';
import { type TroubleKind, troubleStored } from '../platform/storage-trouble.ts';
import { type Stored, stored } from '../platform/stored.ts';
import { type KeptPack, packsStored } from '../platform/stored-packs.ts';

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
  const latest = seen === loading || !seen ? [] : [...seen].sort((one, other) => other.at - one.at);
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

/** Whether the vault is off, or what it is on until (milliseconds since 1970) and whether it is locked. */
export function useVault(): { readonly until: number; readonly isLocked: boolean } | 'off' | undefined {
  const raw = useStored(sealedStored);
  const key = useStored(vaultKey);
  const sealed = useMemo(() => (raw === loading ? undefined : readSealed(raw)), [raw]);
  if (raw === loading || key === loading) return undefined;
  return sealed ? { until: sealed.until, isLocked: key === undefined } : 'off';
}

/** The lab packs in use. */
export function usePacks(): readonly KeptPack[] {
  const packs = useStored(packsStored);
  return packs === loading || !packs ? [] : packs.map((one) => ({ ...one, pack: withoutSecretPages(one.pack) }));
}

/** What is kept of cards and classes; `undefined` until it has been read. */
export function useMembership(): Membership | undefined {
  const value = useStored(membershipStored);
  return value === loading ? undefined : (value ?? {});
}

/** Classes that were left, and whose brokers still hold something. */
export function useLeavings(): readonly Leaving[] {
  const value = useStored(leavingStored);
  return value === loading || !value ? [] : value;
}

/** Steps that a private window has just shown. */
export function useSeenPrivately(): readonly StepId[] {
  const [steps, setSteps] = useState<readonly StepId[]>([]);
  useEffect(() => {
    const controller = new AbortController();
    onSeenPrivately((message) => setSteps((known) => [...new Set([...known, ...message.steps])]), controller.signal);
    return () => controller.abort();
  }, []);
  return steps;
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
