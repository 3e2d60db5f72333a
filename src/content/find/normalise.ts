/** Texts recur from look to look and from row to row; remembering them is much faster than working them out again. */
const known = new Map<string, string>();
const enough = 4_000;

/**
 * Makes two texts comparable: case, white space, quotes, a leading plus sign, and the marks a portal puts after a
 * label ("Tenant URL *", "Add…", "Name:", "Users (Preview)").
 */
export function normalise(text: string): string {
  let result = known.get(text);
  if (result === undefined) {
    result = fold(text)
      .replace(/^\+ ?/, '')
      .replace(/(?: ?(?:\*|\((?:required|optional|preview|new)\)|…|\.\.\.|:)| \| (?:preview|new))+$/, '');
    if (known.size >= enough) known.clear();
    if (text.length <= 300) known.set(text, result);
  }
  return result;
}

/** Case, white space, quotes, "&", and the bar or dash between an application's name and its page made the same. */
export function fold(text: string): string {
  return foldLetters(text)
    .replace(/\s+/g, ' ')
    .replace(/ [-\u2013\u2014|] /g, ' | ')
    .replace(/ & /g, ' and ')
    .trim();
}

/** Case and quotes made the same, and without what nobody sees. */
export function foldLetters(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .toLowerCase();
}

/** Whether a text holds only what no folding but to small letters changes. */
export function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is meant: everything that needs no folding
  return /^[\x00-\x7f]*$/.test(text);
}
