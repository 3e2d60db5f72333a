/**
 * One value in a database (IndexedDB) of the extension's own origin. Content scripts can neither read nor write it: the
 * `indexedDB` they see is their page's. Firefox leaves `storage.local` open to them. A value may hold what JSON can't:
 * a key that is not extractable stays one.
 */
export interface Kept<T> {
  get(): Promise<T | undefined>;
  /** Rejects where the browser can't write. */
  set(value: T): Promise<void>;
  remove(): Promise<void>;
}

const database = 'crosswalk-kept';
const store = 'values';

export function kept<T>(key: string): Kept<T> {
  return {
    get: async () => (await inStore('readonly', (values) => values.get(key))) as T | undefined,
    set: async (value) => {
      await inStore('readwrite', (values) => values.put(value, key));
    },
    remove: async () => {
      await inStore('readwrite', (values) => values.delete(key));
    },
  };
}

/** Resolves with what was asked for, once the transaction is complete. */
async function inStore(mode: IDBTransactionMode, ask: (values: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const opened = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = opened.transaction(store, mode);
      const request = ask(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? request.error ?? new Error('The browser gave up writing'));
    });
  } finally {
    opened.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => void request.result.createObjectStore(store);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database could not be opened'));
  });
}
