/**
 * Not to be seen, or turning the direction of what stands round it: control and format characters, unassigned and
 * private ones, line separators, all that Unicode lets a font ignore (the Hangul fillers and variation selectors among
 * it), and the blanks that count as symbols.
 */
const hidden = String.raw`\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\u{1D159}\u{16FE4}`;

/** Text in which everything can be seen. An emoji may be followed by the selector that has it drawn in colour. */
export const plainText = new RegExp(String.raw`^(?:[^${hidden}]|(?<=[\p{Extended_Pictographic}#*0-9])\uFE0F)*$`, 'u');

/** Something to see: a letter, a digit or a sign, and no tower of marks that covers the lines above and below. */
export const visibleText = /^(?!.*\p{M}{5}).*[\p{L}\p{N}\p{P}\p{S}]/u;

const allHidden = new RegExp(`[${hidden}]`, 'gu');

/** The same text without what can't be seen in it. */
export function withoutHidden(text: string): string {
  return text.replace(allHidden, '');
}
