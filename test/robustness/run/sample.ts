import { Random } from '../in-page/random.ts';
import type { Specimen } from '../specimens/specimen.ts';
import type { Judged } from './bench-run.ts';
import type { Scripts } from './fast.ts';
import { type Disagreement, RealBrowser, type RealRun } from './real.ts';
import type { Site } from './site.ts';

/** Shows some of the judged pages to the shipped extension, drawn by seed. */
export async function runReal(
  verdicts: readonly Judged[],
  specimens: ReadonlyMap<string, Specimen>,
  options: {
    readonly count: number;
    readonly seed: string;
    readonly site: Site;
    readonly scripts: Scripts;
    readonly say: (text: string) => void;
  },
): Promise<RealRun> {
  const drawn = new Random(`${options.seed} real`).some(verdicts, options.count);
  const disagreements: Disagreement[] = [];
  let skipped = 0;
  let pages = 0;
  const real = await RealBrowser.launch(options.site, options.scripts);
  try {
    for (const { specimen: id, seed } of drawn) {
      const specimen = specimens.get(id);
      if (!specimen || specimen.fileKinds.length > 0) {
        skipped++;
        continue;
      }
      pages++;
      const disagreement = await real
        .compare(specimen, { seed })
        .catch((error: Error) => ({ page: seed, bench: '-', extension: error.message }));
      if (disagreement) disagreements.push(disagreement);
      options.say(`the shipped extension: ${pages} of ${drawn.length} pages`);
    }
  } finally {
    await real.close();
  }
  return { pages, agreed: pages - disagreements.length, skipped, disagreements };
}
