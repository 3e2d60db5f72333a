/**
 * Characters without a glyph of their own: control and format characters (line breaks, directions, zero width), private
 * use, lone surrogates, all that Unicode calls default-ignorable (fillers, variation selectors, tags), and the blank
 * Braille pattern. Two names that differ only in these look the same.
 */
const unseen = '\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\u2800';

/** Text with none of these, but for the sign that phones put after an emoji. */
export const plainText = new RegExp(`^(?:\\p{Extended_Pictographic}\\ufe0f|[^${unseen}])*$`, 'u');

const runs = new RegExp(`[${unseen}]+`, 'gu');

/** A text as it looks: without characters that are not seen, white space as single spaces. Empty where nothing is seen. */
export function asSeen(text: string): string {
  return text.replace(runs, '').replace(/\s+/g, ' ').trim();
}
