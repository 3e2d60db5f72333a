import { FileChoices } from './file-choices.ts';
import { type Look, type LookOptions, look } from './look.ts';
import { accountNumber } from './read-value.ts';

/** How long what is to be seen must stay the same before what is missing counts as missing. In milliseconds. */
const restTime = 600;

/** Looks at this document, and knows whether what it sees has come to rest. */
export class Eyes {
  readonly #pages: Pick<LookOptions, 'pages' | 'editions'>;
  readonly #files: FileChoices;
  readonly #again: () => void;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #rest = { seen: '', since: 0, settled: false };
  #latest: Look = { sighting: { pages: [] }, elements: new Map() };
  /** The names that `{group}` and the like stand for, once the background has told. */
  names: { readonly [placeholder: string]: string } = {};

  /** `again` is called when it is time to look again though nothing has changed, or a file was chosen. */
  constructor(pages: Pick<LookOptions, 'pages' | 'editions'>, again: () => void, signal: AbortSignal) {
    this.#pages = pages;
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

  /** Looks now. */
  look(): Look {
    const seen = look({
      ...this.#pages,
      address: { host: location.hostname, route: location.pathname + location.search + location.hash },
      chosen: { ...this.names, account: accountNumber() },
      fileKinds: this.#files.kinds,
    });
    this.#files.at(seen.elements);
    this.#latest = this.#settle(seen);
    return this.#latest;
  }

  /** Marks a look as settled once it has stayed the same for a while; pages that tick on in a corner settle all the same. */
  #settle({ sighting, elements }: Look): Look {
    const seen = JSON.stringify(sighting);
    const now = performance.now();
    if (seen !== this.#rest.seen) {
      this.#rest = { seen, since: now, settled: false };
      clearTimeout(this.#resting);
      this.#resting = setTimeout(this.#again, restTime + 20);
    } else if (now - this.#rest.since >= restTime) this.#rest = { ...this.#rest, settled: true };
    if (!this.#rest.settled) return { sighting, elements };
    if (sighting.pages.length === 0 && !sighting.veiled) return { sighting: { ...sighting, unknown: true }, elements };
    return { sighting: { ...sighting, pages: sighting.pages.map((page) => ({ ...page, settled: true })) }, elements };
  }
}
