import * as v from 'valibot';
import type { PageId } from '../lab/ids.ts';
import { lab } from '../lab/lab.ts';
import type { Page } from '../lab/model.ts';
import { type LabPack, type PackRole, type PageChange, packRoles, packVersion } from './pack-merge.ts';
import { plainText } from './plain-text.ts';
import { holdsSecret } from './secret-pages.ts';
import { nameLimits, regionSchema } from './shared-schemas.ts';

/** No pack is larger. In characters. */
export const packLimit = 200_000;

export type PackProblemCode =
  | 'not-json'
  | 'not-pack'
  | 'newer-version'
  | 'other-lab'
  | 'too-large'
  | 'unknown-page'
  | 'unknown-target'
  | 'secret-target'
  | 'bad-wording'
  | 'nothing-in-it';

export interface PackProblem {
  readonly code: PackProblemCode;
  readonly detail?: { readonly [placeholder: string]: string };
}

export type ReadPack = { readonly ok: true; readonly pack: LabPack } | { readonly ok: false; readonly problem: PackProblem };

/** A text that is shown before a pack is used: on one line, and what it looks like. */
const line = (limit: number) =>
  v.pipe(v.string(), v.transform(withoutUnseen), v.trim(), v.minLength(1), v.maxLength(limit), v.regex(plainText));
const wording = line(120);
const wordingList = v.pipe(v.array(wording), v.minLength(1), v.maxLength(12));
export const targetChangeSchema = v.strictObject({
  name: v.exactOptional(wordingList),
  within: v.exactOptional(wordingList),
  role: v.exactOptional(v.picklist(packRoles)),
});
export const pageChangeSchema = v.strictObject({
  heading: v.exactOptional(wordingList),
  targets: v.exactOptional(v.record(v.pipe(v.string(), v.maxLength(64)), targetChangeSchema)),
});
export const packSchema = v.strictObject({
  crosswalk: v.literal('lab-pack'),
  version: v.literal(packVersion),
  lab: v.literal(lab.id),
  title: line(120),
  pages: v.record(v.pipe(v.string(), v.maxLength(64)), pageChangeSchema),
  names: v.exactOptional(
    v.strictObject({
      group: v.exactOptional(line(nameLimits.group)),
      permissionSet: v.exactOptional(line(nameLimits.permissionSet)),
      application: v.exactOptional(line(nameLimits.application)),
    }),
  ),
  region: v.exactOptional(regionSchema),
});

/** Reads a pack that somebody made or sent; nothing in it is trusted. */
export function readPack(text: string): ReadPack {
  if (text.length > packLimit) return refuse('too-large');
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refuse('not-json');
  }
  return checkPack(raw);
}

/** Checks what was read, or was stored before. */
export function checkPack(raw: unknown): ReadPack {
  const head = (typeof raw === 'object' && raw !== null ? raw : {}) as { [key: string]: unknown };
  if (head.crosswalk !== 'lab-pack') return refuse('not-pack');
  if (typeof head.version === 'number' && head.version > packVersion) return refuse('newer-version');
  if (head.lab !== lab.id) return refuse('other-lab', { lab: String(head.lab).slice(0, 40), own: lab.id });
  const parsed = v.safeParse(packSchema, raw);
  if (!parsed.success) {
    const place = v.getDotPath(parsed.issues[0] as v.BaseIssue<unknown>) ?? '';
    return refuse('bad-wording', { place: place.slice(0, 120) });
  }
  const pack = parsed.output as LabPack;
  for (const [id, change] of Object.entries(pack.pages)) {
    const problem = problemOf(id, change);
    if (problem) return { ok: false, problem };
  }
  if (Object.keys(pack.pages).length === 0 && !pack.names && !pack.region) return refuse('nothing-in-it');
  return { ok: true, pack };
}

function problemOf(id: string, { heading = [], targets = {} }: PageChange): PackProblem | undefined {
  if (!Object.hasOwn(lab.pages, id)) return { code: 'unknown-page', detail: { page: id } };
  const page: Page = lab.pages[id as PageId];
  for (const [name, change] of Object.entries(targets)) {
    const target = `${id}.${name}`;
    if (!Object.hasOwn(page.targets, name)) return { code: 'unknown-target', detail: { target } };
    const bad = [...(change.name ?? []), ...(change.within ?? [])].find((word) => !isWording(word));
    if (bad !== undefined) return { code: 'bad-wording', detail: { place: `${target}: ${bad}` } };
  }
  const bad = heading.find((word) => !isWording(word));
  if (bad !== undefined) return { code: 'bad-wording', detail: { place: `${id}: ${bad}` } };
  return holdsSecret(id) ? { code: 'secret-target', detail: { target: id } } : undefined;
}

/** What an earlier version took in as a pack, without what no pack may change any more; checked only afterwards. */
export function withoutSecretPages(pack: unknown): unknown {
  const { pages } = (pack ?? {}) as { readonly pages?: unknown };
  if (typeof pages !== 'object' || pages === null || !Object.keys(pages).some(holdsSecret)) return pack;
  return { ...(pack as object), pages: Object.fromEntries(Object.entries(pages).filter(([id]) => !holdsSecret(id))) };
}

/** Soft hyphens and characters without a width, which a comparison with a page leaves out as well. */
function withoutUnseen(text: string): string {
  return text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
}

/** A wording says something: one of nothing but wildcards would fit every element. */
function isWording(word: string): boolean {
  const said = word.replace(/\{(?:group|permissionSet|application|region)\}/g, 'name').replace(/\*/g, '');
  return !/[{}]/.test(said) && (said.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 2;
}

/** One thing that a pack changes about a page or a target of it. */
export type PackLine = { readonly page: PageId } & (
  | { readonly part: 'heading'; readonly words: readonly string[] }
  | { readonly part: 'name' | 'within'; readonly target: string; readonly words: readonly string[] }
  | { readonly part: 'role'; readonly target: string; readonly words: readonly [PackRole] }
);

/** All that a pack changes about pages, to be shown line by line before it is used. */
export function linesOf({ pages }: LabPack): PackLine[] {
  return (Object.entries(pages) as [PageId, PageChange][]).flatMap(([page, { heading, targets = {} }]) => [
    ...(heading ? [{ page, part: 'heading' as const, words: heading }] : []),
    ...Object.entries(targets).flatMap(([target, { name, within, role }]): PackLine[] => [
      ...(name ? [{ page, target, part: 'name' as const, words: name }] : []),
      ...(within ? [{ page, target, part: 'within' as const, words: within }] : []),
      ...(role ? [{ page, target, part: 'role' as const, words: [role] as const }] : []),
    ]),
  ]);
}

/** A pack with one more change in it, as a person has just taught it. */
export function withTaught(pack: LabPack | undefined, title: string, page: PageId, change: PageChange): LabPack {
  const base: LabPack = pack ?? { crosswalk: 'lab-pack', version: packVersion, lab: lab.id, title, pages: {} };
  const before = base.pages[page] ?? {};
  const heading = [...new Set([...(change.heading ?? []), ...(before.heading ?? [])])].slice(0, 12);
  return {
    ...base,
    pages: {
      ...base.pages,
      [page]: {
        ...(heading.length > 0 ? { heading } : {}),
        targets: { ...before.targets, ...change.targets },
      },
    },
  };
}

function refuse(code: PackProblemCode, detail?: PackProblem['detail']): { readonly ok: false; readonly problem: PackProblem } {
  return { ok: false, problem: detail ? { code, detail } : { code } };
}
