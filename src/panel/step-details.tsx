import type { Progress } from '../core/progress.ts';
import type { Sighting } from '../core/sighting.ts';
import { splitTarget } from '../core/target-id.ts';
import type { Move, StepId } from '../lab/ids.ts';
import { page as pageOf, step as stepOf } from '../lab/lab.ts';
import { format, panelStrings as strings } from '../ui/strings.ts';
import { calledHere } from '../ui/word-card.ts';

/** A step in words, with its labels then and now. */
export function StepDetails({ step, progress, sighting }: { step: StepId; progress: Progress; sighting: Sighting }) {
  const { say, when, caution, proof } = stepOf(step);
  const names = { ...progress.names };
  return (
    <div class="details">
      <p>{format(say, names)}</p>
      {when && <p class="soft">{when}</p>}
      <Labels step={step} progress={progress} sighting={sighting} />
      {caution && (
        <p class="caution">
          <strong>{strings.cautionLabel}: </strong>
          {format(caution, names)}
        </p>
      )}
      {proof.declared && (
        <p class="soft">
          {strings.declaredWhy} {proof.declared}
        </p>
      )}
    </div>
  );
}

/** What the lab prints, and what the console that is open calls it (the newest one where none is open). */
function Labels({ step, progress, sighting }: { step: StepId; progress: Progress; sighting: Sighting }) {
  const moves = (stepOf(step).moves as readonly Move[]).filter((move) => existsHere(move, sighting, progress));
  if (moves.length === 0) return null;
  return (
    <ol class="moves">
      {moves.map((move) => {
        const here = calledHere(move.target, sighting, progress.names);
        const differs = move.printed && move.printed.toLowerCase() !== here.toLowerCase();
        return (
          <li key={move.target}>
            <span class="label">{here}</span>
            {differs && (
              <span class="soft">
                {' '}
                ({strings.labSays} “{move.printed}”)
              </span>
            )}
            {isUnconfirmed(move) && <span class="soft"> ({strings.sure})</span>}
          </li>
        );
      })}
    </ol>
  );
}

function existsHere(move: Move, sighting: Sighting, progress: Progress): boolean {
  return calledHere(move.target, sighting, progress.names) !== '';
}

function isUnconfirmed({ target }: Move): boolean {
  const { page, name } = splitTarget(target);
  return (pageOf(page).targets[name]?.unconfirmed?.length ?? 0) > 0;
}
