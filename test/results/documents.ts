import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type KindName, kindNames, kinds } from './kinds.ts';
import { isOlderThanSources, type Result, type Results, root } from './results.ts';

/** Every document, by its path from the root. */
export function documents(): string[] {
  return ['', 'docs/'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}${name}`),
  );
}

export function readDocument(path: string): string {
  return readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');
}

/** A block is what stands between `<!-- result: soak -->` and `<!-- end of result -->`; `all` stands for a table of all. */
const block = /(<!-- result: ([a-z:-]+) -->\n)(.*?)(<!-- end of result -->)/gs;

/** The document with each block as the recorded results give it. Throws where a block is of no known kind. */
export function withResults(text: string, results: Results): string {
  return text.replace(block, (_, begin: string, name: string, __, end: string) => `${begin}${written(name, results)}${end}`);
}

export function withoutBlocks(text: string): string {
  return text.replace(block, '');
}

/** What a document is known again by, apart from its blocks. */
export function hashOfDocument(text: string): string {
  return createHash('sha256').update(withoutBlocks(text)).digest('hex');
}

function written(name: string, results: Results): string {
  if (name === 'all') return table(results);
  if (!(name in kinds)) throw new Error(`There is no result called ${name}`);
  const result = results[name as KindName];
  if (!result) return 'Not recorded yet.\n';
  const { command, says, details } = result;
  const more = details ? `\n${details.join('\n')}\n` : '';
  return `\`${command}\`, ${when(name as KindName, result)}: ${said(says)}\n${more}`;
}

function table(results: Results): string {
  const rows = kindNames.map((name) => {
    const result = results[name];
    const cells = result
      ? [`\`${result.command}\``, said(result.says), result.ok ? 'yes' : '**no**', when(name, result)]
      : [`\`npm run ${name.replace(/^soak-.*/, 'soak')}\``, '', '', 'not recorded yet'];
    return `| ${[kinds[name].shows, ...cells].map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return `| what it shows | command | its last line | good | recorded |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
}

function when(name: KindName, result: Result): string {
  const age = isOlderThanSources(name, result) ? ', **older than its sources**' : '';
  return `commit \`${result.commit.slice(0, 10)}\` of ${result.date}${age}`;
}

function said(says: string): string {
  return `“${says}”`;
}
