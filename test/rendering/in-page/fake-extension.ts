/**
 * The extension's API as our pages use it, in memory: storage that is filled by the test, and a background that answers
 * what the test says. It takes the place of `webextension-polyfill`.
 */
type Area = 'local' | 'session';
type Heard = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

const items: Record<Area, Map<string, unknown>> = { local: new Map(), session: new Map() };
const heard = new Set<Heard>();
let answer: (message: { readonly type: string; readonly body: unknown }) => unknown = () => null;

/** Puts values into an area, as the background does, and has the pages hear of it. */
export function store(area: Area, values: { readonly [key: string]: unknown }): void {
  for (const [key, value] of Object.entries(values)) {
    // As browsers do: what can't be written as JSON is not stored.
    const stored = value === undefined ? undefined : JSON.parse(JSON.stringify(value));
    if (stored === undefined) items[area].delete(key);
    else items[area].set(key, stored);
    for (const listener of heard) listener({ [key]: { newValue: stored } }, area);
  }
}

/** What the background answers from now on. */
export function answerBy(next: typeof answer): void {
  answer = next;
}

const area = (name: Area) => ({
  get: async (key: string) => (items[name].has(key) ? { [key]: items[name].get(key) } : {}),
  set: async (values: object) => store(name, values as never),
  remove: async (key: string) => store(name, { [key]: undefined }),
});
const event = () => ({ addListener: () => undefined, removeListener: () => undefined });

export default {
  storage: {
    local: area('local'),
    session: area('session'),
    onChanged: {
      addListener: (listener: Heard) => heard.add(listener),
      removeListener: (listener: Heard) => heard.delete(listener),
    },
  },
  runtime: {
    id: 'crosswalk',
    getURL: (path: string) => `chrome-extension://crosswalk/${path}`,
    getManifest: () => ({ host_permissions: [], optional_host_permissions: [] }),
    sendMessage: async (message: Parameters<typeof answer>[0]) => answer(message) ?? null,
    onMessage: event(),
  },
  permissions: {
    contains: async () => true,
    request: async () => true,
    remove: async () => true,
    onAdded: event(),
    onRemoved: event(),
  },
};
