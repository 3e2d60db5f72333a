/** A figure that a document states outside the blocks of results, and what holds it. */
export interface Figure {
  readonly document: string;
  /** As the document says it. */
  readonly figure: string;
  /** A file in which the figure stands, by its path from the root, or the address of a page that the document links to. */
  readonly heldBy: string;
  /** The figure as it stands in the file; not for an address. */
  readonly as?: string;
}

/**
 * Limits and counts that sources or tests hold. Never what a command has measured: that goes into `docs/results.json`
 * with `--record`, and into a document by a block.
 */
export const figures: readonly Figure[] = [
  { document: 'CHANGELOG.md', figure: '50 steps', heldBy: 'test/rules/lab.test.ts', as: 'toHaveLength(50)' },
  { document: 'CHANGELOG.md', figure: '1,000,000 rounds', heldBy: 'src/core/seal.ts', as: '1_000_000' },
  { document: 'CHANGELOG.md', figure: '20 hands', heldBy: 'src/board/help-queue.tsx', as: 'most = 20' },
  { document: 'SECURITY.md', figure: '1,000,000 rounds', heldBy: 'src/core/seal.ts', as: '1_000_000' },
  { document: 'CONTRIBUTING.md', figure: '99 %', heldBy: 'test/robustness/run/result.ts', as: 'leastRight = 0.99' },
  { document: 'CONTRIBUTING.md', figure: '50,000 nodes', heldBy: 'test/bench/effort.ts', as: '50_000' },
  { document: 'CONTRIBUTING.md', figure: '100,000 whole files', heldBy: 'test/fuzz/campaigns.ts', as: '100_000' },
  { document: 'CONTRIBUTING.md', figure: '12,000 signed files', heldBy: 'test/fuzz/campaigns.ts', as: '12_000' },
  { document: 'docs/robustness.md', figure: '112 pages', heldBy: 'test/robustness/robustness.test.ts', as: 'pages = 112' },
  { document: 'docs/robustness.md', figure: '99 %', heldBy: 'test/robustness/run/result.ts', as: 'leastRight = 0.99' },
  { document: 'docs/class.md', figure: '300 simulated participants', heldBy: 'test/class/scale.ts', as: "default: '300'" },
  { document: 'docs/class.md', figure: '350 kB', heldBy: 'src/core/class/limits.ts', as: 'messageLimit = 350_000' },
  { document: 'docs/class.md', figure: '128 kB', heldBy: 'https://docs.aws.amazon.com/general/latest/gr/iot-core.html' },
  { document: 'docs/class.md', figure: '60 kB', heldBy: 'https://docs.aws.amazon.com/general/latest/gr/iot-core.html' },
];
