import { useCallback, useEffect, useState } from 'react';
import { delay } from '../../at-work.ts';
import { errorText, get } from './backend.ts';

export interface Loaded<T> {
  /** Stays while it is being loaded again. */
  readonly value: T | undefined;
  readonly error: string | undefined;
  readonly loading: boolean;
  reload(): void;
}

/**
 * What the back end answers at `path`, and later than it could: the real console's pages show a spinner first,
 * and whoever watches them must cope. The delay is always the same for the same path.
 */
export function useLoaded<T>(path: string): Loaded<T> {
  const [state, setState] = useState<Omit<Loaded<T>, 'reload'>>({ value: undefined, error: undefined, loading: true });
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((last) => last + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another round means loading the same path again
  useEffect(() => {
    let wanted = true;
    setState((last) => ({ ...last, loading: true }));
    Promise.all([get<T>(path), delay(lateness(path))])
      .then(([value]) => wanted && setState({ value, error: undefined, loading: false }))
      .catch((error: unknown) => wanted && setState((last) => ({ ...last, error: errorText(error), loading: false })));
    return () => {
      wanted = false;
    };
  }, [path, round]);

  return { ...state, reload };
}

/** Between 150 and 400 milliseconds. */
function lateness(path: string): number {
  return 150 + ([...path].reduce((sum, character) => sum + character.charCodeAt(0) * 7, 0) % 250);
}
