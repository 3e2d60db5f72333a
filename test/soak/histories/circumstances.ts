import type { Plain } from './model.ts';
import type { Said } from './steps.ts';

/** What a check depends on besides the value: the Region that was chosen, and that of the AWS metadata kept. */
export interface Circumstances {
  readonly region: string | null;
  readonly issuerRegion: string | null;
}

/**
 * The circumstances in which a value may be checked: those of the state, and with messages at once all that the others
 * can bring about. `regionOf` gives the Region of a value that is kept.
 */
export function circumstancesOf(
  state: Plain,
  atOnce: readonly Said[],
  regionOf: (value: string) => string | null,
): readonly Circumstances[] {
  const regions = new Set([state.region]);
  const issuers = new Set([issuerRegion(state, regionOf)]);
  if (atOnce.length > 1)
    for (const said of atOnce) {
      if (said.says === 'sighted') regions.add(said.tab.region);
      if (said.says === 'keep-region') regions.add(state.regionSeen);
      if (said.says === 'mark') {
        const { region, forget } = said.mark as { region?: string | null; forget?: string };
        if (region !== undefined) regions.add(region);
        if (forget === 'aws-metadata') issuers.add(null);
      }
      if ((said.says === 'give' || said.says === 'captured') && said.sample.capture === 'aws-metadata')
        issuers.add(regionOf(said.sample.value));
    }
  return [...regions].flatMap((region) => [...issuers].map((issuer) => ({ region, issuerRegion: issuer })));
}

function issuerRegion({ captures }: Plain, regionOf: (value: string) => string | null): string | null {
  const kept = captures['aws-metadata'];
  return kept === undefined ? null : regionOf(kept.slice(kept.indexOf(' ') + 1));
}
