import { useState } from 'preact/hooks';
import type { Progress } from '../../core/progress.ts';
import type { Sighting } from '../../core/sighting.ts';
import { type ErrorReading, errorsInSight, errorTextLimit, readError } from '../../core/troubleshoot/explain-error.ts';
import { type ErrorId, signInCodePage } from '../../lab/errors.ts';
import { troubleStrings as strings } from '../../ui/strings/troubleshooting.ts';
import { format } from '../../ui/strings.ts';
import { ErrorAdvice, titleOf } from './known-errors.tsx';

interface Props {
  readonly progress: Progress;
  readonly sighting: Sighting;
}

/** Reads a pasted error, and names the one on the open page, of which only the signals are told. */
export function ErrorReader({ progress, sighting }: Props) {
  const [text, setText] = useState('');
  const [reading, setReading] = useState<ErrorReading | 'empty' | undefined>();
  const inSight = errorsInSight(sighting);
  return (
    <section class="error-reader" aria-labelledby="error-reader-title">
      {inSight.length > 0 && (
        <div role="status" data-in-sight>
          <h3>{strings.inSight}</h3>
          <Errors ids={inSight} progress={progress} />
        </div>
      )}
      <h3 id="error-reader-title">{strings.pasteTitle}</h3>
      <p class="soft">{strings.pasteAbout}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setReading(text.trim() === '' ? 'empty' : readError(text));
        }}
      >
        <label>
          {strings.pasteLabel}
          <textarea
            rows={4}
            data-action="paste-error"
            maxLength={errorTextLimit}
            spellcheck={false}
            value={text}
            onInput={(event) => {
              setText(event.currentTarget.value);
              setReading(undefined);
            }}
          />
        </label>
        <button type="submit" data-action="read-error">
          {strings.read}
        </button>
      </form>
      <div role="status" data-reading>
        {reading === 'empty' && <p>{strings.empty}</p>}
        {reading && reading !== 'empty' && <Reading reading={reading} progress={progress} />}
      </div>
    </section>
  );
}

function Reading({ reading, progress }: { readonly reading: ErrorReading; readonly progress: Progress }) {
  const { errors, unknownSignInCode, whom, answered, retryAt } = reading;
  const facts = [
    whom && format(strings.whom, { whom }),
    answered && format(strings.answered, { answered }),
    retryAt !== undefined && format(strings.retry, { time: new Date(retryAt).toLocaleString() }),
  ].filter(Boolean);
  return (
    <>
      {facts.length > 0 && <p class="soft">{facts.join(' ')}</p>}
      <Errors ids={errors} progress={progress} />
      {unknownSignInCode && (
        <p class="caution">
          {format(strings.unknownSignIn, { code: unknownSignInCode })}{' '}
          <a href={`${signInCodePage}${unknownSignInCode}`} target="_blank" rel="noreferrer">
            {`${signInCodePage}${unknownSignInCode}`}
          </a>
        </p>
      )}
      {errors.length === 0 && !unknownSignInCode && <p class="caution">{strings.unknown}</p>}
    </>
  );
}

function Errors({ ids, progress }: { readonly ids: readonly ErrorId[]; readonly progress: Progress }) {
  return (
    <>
      {ids.map((id) => (
        <article key={id} class="explained" data-explained={id}>
          <p class="label">{titleOf(id)}</p>
          <ErrorAdvice id={id} progress={progress} />
        </article>
      ))}
    </>
  );
}
