type Values = Map<string, unknown>;

/**
 * IndexedDB in memory, as far as the background uses it: stores of values by key. What is stored outlives workers, as a
 * structured clone, so that keys which are not extractable stay keys.
 */
export class FakeDatabases {
  readonly #databases = new Map<string, Map<string, Values>>();

  /** The values of a store; empty where there is none yet. */
  valuesOf(database: string, store: string): Values {
    return this.#databases.get(database)?.get(store) ?? new Map();
  }

  /** What a worker sees as `indexedDB`, while it lives. */
  api(isAlive: () => boolean, isFull: () => boolean): object {
    const later = (act: () => void) => queueMicrotask(() => isAlive() && act());
    return {
      open: (name: string) => {
        const isNew = !this.#databases.has(name);
        const stores = this.#databases.get(name) ?? new Map<string, Values>();
        const request: FakeRequest = { result: databaseOf(stores, later, isFull) };
        later(() => {
          this.#databases.set(name, stores);
          if (isNew) request.onupgradeneeded?.({ oldVersion: 0 });
          request.onsuccess?.();
        });
        return request;
      },
    };
  }
}

interface FakeRequest {
  result?: unknown;
  onupgradeneeded?: (event: { readonly oldVersion: number }) => void;
  onsuccess?: () => void;
}

interface FakeTransaction {
  objectStore(): object;
  error?: Error;
  oncomplete?: () => void;
  onabort?: () => void;
}

function databaseOf(stores: Map<string, Values>, later: (act: () => void) => void, isFull: () => boolean): object {
  return {
    createObjectStore: (name: string) => stores.set(name, new Map()),
    close: () => undefined,
    transaction: (name: string, mode: IDBTransactionMode) => {
      const values: Values = stores.get(name) ?? new Map();
      const asked: (() => void)[] = [];
      const ask = (act: () => unknown): FakeRequest => {
        const request: FakeRequest = {};
        asked.push(() => {
          request.result = act();
          request.onsuccess?.();
        });
        return request;
      };
      const transaction: FakeTransaction = {
        objectStore: () => ({
          get: (key: string) => ask(() => structuredClone(values.get(key))),
          put: (value: unknown, key: string) => {
            const copy: unknown = structuredClone(value);
            return ask(() => values.set(key, copy));
          },
          delete: (key: string) => ask(() => values.delete(key)),
        }),
      };
      later(() => {
        if (mode === 'readwrite' && isFull()) {
          transaction.error = new DOMException('There is no room left', 'QuotaExceededError');
          transaction.onabort?.();
          return;
        }
        for (const act of asked) act();
        transaction.oncomplete?.();
      });
      return transaction;
    },
  };
}
