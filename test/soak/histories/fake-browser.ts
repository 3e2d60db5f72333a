import type { Scope, Start } from './bundle.ts';
import { FakeDatabases } from './fake-database.ts';

export type Area = 'local' | 'session';
type Items = Map<string, string>;
type Listener = (...told: unknown[]) => unknown;

/** When a worker is killed: at its nth call of the browser, and whether that call still has its effect. */
export interface Kill {
  readonly call: number;
  readonly applied: boolean;
}

/** A message to a document of a portal. */
export interface PortalMessage {
  readonly tabId: number;
  readonly kind: string;
  readonly body: object;
  readonly to: { readonly documentId?: string; readonly frameId?: number } | undefined;
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
  /** Tabs that are not the active one of their window. */
  readonly behind = new Set<number>();
  /** Whether a tab that is to become the active one does. */
  bringsToFront = true;
  /** What a document answers; told of the tab, the message and the document it is addressed to. */
  answer: (message: PortalMessage) => unknown = ({ kind }) =>
    kind === 'write' ? { kept: true } : kind === 'here' ? { inSight: true } : undefined;
  /** Every timer that was set, in order; none fires by itself. Delays in milliseconds. */
  readonly timers: { readonly work: () => void; readonly delay: number }[] = [];
  /** The alarms that are set, by name: milliseconds since 1970. */
  readonly alarms = new Map<string, number>();
  /** Told of every message to the extension's own pages. */
  toldPages: (message: unknown) => void = () => undefined;
  /** How often a document was asked or told something. */
  askedTabs = 0;
  /** Told of every write to local storage. */
  wrote: (key: string) => void = () => undefined;
  readonly databases = new FakeDatabases();
  /** Timers run by the real clock, for tests that need them; else none ever does. */
  hasTimers = false;
  /** Local storage can be closed to content scripts, as in Chrome. */
  closesStorage = true;
  /** Answers what the offscreen document is told of lines; without it there is no such document. */
  lines: ((command: unknown) => Promise<unknown>) | undefined;
  hasLineDocument = false;
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

  /** Tells the worker that the extension was installed or updated. */
  install(reason: string, previousVersion?: string): void {
    this.#worker?.emit('installed', { reason, previousVersion });
  }

  /** A value in the extension's own database. */
  kept(key: string): unknown {
    return this.databases.valuesOf('crosswalk-kept', 'values').get(key);
  }

  closeTab(tabId: number): void {
    this.urls.delete(tabId);
    this.#worker?.emit('tab-closed', tabId);
  }

  /** Wakes the worker, if it sleeps, by one of its alarms. */
  ring(name: string): void {
    this.alarms.delete(name);
    this.wake();
    this.#worker?.emit('alarm', { name });
  }

  closeWindow(windowId: number): void {
    this.#worker?.emit('window-closed', windowId);
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
      // No answer is late here: what does not answer rejects.
      setTimeout: (work: () => void, delay = 0) => {
        world.timers.push({ work, delay });
        return world.hasTimers ? setTimeout(() => this.isAlive && work(), delay) : 0;
      },
      clearTimeout: (timer: NodeJS.Timeout) => world.hasTimers && clearTimeout(timer),
      indexedDB: world.databases.api(
        () => this.isAlive,
        () => world.isFull,
      ),
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
      remove: (keys: string | readonly string[]) =>
        this.#call(() => {
          for (const key of [keys].flat()) items.delete(key);
        }),
      ...(this.#browser.closesStorage ? { setAccessLevel: () => this.#call(() => undefined) } : {}),
    };
  }

  #api(): object {
    const world = this.#browser;
    const { urls, incognito, behind } = world;
    const own = 'chrome-extension://crosswalk/';
    return {
      runtime: {
        id: 'crosswalk',
        getURL: (path: string) => `${own}${path}`,
        getManifest: () => ({ content_scripts: [], host_permissions: [], optional_host_permissions: [] }),
        onMessage: this.#on('message'),
        onInstalled: this.#on('installed'),
        onStartup: this.#on('startup'),
        sendMessage: (message: { readonly to?: string; readonly command?: unknown }) =>
          this.#call(() => {
            if (message.to === 'class-line' && world.hasLineDocument)
              return world.lines?.(JSON.parse(JSON.stringify(message.command)));
            return world.toldPages(message);
          }),
        getContexts: () => this.#call(() => (world.hasLineDocument ? [{ documentUrl: `${own}class-line.html` }] : [])),
      },
      offscreen: {
        createDocument: () =>
          this.#call(() => {
            world.hasLineDocument = world.lines !== undefined;
          }),
        closeDocument: () =>
          this.#call(() => {
            world.hasLineDocument = false;
          }),
      },
      storage: { local: this.#area('local'), session: this.#area('session'), onChanged: this.#on('changed') },
      tabs: {
        onRemoved: this.#on('tab-closed'),
        query: () => this.#call(() => []),
        get: (id: number) =>
          this.#call(() => {
            const url = urls.get(id);
            if (url === undefined) throw new Error('There is no such tab');
            return { url, active: !behind.has(id), incognito: incognito.has(id) };
          }),
        update: (id: number) =>
          this.#call(() => {
            if (this.#browser.bringsToFront) behind.delete(id);
            return { windowId: 1 };
          }),
        create: () => this.#call(() => undefined),
        sendMessage: (tabId: number, body: { kind: string }, to?: PortalMessage['to']) =>
          this.#call(() => {
            world.askedTabs++;
            if (!urls.has(tabId)) throw new Error('Receiving end does not exist');
            world.told(tabId, body);
            return world.answer({ tabId, kind: body.kind, body, to });
          }),
      },
      windows: {
        create: () => this.#call(() => undefined),
        update: () => this.#call(() => undefined),
        onRemoved: this.#on('window-closed'),
      },
      permissions: { onAdded: this.#on('granted'), onRemoved: this.#on('withheld'), contains: () => this.#call(() => false) },
      scripting: {
        executeScript: () => this.#call(() => []),
        getRegisteredContentScripts: () => this.#call(() => []),
        registerContentScripts: () => this.#call(() => undefined),
        unregisterContentScripts: () => this.#call(() => undefined),
      },
      commands: { onCommand: this.#on('command') },
      alarms: {
        onAlarm: this.#on('alarm'),
        create: (name: string, { when }: { when: number }) => void this.#browser.alarms.set(name, when),
        clear: (name: string) => this.#call(() => this.#browser.alarms.delete(name)),
      },
      sidePanel: { setPanelBehavior: () => this.#call(() => undefined) },
    };
  }
}
