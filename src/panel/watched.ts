import { useEffect, useState } from 'preact/hooks';
import { newProgress, type Progress } from '../core/progress.ts';
import type { Sighting } from '../core/sighting.ts';
import type { StepId } from '../lab/ids.ts';
import { onSeenPrivately } from '../platform/messages.ts';
import { seesConsoles } from '../platform/permissions.ts';
import { type Stored, stored } from '../platform/stored.ts';
import { type KeptPack, packsStored } from '../platform/stored-packs.ts';

/** The panel only watches what the background has written; it keeps nothing of its own. */
const progressStored = stored<Progress>('local', 'progress');
const sightingsStored = stored<readonly { readonly sighting: Sighting; readonly at: number }[]>('session', 'sightings');
const setAsideStored = stored<{ readonly at: number }>('local', 'progress-set-aside');

/** Progress, `undefined` until it has been read. */
export function useProgress(): Progress | undefined {
  const progress = useStored(progressStored);
  return progress === loading ? undefined : (progress ?? newProgress(Date.now()));
}

/** The pages in sight in all open portals, the latest seen first. */
export function useSighting(): Sighting {
  const seen = useStored(sightingsStored);
  const latest = seen === loading || !seen ? [] : [...seen].sort((one, other) => other.at - one.at);
  return { pages: latest.flatMap(({ sighting }) => sighting.pages) };
}

export function useSetAside(): boolean {
  const value = useStored(setAsideStored);
  return value !== loading && value !== undefined;
}

/** The lab packs in use. */
export function usePacks(): readonly KeptPack[] {
  const packs = useStored(packsStored);
  return packs === loading || !packs ? [] : packs;
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

/** Whether the consoles may be seen; asked again whenever the panel gets the focus. */
export function useSeesConsoles(): boolean {
  const [sees, setSees] = useState(true);
  useEffect(() => {
    const check = () => void seesConsoles().then(setSees);
    check();
    addEventListener('focus', check);
    return () => removeEventListener('focus', check);
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
