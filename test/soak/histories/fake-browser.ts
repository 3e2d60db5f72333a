import type { Scope, Start } from './bundle.ts';

export type Area = 'local' | 'session';
type Items = Map<string, string>;
type Listener = (...told: unknown[]) => unknown;

/** When a worker is killed: at its nth call of the browser, and whether that call still has its effect. */
export interface Kill {
  readonly call: number;
  readonly applied: boolean;
}

/** The browser had no answer for a message: the worker was killed while it worked. */
export const unanswered = Symbol('unanswered');

/**
 * The browser's API in memory, behind the real background: storage that outlives workers (values as JSON, as they are
 * stored), messages, tabs. Time stands still unless it is moved.
 */
export class FakeBrowser {
  readonly local: Items = new Map();
  readonly session: Items = new Map();
  now = Date.parse('2026-11-23T12:00:00Z');
  isFull = false;
  readonly incognito = new Set<number>();
  readonly urls = new Map<number, string>();
  /** Told of every write to local storage. */
  wrote: (key: string) => void = () => undefined;
  /** Told of every message to a tab. */
  told: (tabId: number, message: { readonly kind: string }) => void = () => undefined;
  readonly #start: Start;
  #worker: Worker | undefined;
  #ids = 0;

  constructor(start: Start) {
    this.#start = start;
  }

  get isAwake(): boolean {
    return this.#worker !== undefined;
  }

  /** Wakes the worker, if it sleeps, to be killed at a call. */
  wake(kill?: Kill): void {
    if (!this.#worker) {
      this.#worker = new Worker(this, () => {
        this.#worker = undefined;
      });
      this.#worker.arm(kill);
      this.#start(this.#worker.scope());
    } else this.#worker.arm(kill);
  }

  /** Ends the worker where it stands: its module state is gone, storage stays. */
  kill(): void {
    this.#worker?.kill();
  }

  /** The browser is closed and opened again: what lay in memory is gone. */
  restart(): void {
    this.kill();
    this.session.clear();
  }

  /** Sends a message as the browser does; answered with `unanswered` where the worker is killed before it answers. */
  send(message: unknown, sender: object): Promise<unknown> {
    const worker = this.#worker;
    if (!worker) return Promise.resolve(unanswered);
    const answer = worker.emit('message', JSON.parse(JSON.stringify(message)), sender) as Promise<unknown> | undefined;
    if (!answer) return Promise.reject(new Error('Nobody answers this message'));
    return Promise.race([answer.then((one) => (worker.isAlive ? one : unanswered)), worker.killed]);
  }

  closeTab(tabId: number): void {
    this.urls.delete(tabId);
    this.#worker?.emit('tab-closed', tabId);
  }

  read(area: Area, key: string): unknown {
    const text = this[area].get(key);
    return text === undefined ? undefined : JSON.parse(text);
  }

  newId(): string {
    return `00000000-0000-4000-8000-${String(++this.#ids).padStart(12, '0')}`;
  }
}

/** One life of the background. */
class Worker {
  isAlive = true;
  readonly killed: Promise<typeof unanswered>;
  readonly #browser: FakeBrowser;
  readonly #listeners = new Map<string, Listener[]>();
  readonly #gone: () => void;
  #tellKilled: (value: typeof unanswered) => void = () => undefined;
  #calls = 0;
  #kill: Kill | undefined;

  constructor(browser: FakeBrowser, gone: () => void) {
    this.#browser = browser;
    this.#gone = gone;
    this.killed = new Promise((resolve) => {
      this.#tellKilled = resolve;
    });
  }

  arm(kill: Kill | undefined): void {
    this.#calls = 0;
    this.#kill = kill;
  }

  kill(): void {
    if (!this.isAlive) return;
    this.isAlive = false;
    this.#gone();
    this.#tellKilled(unanswered);
  }

  emit(event: string, ...told: unknown[]): unknown {
    let answer: unknown;
    for (const listener of this.#listeners.get(event) ?? []) answer ??= listener(...told);
    return answer;
  }

  scope(): Scope {
    const browser = this.#api();
    const world = this.#browser;
    class WorkerDate extends Date {
      constructor(...parts: [] | [number | string]) {
        if (parts.length === 0) super(world.now);
        else super(parts[0]);
      }
      static override now = () => world.now;
    }
    return {
      browser,
      chrome: browser,
      Date: WorkerDate as DateConstructor,
      crypto: { randomUUID: () => world.newId(), subtle: crypto.subtle, getRandomValues: crypto.getRandomValues.bind(crypto) },
      // Nobody is late here: what does not answer rejects.
      setTimeout: () => 0,
      clearTimeout: () => undefined,
    };
  }

  /** A call of the browser: it has its effect at once, or never if the worker is killed before; the answer comes later. */
  async #call<T>(effect: () => T): Promise<T> {
    if (!this.isAlive) return new Promise<never>(() => undefined);
    const kill = this.#kill;
    if (kill && this.#calls++ === kill.call) {
      if (kill.applied) {
        try {
          effect();
        } catch {
          // What fails has no effect.
        }
      }
      this.kill();
      return new Promise<never>(() => undefined);
    }
    const value = effect();
    for (let hops = this.#calls % 3; hops >= 0; hops--) await undefined;
    return this.isAlive ? value : new Promise<never>(() => undefined);
  }

  #on(event: string) {
    return {
      addListener: (listener: Listener) => this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]),
      removeListener: () => undefined,
    };
  }

  #area(area: Area) {
    const items = this.#browser[area];
    const failIfFull = () => {
      if (area === 'local' && this.#browser.isFull) throw new Error('Resource::kQuotaBytes quota exceeded');
    };
    return {
      get: (asked: string | readonly string[]) =>
        this.#call(() => {
          const keys = typeof asked === 'string' ? [asked] : asked;
          return Object.fromEntries(
            keys.filter((key) => items.has(key)).map((key) => [key, JSON.parse(items.get(key) ?? 'null')]),
          );
        }),
      set: (values: object) =>
        this.#call(() => {
          failIfFull();
          for (const [key, value] of Object.entries(values)) {
            items.set(key, JSON.stringify(value));
            if (area === 'local') this.#browser.wrote(key);
          }
        }),
      remove: (key: string) => this.#call(() => void items.delete(key)),
      setAccessLevel: () => this.#call(() => undefined),
    };
  }

  #api(): object {
    const { urls, incognito } = this.#browser;
    const own = 'chrome-extension://crosswalk/';
    return {
      runtime: {
        id: 'crosswalk',
        getURL: (path: string) => `${own}${path}`,
        getManifest: () => ({ content_scripts: [], host_permissions: [], optional_host_permissions: [] }),
        onMessage: this.#on('message'),
        onInstalled: this.#on('installed'),
        onStartup: this.#on('startup'),
        sendMessage: () => this.#call(() => undefined),
      },
      storage: { local: this.#area('local'), session: this.#area('session'), onChanged: this.#on('changed') },
      tabs: {
        onRemoved: this.#on('tab-closed'),
        query: () => this.#call(() => []),
        get: (id: number) =>
          this.#call(() => {
            const url = urls.get(id);
            if (url === undefined) throw new Error('There is no such tab');
            return { url, active: true, incognito: incognito.has(id) };
          }),
        update: () => this.#call(() => ({ windowId: 1 })),
        create: () => this.#call(() => undefined),
        sendMessage: (id: number, message: { kind: string }) =>
          this.#call(() => {
            if (!urls.has(id)) throw new Error('Receiving end does not exist');
            this.#browser.told(id, message);
            return message.kind === 'write' ? { kept: true } : message.kind === 'here' ? { inSight: true } : undefined;
          }),
      },
      windows: { create: () => this.#call(() => undefined), update: () => this.#call(() => undefined) },
      permissions: { onAdded: this.#on('granted'), onRemoved: this.#on('withheld'), contains: () => this.#call(() => false) },
      scripting: { executeScript: () => this.#call(() => []) },
      commands: { onCommand: this.#on('command') },
      alarms: { onAlarm: this.#on('alarm'), create: () => undefined, clear: () => this.#call(() => true) },
      sidePanel: { setPanelBehavior: () => this.#call(() => undefined) },
    };
  }
}
