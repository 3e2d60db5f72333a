import * as v from 'valibot';
import type { PageId } from '../lab/ids.ts';
import { lab } from '../lab/lab.ts';
import type { Page } from '../lab/model.ts';
import { type LabPack, type PageChange, packRoles, packVersion } from './pack-merge.ts';
import { takesSecret } from './secret-targets.ts';
import { nameLimits, nameSchema, regionSchema } from './shared-schemas.ts';

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

const wording = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120));
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
  title: nameSchema(120),
  pages: v.record(v.pipe(v.string(), v.maxLength(64)), pageChangeSchema),
  names: v.exactOptional(
    v.strictObject({
      group: v.exactOptional(nameSchema(nameLimits.group)),
      permissionSet: v.exactOptional(nameSchema(nameLimits.permissionSet)),
      application: v.exactOptional(nameSchema(nameLimits.application)),
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
    if (takesSecret(target)) return { code: 'secret-target', detail: { target } };
    const bad = [...(change.name ?? []), ...(change.within ?? [])].find((word) => !isWording(word));
    if (bad !== undefined) return { code: 'bad-wording', detail: { place: `${target}: ${bad}` } };
  }
  const bad = heading.find((word) => !isWording(word));
  return bad === undefined ? undefined : { code: 'bad-wording', detail: { place: `${id}: ${bad}` } };
}

/** A wording says something: one of nothing but wildcards would fit every element. */
function isWording(word: string): boolean {
  const said = word.replace(/\{(?:group|permissionSet|application|region)\}/g, 'name').replace(/\*/g, '');
  return !/[{}]/.test(said) && (said.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 2;
}

/** One line of what a pack changes. */
export interface PackLine {
  readonly page: PageId;
  /** Missing where it is about the page's heading. */
  readonly target?: string;
  readonly words: readonly string[];
  readonly within?: readonly string[];
}

/** What a pack changes, to be shown before it is used. */
export function linesOf({ pages }: LabPack): PackLine[] {
  return (Object.entries(pages) as [PageId, PageChange][]).flatMap(([page, { heading, targets = {} }]) => [
    ...(heading ? [{ page, words: heading }] : []),
    ...Object.entries(targets).map(([target, { name = [], within }]) => ({
      page,
      target,
      words: name,
      ...(within ? { within } : {}),
    })),
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
