/** Signs that are not seen and that copying brings along: zero-width, direction marks, soft hyphens, a byte-order mark. */
const unseen = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const spaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const wrappings = ['""', "''", '“”', '„“', '‘’', '«»', '``', '()', '[]', '<>'] as const;
/** What people copy along with a value, or write before it. */
const labels = /^(?:(?:scim endpoint|tenant url|access token|secret token|token|authorization)\s*[:=]\s*|bearer\s+)/i;

export interface Tidied {
  readonly text: string;
  /** Whether more than white space was taken off. */
  readonly mended: boolean;
}

/** A pasted value without what does not belong to it: white space around it, unseen signs, quotes, a label, `Bearer`. */
export function tidy(input: string): Tidied {
  const seen = input.replace(unseen, '').replace(spaces, ' ');
  let text = seen.trim();
  for (let before = ''; before !== text; ) {
    before = text;
    text = unwrap(text).replace(labels, '').trim();
  }
  return { text, mended: text !== input.trim() };
}

/** Takes one pair of quotes or brackets off, if it is one pair round the whole. */
function unwrap(text: string): string {
  const within = text.slice(1, -1);
  const wrapped = wrappings.some(
    ([open = '', close = '']) =>
      text.length > 1 && text === open + within + close && !within.includes(open) && !within.includes(close),
  );
  return wrapped ? within : text;
}
