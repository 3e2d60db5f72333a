import { lab } from '../lab/lab.ts';
import type { KnownError } from '../lab/model.ts';
import { panelStrings as strings } from '../ui/strings.ts';

/** Appendix 1: where to look on both sides, a query that works, and what the usual errors mean. */
export function Troubleshooting() {
  const { places, caution, query } = lab.appendix1;
  return (
    <details class="troubleshooting">
      <summary>
        <h2>{strings.troubleshooting}</h2>
      </summary>
      <ul>
        {places.map((place) => (
          <li key={place.portal}>
            <strong>{strings.sides[place.portal]}: </strong>
            {place.say}
          </li>
        ))}
      </ul>
      <p class="caution">{caution}</p>
      <pre>{query}</pre>
      <h3>{strings.knownErrors}</h3>
      {(Object.entries(lab.errors) as [string, KnownError][]).map(([id, error]) => (
        <details key={id} data-error={id}>
          <summary>{error.match.join(' … ')}</summary>
          <p>
            <strong>{strings.cause} </strong>
            {error.cause}
          </p>
          <p>
            <strong>{strings.remedy} </strong>
            {error.remedy} {error.step && `(${error.step})`}
          </p>
        </details>
      ))}
    </details>
  );
}
