import { browser } from './browser.ts';

/** One value in one of the browser's storage areas. */
export interface Stored<T> {
  get(): Promise<T | undefined>;
  set(value: T): Promise<void>;
  remove(): Promise<void>;
  /** Calls back with every later value, whoever wrote it. */
  watch(changed: (value: T | undefined) => void, signal?: AbortSignal): void;
}

/** `session` lives in memory until the browser closes and is closed to content scripts. */
export function stored<T>(area: 'local' | 'session', key: string): Stored<T> {
  const storage = () => browser.storage[area];
  return {
    get: async () => (await storage().get(key))[key] as T | undefined,
    set: (value) => storage().set({ [key]: value }),
    remove: () => storage().remove(key),
    watch(changed, signal) {
      const listener = (changes: Record<string, { newValue?: unknown }>, name: string) => {
        if (name === area && key in changes) changed(changes[key]?.newValue as T | undefined);
      };
      browser.storage.onChanged.addListener(listener);
      signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
    },
  };
}

/** Closes both storage areas to content scripts where the browser can (Chrome 140 and newer; Firefox has no such thing). */
export async function closeStorageToPages(): Promise<void> {
  const areas = [globalThis.chrome?.storage?.session, globalThis.chrome?.storage?.local];
  for (const area of areas) await area?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
}
