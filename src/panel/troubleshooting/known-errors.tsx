import type { Progress } from '../../core/progress.ts';
import { type ErrorId, errors } from '../../lab/errors.ts';
import type { KnownError } from '../../lab/ids.ts';
import { step as stepOf } from '../../lab/lab.ts';
import { ask } from '../../platform/messages.ts';
import { troubleStrings } from '../../ui/strings/troubleshooting.ts';
import { format, panelStrings as strings } from '../../ui/strings.ts';

/** The whole catalogue, to look through. */
export function KnownErrors({ progress }: { readonly progress: Progress }) {
  return (
    <details>
      <summary>
        <h3>{strings.knownErrors}</h3>
      </summary>
      {(Object.keys(errors) as ErrorId[]).map((id) => (
        <details key={id} data-error={id}>
          <summary>{titleOf(id)}</summary>
          <ErrorAdvice id={id} progress={progress} />
        </details>
      ))}
    </details>
  );
}

/** What an error is called: its codes, or its words. */
export function titleOf(id: ErrorId): string {
  const { codes, says = [] } = errors[id] as KnownError;
  return codes ? codes.join(', ') : says.slice(0, 2).join(' / ');
}

/** Why, what helps, and the way to where it is put right. */
export function ErrorAdvice({ id, progress }: { readonly id: ErrorId; readonly progress: Progress }) {
  const { cause, remedy, step } = errors[id] as KnownError;
  return (
    <>
      <p>
        <strong>{strings.cause} </strong>
        {cause}
      </p>
      <p>
        <strong>{strings.remedy} </strong>
        {remedy}
      </p>
      {step && (
        <p class="actions">
          <button type="button" data-action="go-to-remedy" data-goal={step} onClick={() => void ask('go', { step })}>
            {format(troubleStrings.goTo, { step, title: format(stepOf(step).title, { ...progress.names }) })}
          </button>
        </p>
      )}
    </>
  );
}
