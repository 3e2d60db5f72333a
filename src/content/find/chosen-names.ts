import type { Wording, Words } from './lexicon.ts';

/** Names that people have chosen, as far as titles tell: what stands before the bar, as in "Payroll | Overview". Normalised. */
export function chosenNames(titles: readonly string[]): string[] {
  return titles.flatMap((text) => {
    const bar = text.lastIndexOf(' | ');
    return bar > 0 ? [text.slice(0, bar)] : [];
  });
}

/** Words without those that such a name holds: an application called "Initial cycle completed" has run none. */
export function unchosen(words: Words, names: readonly string[]): Words {
  const isChosen = ({ text }: Wording) => {
    const said = text.replace(/^\*|\*$/g, '').trim();
    return said !== '' && names.some((name) => name.includes(said));
  };
  if (!words.all.some(isChosen)) return words;
  const all = words.all.filter((wording) => !isChosen(wording));
  return {
    all,
    exact: new Map([...words.exact].filter(([, wording]) => !isChosen(wording))),
    patterns: all.filter(({ pattern }) => pattern),
  };
}
