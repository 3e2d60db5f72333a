/** The longest word in a text, with letters only that no folding changes: "and" may be written as a sign. */
export function longestWord(text: string): string {
  return (text.match(/[^\s*'"|\u2013\u2014-]+/g) ?? []).reduce(
    (longer, word) => (word.length > longer.length && word !== 'and' ? word : longer),
    '',
  );
}
