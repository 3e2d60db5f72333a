import { useCallback, useEffect, useState } from 'react';
import { errorText, get } from '../backend.ts';

export interface Loaded<T> {
  readonly value: T | undefined;
  readonly error: string;
  reload(): void;
}

/** What the back end has at a path; read again every `everyMs` milliseconds, if given. */
export function useLoaded<T>(path: string, everyMs?: number): Loaded<T> {
  const [value, setValue] = useState<T>();
  const [error, setError] = useState('');
  const reload = useCallback(() => {
    get<T>(path).then(setValue, (thrown: unknown) => setError(errorText(thrown)));
  }, [path]);
  useEffect(() => {
    reload();
    if (everyMs === undefined) return undefined;
    const timer = setInterval(reload, everyMs);
    return () => clearInterval(timer);
  }, [reload, everyMs]);
  return { value, error, reload };
}
