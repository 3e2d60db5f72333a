import type { Sighting } from '../core/sighting.ts';
import { wholeTab } from '../core/whole-tab.ts';
import { stored } from '../platform/stored.ts';
import type { PortalSender } from './sender.ts';

/** The latest sighting of one document. */
export interface Seen {
  readonly sender: PortalSender;
  readonly sighting: Sighting;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Grows with every sighting that is taken in while the browser runs: a higher number is a later look. */
  readonly number: number;
}

/** What is to be seen in the open portals: ids only. In memory, and in session storage for the worker that wakes next. */
const kept = stored<readonly Seen[]>('session', 'sightings');
/** The same of private windows: in memory alone. */
let privately: readonly Seen[] = [];
let queue: Promise<unknown> = Promise.resolve();

/** Takes in a sighting; answered with all that is to be seen in the same tab. Of a private window nothing is stored. */
export function see(told: Omit<Seen, 'number'>): Promise<readonly Seen[]> {
  const inTab = (all: readonly Seen[]) => all.filter((one) => one.sender.tabId === told.sender.tabId);
  if (!told.sender.isPrivate) return change((all) => withSeen(all, told)).then(inTab);
  privately = withSeen(privately, told);
  return Promise.resolve(inTab(privately));
}

/** The documents in sight with one more; it takes the place of those that it has replaced. */
function withSeen(all: readonly Seen[], told: Omit<Seen, 'number'>): readonly Seen[] {
  // A frame in which nothing is to be seen is not worth remembering.
  const counts = told.sender.frameId === 0 || told.sighting.pages.length > 0 || told.sighting.unknown;
  return [...all.filter((one) => !isReplaced(one, all, told)), ...(counts ? [{ ...told, number: next(all, told.at) }] : [])];
}

/** A number above all there are, and above those of documents that are forgotten by now: they came earlier. */
function next(all: readonly Seen[], at: number): number {
  return Math.max(at, ...all.map(({ number }) => number + 1));
}

/** The documents in sight in private windows, by what tells them apart. */
export function privateSources(): readonly string[] {
  return privately.map(({ sender }) => sender.source);
}

/** Every document in sight, the latest seen first: in the order they came, since the clock may be set back. */
export async function allSeen(): Promise<readonly Seen[]> {
  return [...((await kept.get()) ?? [])].reverse();
}

/** Forgets documents that are gone or out of sight, without having said so. */
export async function forgetDocuments(sources: readonly string[]): Promise<void> {
  if (sources.length === 0) return;
  privately = privately.filter((one) => !sources.includes(one.sender.source));
  await change((all) => all.filter((one) => !sources.includes(one.sender.source)));
}

export async function forgetTab(tabId: number): Promise<void> {
  privately = privately.filter((one) => one.sender.tabId !== tabId);
  await change((all) => all.filter((one) => one.sender.tabId !== tabId));
}

/** What a whole tab shows: the pages of all its frames. */
export function together(seen: readonly Seen[]): Sighting {
  return wholeTab(seen.map(({ sighting }) => sighting));
}

/** A new document in the same frame takes the place of the old one; a new top document that of the whole tab. */
function isReplaced(old: Seen, all: readonly Seen[], { sender }: Pick<Seen, 'sender'>): boolean {
  if (old.sender.tabId !== sender.tabId) return false;
  if (old.sender.frameId === sender.frameId) return true;
  return (
    sender.frameId === 0 &&
    all.some((one) => one.sender.tabId === sender.tabId && one.sender.frameId === 0 && one.sender.source !== sender.source)
  );
}

function change(edit: (all: readonly Seen[]) => readonly Seen[]): Promise<readonly Seen[]> {
  const turn = queue.then(async () => {
    const next = edit((await kept.get()) ?? []);
    await kept.set(next);
    return next;
  });
  queue = turn.catch(() => undefined);
  return turn;
}
