import { checkPack, type PackProblem, withoutSecretPages } from './lab-pack.ts';
import type { LabPack } from './pack-merge.ts';
import { asSeen } from './plain-text.ts';

/** A lab pack in use. */
export interface KeptPack {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly pack: LabPack;
}

/** One that this version can't use: of a newer version, of another lab, or damaged. It stays as it is. */
export interface UnusablePack {
  /** Its own, else one by its place. */
  readonly id: string;
  readonly title: string;
  readonly problem: PackProblem;
}

/** One entry of the list as it is stored, and what it was read as. */
export type PackEntry = { readonly raw: unknown } & (
  | { readonly usable: KeptPack; readonly unusable?: never }
  | { readonly unusable: UnusablePack; readonly usable?: never }
);

/** Reads the packs that were stored, by any version: each is checked like one that comes as a file. */
export function readPacks(raw: unknown): readonly PackEntry[] {
  const all: readonly unknown[] = Array.isArray(raw) ? raw : raw === undefined || raw === null ? [] : [raw];
  return all.map(readEntry);
}

function readEntry(raw: unknown, place: number): PackEntry {
  const { id, at, pack } = (raw ?? {}) as { readonly id?: unknown; readonly at?: unknown; readonly pack?: unknown };
  const ownId = typeof id === 'string' && id !== '' && id.length <= 64 ? id : undefined;
  const checked = checkPack(withoutSecretPages(pack));
  if (checked.ok && ownId !== undefined && typeof at === 'number') return { raw, usable: { id: ownId, at, pack: checked.pack } };
  const problem: PackProblem = checked.ok ? { code: 'not-pack' } : checked.problem;
  return { raw, unusable: { id: ownId ?? `at-${place}`, title: titleOf(pack), problem } };
}

/** What an entry is called by, whatever it is. */
export function idOf({ usable, unusable }: PackEntry): string {
  return (usable ?? unusable).id;
}

function titleOf(pack: unknown): string {
  const { title } = (pack ?? {}) as { readonly title?: unknown };
  return typeof title === 'string' ? asSeen(title.slice(0, 120)) : '';
}
