/** A long command whose last result stands in `docs/results.json`. */
export interface Kind {
  /** What the result shows, as a sentence of the documents. */
  readonly shows: string;
  /** The files and folders the result speaks of, and those of the command, by their paths from the root. */
  readonly sources: readonly string[];
}

const background = ['src/background', 'src/core', 'src/lab', 'src/platform', 'src/protocol.ts', 'src/protocol-survival.ts'];

export const kinds = {
  soak: {
    shows: 'Random histories of the background end where a plain model ends.',
    sources: [...background, 'test/soak/soak.ts', 'test/soak/histories', 'test/support/metadata.ts'],
  },
  'soak-kills': {
    shows: 'A browser that is killed in mid-write has all that the panel had shown as kept.',
    sources: [...background, 'src/panel', 'test/soak/soak.ts', 'test/soak/kills'],
  },
  'soak-guards': {
    shows: 'The histories find each guard of the background that is taken out.',
    sources: [...background, 'test/soak/soak.ts', 'test/soak/histories', 'test/support/metadata.ts'],
  },
  guards: {
    shows: 'The attack tests find each guard that is taken out.',
    sources: ['manifest.json', 'src', 'test/attacks'],
  },
  fuzz: {
    shows: 'Metadata that was changed at random is refused, or read as an independent reader reads it.',
    sources: ['src/core/metadata', 'test/fuzz', 'test/bad-input/metadata'],
  },
  mutants: {
    shows: 'The fast tests find what is changed in the code that decides.',
    sources: ['src/background', 'src/core', 'src/protocol.ts', 'test/mutants', 'test/unit', 'test/bad-input'],
  },
  robustness: {
    shows: 'On pages that were changed as consoles change there is no wrong ring.',
    sources: ['src/content', 'src/core', 'src/lab', 'test/robustness', 'test/portals'],
  },
  'class:scale': {
    shows: 'A class of hundreds on a real broker is shown in time and without a difference.',
    sources: ['src/core/class', 'src/platform/broker.ts', 'test/class'],
  },
  bench: {
    shows: 'What Crosswalk costs beside other libraries.',
    sources: ['manifest.json', 'src', 'test/bench'],
  },
} as const satisfies { readonly [name: string]: Kind };

export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as KindName[];
