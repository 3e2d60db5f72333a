import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guards } from '../attacks/guards/all.ts';

const root = join(import.meta.dirname, '../..');
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

/** `npm run guards` takes each guard out; here only that it could: the code may have moved on since. */
describe('each guard that an attack test stands for', () => {
  it.each(guards.map((guard) => [guard.id, guard] as const))('%s can be taken out', (_, { patches, test: [file, name] }) => {
    for (const { file: source, from, to } of patches) {
      expect(textOf(source).split(from), `${from} in ${source}`).toHaveLength(2);
      expect(to).not.toBe(from);
    }
    // A name of `it.each` has its case filled in: then the words stand in the table.
    const text = textOf(`test/${file}`);
    const words = name.split(' ');
    const halves = words.map((_, at) => [words.slice(0, at).join(' '), words.slice(at).join(' ')]);
    expect(
      halves.some((parts) => parts.every((part) => text.includes(part))),
      `“${name}” in ${file}`,
    ).toBe(true);
  });

  it('has an id of its own', () => {
    expect(new Set(guards.map(({ id }) => id)).size).toBe(guards.length);
  });
});
