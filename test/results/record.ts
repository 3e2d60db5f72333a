import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents, hashOfDocument, readDocument, withResults } from './documents.ts';
import { type KindName, kinds } from './kinds.ts';
import { hashOf, type Result, type Results, readResults, resultsFile, root } from './results.ts';

/** What a command has to say at its end. */
export interface Outcome {
  readonly ok: boolean;
  /** The last line of what the command prints, without the time it took. */
  readonly says: string;
  readonly details?: readonly string[];
  /** Path of a document that the command has written as a whole. */
  readonly document?: string;
}

export interface Recording {
  /** Writes the result to `docs/results.json` and into the documents. */
  end(outcome: Outcome): void;
}

/**
 * Begins to record a result; to be called before anything is run. Throws where the sources differ from the commit that
 * is checked out, since the result would not be that commit's.
 */
export function beginRecording(name: KindName, script: string): Recording {
  const { sources: paths } = kinds[name];
  const commit = git('rev-parse', 'HEAD');
  const changed = git('status', '--porcelain', '--', ...paths);
  if (changed !== '') throw new Error(`Commit first, so that the result is that of a commit:\n${changed}`);
  const sources = hashOf(paths);
  const options = process.argv.slice(2).filter((option) => option !== '--record');
  const command = `npm run ${script}${options.length > 0 ? ` -- ${options.map(quoted).join(' ')}` : ''}`;
  return {
    end({ ok, says, details, document }) {
      if (hashOf(paths) !== sources) throw new Error('Not recorded: the sources were changed while the command ran');
      const date = new Date().toISOString().slice(0, 10);
      const written =
        document === undefined ? {} : { document: { path: document, hash: hashOfDocument(readDocument(document)) } };
      const result: Result = {
        command,
        commit,
        date,
        ok,
        says,
        ...(details ? { details: [...details] } : {}),
        ...written,
        sources,
      };
      writeResults({ ...readResults(), [name]: result });
    },
  };
}

function writeResults(results: Results): void {
  writeFileSync(resultsFile, `${JSON.stringify(results, null, 2)}\n`);
  updateDocuments(results);
}

/** Brings each block in the documents up to date; the paths of those that have changed. */
export function updateDocuments(results: Results): string[] {
  return documents().filter((path) => {
    const before = readFileSync(join(root, path), 'utf8');
    const after = withResults(before.replaceAll('\r\n', '\n'), results);
    if (after === before) return false;
    writeFileSync(join(root, path), after);
    return true;
  });
}

function git(...options: readonly string[]): string {
  return execFileSync('git', options, { cwd: root, encoding: 'utf8' }).trim();
}

function quoted(option: string): string {
  return /^[\w.,:/=-]+$/.test(option) ? option : JSON.stringify(option);
}
