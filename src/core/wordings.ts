import type { Edition, Names } from '../lab/model.ts';

/** One wording and the editions that use it. */
export interface WordingOf {
  readonly wording: string;
  readonly editions: readonly Edition[];
}

/** All wordings of all editions, each once, in the order in which the editions brought them. */
export function wordingsOf(names: Names, editions: readonly Edition[]): WordingOf[] {
  const byText = new Map<string, { wording: string; editions: Edition[] }>();
  let current: readonly string[] = [];
  for (const edition of editions) {
    const entry = names[edition];
    if (entry !== undefined) current = entry === null ? [] : typeof entry === 'string' ? [entry] : entry;
    for (const wording of current) {
      const known = byText.get(wording);
      if (known) known.editions.push(edition);
      else byText.set(wording, { wording, editions: [edition] });
    }
  }
  return [...byText.values()];
}
