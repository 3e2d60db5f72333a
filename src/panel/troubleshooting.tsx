import type { Progress } from '../core/progress.ts';
import type { Sighting } from '../core/sighting.ts';
import { lab } from '../lab/lab.ts';
import { panelStrings as strings } from '../ui/strings.ts';
import { ErrorReader } from './troubleshooting/error-reader.tsx';
import { KnownErrors } from './troubleshooting/known-errors.tsx';
import { QueryBuilder } from './troubleshooting/query-builder.tsx';
import { UserListCheck } from './troubleshooting/user-list-check.tsx';

/** Appendix 1: what an error means, whom AWS would refuse, where to look on both sides, and queries that work. */
export function Troubleshooting({ progress, sighting }: { readonly progress: Progress; readonly sighting: Sighting }) {
  const { places, caution } = lab.appendix1;
  return (
    <details class="troubleshooting">
      <summary>
        <h2>{strings.troubleshooting}</h2>
      </summary>
      <ErrorReader progress={progress} sighting={sighting} />
      <UserListCheck />
      <ul class="places">
        {places.map((place) => (
          <li key={place.portal}>
            <strong>{strings.sides[place.portal]}: </strong>
            {place.say}
          </li>
        ))}
      </ul>
      <p class="caution">{caution}</p>
      <QueryBuilder progress={progress} />
      <KnownErrors progress={progress} />
    </details>
  );
}
