import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documents, hashOfDocument, readDocument, withoutBlocks, withResults } from '../results/documents.ts';
import { kindNames, kinds } from '../results/kinds.ts';
import { isOlderThanSources, readResults, root } from '../results/results.ts';
import { figures } from './figures.ts';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const results = readResults();

/** A number with what it counts or measures, and parts in words. */
const figure =
  /(?:× ?)?\b\d[\d.,]*(?: to \d[\d.,]*)? ?(?:%|×|(?:ms|s|(?:milli)?seconds?|minutes?|hours?|[kMG]i?B|bytes|walks?|times)\b|(?:\w+ )?(?:histories|divergences|kills|mutants|pages|specimens|files|inputs|participants|guards|attacks|targets|updates|differences|people|rounds|hands|nodes|steps|mutations)\b)|\b(?:half|third|quarter|tenth|\w+tieth) (?:of what|the time|as (?:much|long|many))\b/g;

/** The figures of a text, without what is code. */
function figuresIn(text: string): string[] {
  const prose = withoutBlocks(text)
    .replace(/```.*?```/gs, '')
    .replace(/`[^`\n]*`/g, '`');
  return [...prose.matchAll(figure)].map(([found]) => found);
}

describe('what the documents say of a command’s result', () => {
  it.each(documents())('is in %s what was recorded, with its age: else run `npm run results`', (path) => {
    const text = readDocument(path);
    expect(text).toBe(withResults(text, results));
  });

  it.each(documents())('and nothing else is measured in %s: every other figure is held by a file', (path) => {
    const written = kindNames.flatMap((name) => results[name]?.document?.path ?? []);
    if (written.includes(path)) return;
    const held = figures.filter(({ document }) => document === path).map((one) => one.figure);
    expect([...new Set(figuresIn(readDocument(path)))].sort()).toEqual([...new Set(held)].sort());
  });

  it.each(figures)('$document: $figure is what $heldBy holds', ({ document, heldBy, as }) => {
    if (heldBy.startsWith('https://')) expect(readDocument(document)).toContain(heldBy);
    else expect(readFileSync(join(root, heldBy), 'utf8')).toContain(as);
  });

  it('tells a measured figure from other numbers', () => {
    expect(figuresIn('10,000 histories, 0 divergences; 99.22 % right in 250 ms, × 4.8, a third of what it was')).toEqual([
      '10,000 histories',
      '0 divergences',
      '99.22 %',
      '250 ms',
      'third of what',
    ]);
    expect(figuresIn('In 2026, of step 6.12, on port 9001, Chrome 140: `--histories 10000`')).toEqual([]);
  });
});

describe('each recorded result', () => {
  const recorded = kindNames.flatMap((name) => {
    const result = results[name];
    return result ? [{ name, ...result }] : [];
  });

  it.each(recorded)('$name is of a command that there is', ({ command }) => {
    expect(scripts).toHaveProperty([command.split(' ')[2] ?? '']);
  });

  it.each(recorded)('$name has the document that its command wrote', ({ document }) => {
    if (document) expect(hashOfDocument(readDocument(document.path))).toBe(document.hash);
  });

  /** No failure: `docs/results.md` says it too, which the first test holds, and `npm run results -- --strict` fails. */
  it('is named here where it is older than its sources', () => {
    const older = recorded.filter(({ name, ...result }) => isOlderThanSources(name, result));
    for (const { command, says, commit } of older)
      console.warn(`Older than its sources: “${says}” (${command}, at ${commit.slice(0, 10)})`);
    const said = readDocument('docs/results.md').split('**older than its sources** |').length - 1;
    expect(said).toBe(older.length);
  });
});

it.each(kindNames)('the sources that a result of %s speaks of are there', (name) => {
  for (const path of kinds[name].sources) expect(existsSync(join(root, path)), path).toBe(true);
});
