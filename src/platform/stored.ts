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

/** Writes several values of the local area at once: all of them, or none. */
export function writeTogether(values: { readonly [key: string]: unknown }): Promise<void> {
  return browser.storage.local.set({ ...values });
}

/** Reads several values of the local area; one that the browser can't read is `damaged`, and takes no other with it. */
export async function readEach(...keys: readonly string[]): Promise<readonly unknown[]> {
  try {
    const all = await browser.storage.local.get([...keys]);
    return keys.map((key) => all[key]);
  } catch (error) {
    const read = await Promise.allSettled(keys.map((key) => browser.storage.local.get(key)));
    // Where nothing at all can be read it is the storage that is out of order, not what is in it.
    if (read.every(({ status }) => status === 'rejected')) throw error;
    return read.map((one, index) => (one.status === 'fulfilled' ? one.value[keys[index] ?? ''] : damaged));
  }
}

/** Stands for a value that the browser has but can't read. */
export const damaged = Symbol('damaged');

/** Closes both storage areas to content scripts where the browser can (Chrome 140 and newer; Firefox has no such thing). */
export async function closeStorageToPages(): Promise<void> {
  const areas = [globalThis.chrome?.storage?.session, globalThis.chrome?.storage?.local];
  for (const area of areas) await area?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
}
