import type { Sighting } from '../core/sighting.ts';
import type { WhatToFind } from '../core/what-to-find.ts';
import { addressHere } from './address.ts';
import { FileChoices } from './file-choices.ts';
import { Lexicon } from './find/lexicon.ts';
import { Likeness } from './find/likeness.ts';
import { Interest } from './interest.ts';
import { type Look, look } from './look.ts';
import { accountNumber } from './read-value.ts';

/** How long what is to be seen must stay the same before what is missing counts as missing. In milliseconds. */
const restTime = 600;
/** The same where only the console's bars are to be seen: the page between them may just be on its way. */
const barsRestTime = 2_500;
/** The same while the page says itself that it is busy. */
const busyRestTime = 10_000;
/** How pages say that they are busy. */
const busySigns = ['[aria-busy="true"]', '[role="progressbar"]', '[class*="spinner" i]', '[class*="loading-status" i]'] as const;

/** Looks at this document, and knows whether what it sees has come to rest. */
export class Eyes {
  readonly #files: FileChoices;
  readonly #again: () => void;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #rest = { seen: '', since: 0, settled: false };
  #latest: Look = { sighting: { pages: [] }, elements: new Map() };
  #pages: WhatToFind['pages'] = {};
  #lexicon = new Lexicon([], {});
  #likeness = new Likeness([], '');
  #interest = new Interest({}, []);
  #key = '';

  /** `again` is called when it is time to look again though nothing has changed, or a file was chosen. */
  constructor(again: () => void, signal: AbortSignal) {
    this.#again = again;
    this.#files = new FileChoices(again, signal);
    signal.addEventListener('abort', () => clearTimeout(this.#resting));
  }

  get latest(): Look {
    return this.#latest;
  }

  get isSettled(): boolean {
    return this.#rest.settled;
  }

  /** Says what to look for, and the names that `{group}` and the like stand for; `true` if that is something new. */
  lookFor(
    { version, pages, editions, synonyms, littleWords }: WhatToFind,
    names: { readonly [placeholder: string]: string },
  ): boolean {
    const chosen = { ...names, account: accountNumber() };
    const key = version + JSON.stringify(chosen);
    if (key === this.#key) return false;
    this.#key = key;
    this.#pages = pages;
    this.#lexicon = new Lexicon(editions, chosen);
    this.#likeness = new Likeness(synonyms, littleWords);
    this.#interest = new Interest(pages, editions);
    return true;
  }

  /** Looks now. */
  look(): Look {
    const seen = look({
      pages: this.#pages,
      lexicon: this.#lexicon,
      likeness: this.#likeness,
      address: addressHere(),
      fileKinds: this.#files.kinds,
    });
    this.#files.at(seen.elements);
    this.#interest.in([...seen.elements.values()].map(({ element }) => element));
    this.#latest = this.#settle(seen);
    return this.#latest;
  }

  /** Whether some changes of the page concern what is looked for. */
  concern(records: readonly MutationRecord[]): boolean {
    return this.#interest.has(records);
  }

  /** Whether what has stayed the same for so long is at rest; else how long it still takes, in milliseconds. */
  #restIn({ pages, veiled }: Sighting, elapsed: number): number {
    const hasPage = veiled || pages.some(({ page }) => this.#pages[page]?.layer !== 'bar');
    const least = hasPage ? restTime : barsRestTime;
    // To ask whether the page is busy takes long.
    return elapsed >= least && !hasPage && isBusy() ? busyRestTime - elapsed : least - elapsed;
  }

  /** Marks a look as settled once it has stayed the same for a while; pages that tick on in a corner settle all the same. */
  #settle({ sighting, elements }: Look): Look {
    const seen = JSON.stringify(sighting);
    const now = performance.now();
    const isNew = seen !== this.#rest.seen;
    this.#interest.learn(isNew);
    if (isNew) {
      this.#rest = { seen, since: now, settled: false };
    }
    clearTimeout(this.#resting);
    if (!this.#rest.settled) {
      const rest = this.#restIn(sighting, now - this.#rest.since);
      if (rest <= 0) this.#rest = { ...this.#rest, settled: true };
      else this.#resting = setTimeout(this.#again, rest + 20);
    }
    if (!this.#rest.settled) return { sighting, elements };
    if (sighting.pages.length === 0 && !sighting.veiled) return { sighting: { ...sighting, unknown: true }, elements };
    return { sighting: { ...sighting, pages: sighting.pages.map((page) => ({ ...page, settled: true })) }, elements };
  }
}

function isBusy(): boolean {
  return busySigns.some((sign) =>
    [...document.querySelectorAll(sign)].some((element) => element.checkVisibility({ visibilityProperty: true })),
  );
}
