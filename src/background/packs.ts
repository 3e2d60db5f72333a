import { idOf, type KeptPack, type PackEntry, readPacks } from '../core/kept-packs.ts';
import { checkPack, readPack, withTaught } from '../core/lab-pack.ts';
import { withPacks } from '../core/pack-merge.ts';
import type { PageId } from '../lab/ids.ts';
import { lab } from '../lab/lab.ts';
import type { Page } from '../lab/model.ts';
import { packsStored } from '../platform/stored-packs.ts';
import type { Answers, FromPortal } from '../protocol.ts';
import { packStrings } from '../ui/strings/packs.ts';
import { written } from './storage-trouble.ts';

/** The pack that grows as a person points at targets. */
const taughtId = 'taught';

interface InUse {
  /** Another one after every change. */
  readonly version: string;
  readonly packs: readonly KeptPack[];
  readonly pages: { readonly [id: string]: Page };
}

let known: InUse | undefined;
let queue: Promise<unknown> = Promise.resolve();

/** The packs in use, and the pages as they change them. What is stored is checked again: an older version may have kept it. */
export async function packsInUse(): Promise<InUse> {
  if (known) return known;
  const entries = readPacks(await packsStored.get());
  known ??= inUse(usableOf(entries));
  return known;
}

function inUse(packs: readonly KeptPack[]): InUse {
  const version = `${lab.version}:${packs.map(({ id, at }) => `${id}@${at}`).join()}`;
  return {
    version,
    packs,
    pages: withPacks(
      lab.pages,
      packs.map(({ pack }) => pack),
    ),
  };
}

/** Takes a pack into use. One of the same title takes the place of the one before. */
export async function addPack(text: string): Promise<Answers['use-pack']> {
  const read = readPack(text);
  if (!read.ok) return read;
  const { pack } = read;
  await change((entries) => [
    ...entries.filter(({ usable }) => !usable || usable.id === taughtId || usable.pack.title !== pack.title),
    entryOf({ id: crypto.randomUUID(), at: Date.now(), pack }),
  ]);
  return { ok: true, pack };
}

export async function dropPack(id: string): Promise<void> {
  await change((entries) => entries.filter((one) => idOf(one) !== id));
}

/** Keeps what a person has just pointed at; it was verified on the page, and is checked here like any pack. */
export async function teach({ page, change: taught }: FromPortal['teach']): Promise<Answers['teach']> {
  let isGood = false;
  await change((entries) => {
    const before = entries.find(({ usable }) => usable?.id === taughtId)?.usable?.pack;
    const pack = withTaught(before, packStrings.taughtTitle, page as PageId, taught);
    isGood = checkPack(pack).ok;
    if (!isGood) return entries;
    const others = entries.filter(({ usable }) => usable?.id !== taughtId).map(withoutTaughtId);
    return [...others, entryOf({ id: taughtId, at: Date.now(), pack })];
  });
  return { taught: isGood };
}

/** A pack as a file, for the class; one that can't be used as it came. */
export async function packFile(id: string): Promise<{ readonly text: string; readonly title: string } | undefined> {
  const entry = readPacks(await packsStored.get()).find((one) => idOf(one) === id);
  if (!entry) return undefined;
  const { usable, unusable, raw } = entry;
  const pack: unknown = usable?.pack ?? (raw as { readonly pack?: unknown } | null)?.pack ?? raw;
  return { text: `${JSON.stringify(pack, null, 2)}\n`, title: usable?.pack.title ?? unusable?.title ?? '' };
}

/** What a newer version was taught must not be taken for what this one is. */
function withoutTaughtId(entry: PackEntry): PackEntry {
  if (entry.unusable?.id !== taughtId) return entry;
  const id = crypto.randomUUID();
  return { raw: { ...(entry.raw as object), id }, unusable: { ...entry.unusable, id } };
}

function entryOf(usable: KeptPack): PackEntry {
  return { raw: usable, usable };
}

function usableOf(entries: readonly PackEntry[]): readonly KeptPack[] {
  return entries.flatMap(({ usable }) => usable ?? []);
}

/** Changes the list as it is stored: what can't be used is written back as it was. */
function change(edit: (entries: readonly PackEntry[]) => readonly PackEntry[]): Promise<void> {
  const turn = queue.then(async () => {
    const entries = readPacks(await packsStored.get());
    const next = edit(entries);
    if (next === entries) return;
    await written(() => packsStored.set(next.map(({ raw }) => raw)));
    known = inUse(usableOf(next));
  });
  queue = turn.catch(() => undefined);
  return turn;
}
