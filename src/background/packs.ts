import { checkPack, readPack, withoutSecretPages, withTaught } from '../core/lab-pack.ts';
import { type LabPack, withPacks } from '../core/pack-merge.ts';
import type { PageId } from '../lab/ids.ts';
import { lab } from '../lab/lab.ts';
import type { Page } from '../lab/model.ts';
import { type KeptPack, packsStored } from '../platform/stored-packs.ts';
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
  const kept = (await packsStored.get()) ?? [];
  known ??= inUse(kept.map((one) => ({ ...one, pack: withoutSecretPages(one.pack) })).filter(({ pack }) => checkPack(pack).ok));
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
  await change((packs) => [
    ...packs.filter((one) => one.id === taughtId || one.pack.title !== pack.title),
    { id: crypto.randomUUID(), at: Date.now(), pack },
  ]);
  return { ok: true, pack };
}

export async function dropPack(id: string): Promise<void> {
  await change((packs) => packs.filter((one) => one.id !== id));
}

/** Keeps what a person has just pointed at; it was verified on the page, and is checked here like any pack. */
export async function teach({ page, change: taught }: FromPortal['teach']): Promise<Answers['teach']> {
  let isGood = false;
  await change((packs) => {
    const before = packs.find((one) => one.id === taughtId)?.pack;
    const pack = withTaught(before, packStrings.taughtTitle, page as PageId, taught);
    isGood = checkPack(pack).ok;
    return isGood ? [...packs.filter((one) => one.id !== taughtId), { id: taughtId, at: Date.now(), pack }] : packs;
  });
  return { taught: isGood };
}

/** A pack as a file, for the class. */
export async function packFile(id: string): Promise<{ readonly text: string; readonly title: string } | undefined> {
  const pack: LabPack | undefined = (await packsInUse()).packs.find((one) => one.id === id)?.pack;
  return pack && { text: `${JSON.stringify(pack, null, 2)}\n`, title: pack.title };
}

function change(edit: (packs: readonly KeptPack[]) => readonly KeptPack[]): Promise<void> {
  const turn = queue.then(async () => {
    const { packs } = await packsInUse();
    const next = edit(packs);
    if (next === packs) return;
    await written(() => packsStored.set(next));
    known = inUse(next);
  });
  queue = turn.catch(() => undefined);
  return turn;
}
