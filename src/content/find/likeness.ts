/** What a word that adds little takes off, where a word that tells something takes off 1. */
const slight = 0.1;

/** Tells how alike two labels are, by words that mean the same. */
export class Likeness {
  readonly #little: ReadonlySet<string>;
  readonly #phrases: readonly (readonly [phrase: RegExp, token: string])[];
  /** The groups that each word is in. */
  readonly #groups = new Map<string, number[]>();
  readonly #deeds = new Set<string>();
  readonly #known = new Map<string, readonly string[]>();

  /** `synonyms`: groups of words that mean the same, each with commas, deeds with `!` before them. `little`: words that add little, with spaces. */
  constructor(synonyms: readonly string[], little: string) {
    this.#little = new Set(little.split(' ').map(singular));
    const phrases = new Set<string>();
    for (const [group, words] of synonyms.entries())
      for (const word of words.replace('!', '').split(',')) {
        const token = singular(word.replaceAll(' ', '_'));
        if (words.startsWith('!')) this.#deeds.add(token);
        this.#groups.set(token, [...(this.#groups.get(token) ?? []), group]);
        if (word.includes(' ')) phrases.add(word);
      }
    this.#phrases = [...phrases]
      .sort((one, other) => other.length - one.length)
      .map((phrase) => [new RegExp(`\\b${phrase.replaceAll(' ', '[ -]')}s?\\b`, 'g'), singular(phrase.replaceAll(' ', '_'))]);
  }

  /** From 0 to 1; 0 where each says something that the other does not, or one says much more, or of another thing or deed. Both normalised. */
  of(one: string, other: string): number {
    // Letters that are marked one by one may read as words of their own.
    if (one.replaceAll(' ', '') === other.replaceAll(' ', '')) return 1;
    const [ours, theirs] = [this.#words(one), this.#words(other)];
    if (this.#isOtherNumber(one, other)) return 0;
    const [left, lacking] = [this.#without(ours, theirs), this.#without(theirs, ours)];
    const isTelling = (word: string) => !this.#little.has(word);
    const [more, less] = [left.filter(isTelling).length, lacking.filter(isTelling).length];
    if ((more > 0 && less > 0) || more + less > 1) return 0;
    const [longer, extra] = more > 0 ? [ours, left] : [theirs, lacking];
    const isListed = one.startsWith(`${other} and `) || other.startsWith(`${one} and `);
    if (more + less > 0 && !isListed && !this.#isSameThing(longer.filter(isTelling), extra)) return 0;
    const little = left.length + lacking.length - more - less;
    const matched = ours.length - left.length + theirs.length - lacking.length;
    return matched / Math.max(1, matched + more + less + little * slight);
  }

  /**
   * From 0 to 1, how much of what two labels of fields say is the same: each may say something that the other does not
   * ("Tenant URL", "Endpoint address"). Tells something only where few could be meant. Both normalised.
   */
  sharedBy(one: string, other: string): number {
    if (this.#isOtherNumber(one, other)) return 0;
    const told = (text: string) =>
      [...this.#words(text), ...text.split(' ').map(singular)].filter((word) => !this.#little.has(word) && !word.includes('_'));
    const [ours, theirs] = [[...new Set(told(one))], [...new Set(told(other))]];
    const lacking = this.#without(ours, theirs).length + this.#without(theirs, ours).length;
    return 1 - lacking / Math.max(1, ours.length + theirs.length);
  }

  /**
   * Whether what a label says more only qualifies: its last word says what thing it is about ("Provisioning logs" are
   * logs), its first which deed ("Delete mobile"). A deed alone may be given its thing: "Assign", "Assign access".
   */
  #isSameThing(words: readonly string[], extra: readonly string[]): boolean {
    const [first = '', second = ''] = words;
    // "View and manage" is to manage as well.
    const isTwofold = this.#deeds.has(second) && !extra.includes(second);
    if (this.#deeds.has(first) && extra.includes(first)) return isTwofold;
    const isDeedAlone = this.#deeds.has(first) && words.length - extra.length === 1;
    return isDeedAlone || !extra.includes(words.at(-1) ?? '');
  }

  /** A place that is called by the plural is a list, by the singular one thing of it: "Enterprise applications". A deed stays the same. */
  #isOtherNumber(one: string, other: string): boolean {
    const [[first = ''], [last, same]] = [one.split(' '), [one, other].map((text) => text.split(' ').at(-1) ?? '')];
    const [thing, otherThing] = [singular(last ?? ''), singular(same ?? '')];
    const isSameThing = thing === otherThing || this.#isSame(thing, otherThing);
    return !this.#deeds.has(first) && isSameThing && (thing === last) !== (otherThing === same);
  }

  /** The words that have no match among others. */
  #without(words: readonly string[], others: readonly string[]): string[] {
    return words.filter((word) => !others.some((other) => this.#isSame(word, other)));
  }

  #isSame(one: string, other: string): boolean {
    return one === other || (this.#groups.get(one) ?? []).some((group) => this.#groups.get(other)?.includes(group));
  }

  #words(text: string): readonly string[] {
    const known = this.#known.get(text);
    if (known) return known;
    let whole = text.replaceAll('&', ' and ').replace(/\be-mail/g, 'email');
    for (const [phrase, token] of this.#phrases) whole = whole.replace(phrase, token);
    const words = [...new Set(whole.split(/[^\p{L}\d_]+/u).flatMap((word) => (word ? [singular(word)] : [])))];
    this.#known.set(text, words);
    return words;
  }
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.replace(/(ss|x|ch|sh)es$/, '$1').replace(/(\w{2}[^su])s$/, '$1');
}
