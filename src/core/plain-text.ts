/**
 * Characters without a glyph of their own: control and format characters (line breaks, directions, zero width),
 * unassigned and private ones, lone surrogates, all that Unicode calls default-ignorable (fillers, variation selectors,
 * tags), and the blanks that count as symbols. Two names that differ only in these look the same.
 */
const unseen = String.raw`\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\u{1D159}\u{16FE4}`;

/** Text with none of these. An emoji may be followed by the selector that has it drawn in colour. */
export const plainText = new RegExp(String.raw`^(?:[^${unseen}]|(?<=[\p{Extended_Pictographic}#*0-9])\uFE0F)*$`, 'u');

/** Something to see: a letter, a digit or a sign, and no tower of marks that covers the lines above and below. */
export const visibleText = /^(?!.*\p{M}{5}).*[\p{L}\p{N}\p{P}\p{S}]/u;

const runs = new RegExp(`[${unseen}]+`, 'gu');

/** A text as it looks: without characters that are not seen, white space as single spaces. Empty where nothing is seen. */
export function asSeen(text: string): string {
  return text.replace(runs, '').replace(/\s+/g, ' ').trim();
}
