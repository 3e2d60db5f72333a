/** The longest word in a text, with letters only that no folding changes: "and" may be written as a sign. */
export function longestWord(text: string): string {
  return wordsIn(text)[0] ?? '';
}

const known = new Map<string, readonly string[]>();
const enough = 4_000;

/** The words in a text, each once, the longest first, of those as long as each other the first; without "and". */
export function wordsIn(text: string): readonly string[] {
  let words = known.get(text);
  if (!words) {
    const all = new Set(text.match(/[^\s*'"|\u2013\u2014-]+/g) ?? []);
    all.delete('and');
    words = [...all].sort((one, other) => other.length - one.length);
    if (known.size >= enough) known.clear();
    known.set(text, words);
  }
  return words;
}
