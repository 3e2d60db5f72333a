import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import * as v from 'valibot';
import { type KindName, kindNames, kinds } from './kinds.ts';

export const root = join(import.meta.dirname, '../..');
export const resultsFile = join(root, 'docs/results.json');

const line = v.pipe(v.string(), v.regex(/^[^\n]+$/));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const result = v.strictObject({
  /** As it was typed, with the seed. */
  command: v.pipe(line, v.startsWith('npm run ')),
  /** What was checked out; the sources were not changed. */
  commit: v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/)),
  date: v.pipe(v.string(), v.isoDate()),
  /** Whether the command ended with 0. */
  ok: v.boolean(),
  /** The last line of what the command said. */
  says: line,
  /** Lines of Markdown that the documents show below it. */
  details: v.optional(v.array(v.string())),
  /** A document that the command wrote as a whole; `hash`: SHA-256 of its text without the block of this result. */
  document: v.optional(v.strictObject({ path: line, hash })),
  /** `hashOf` of the sources at that commit. */
  sources: hash,
});

export type Result = v.InferOutput<typeof result>;
export type Results = { readonly [name in KindName]?: Result };

export function readResults(): Results {
  const entries = kindNames.map((name) => [name, v.optional(result)] as const);
  return v.parse(v.strictObject(Object.fromEntries(entries)), JSON.parse(readFileSync(resultsFile, 'utf8'))) as Results;
}

/** SHA-256 over the paths and texts of files and folders, the same whatever line endings the checkout has. */
export function hashOf(paths: readonly string[]): string {
  const digest = createHash('sha256');
  for (const file of [...new Set(paths.flatMap(filesIn))].sort()) {
    const text = readFileSync(join(root, file), 'latin1').replaceAll('\r\n', '\n');
    digest.update(`${file}\0${text.length}\0${text}`, 'latin1');
  }
  return digest.digest('hex');
}

function filesIn(path: string): string[] {
  const whole = join(root, path);
  if (statSync(whole).isFile()) return [path];
  return readdirSync(whole, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .split(sep)
        .join('/'),
    );
}

/** Whether the sources have changed since the result was recorded. */
export function isOlderThanSources(name: KindName, { sources }: Result): boolean {
  return hashOf(kinds[name].sources) !== sources;
}
