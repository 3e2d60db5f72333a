import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { troubleInWords } from '../platform/storage-trouble.ts';
import { Boundary } from './boundary.tsx';
import { sayError } from './failure.ts';
import { brokenStrings as strings } from './strings/broken.ts';
import { troubleStrings } from './strings/survival.ts';
import { format } from './strings.ts';

interface Props {
  /** What a person can do where the page can't be shown: at least to save what is kept, and to start again. */
  readonly remedies: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What every page of ours stands in: it is never left empty, and nothing fails without a word. */
export function OwnPage({ remedies, children }: Props) {
  const instead = (error: unknown, tryAgain: () => void) => (
    <main class="panel begin" data-broken="page">
      <h1>{strings.page}</h1>
      <p class="warning" role="alert">
        {format(strings.pageAbout, { why: sayError(error) })}
      </p>
      <div class="actions">
        <button type="button" class="main" data-action="try-again" onClick={tryAgain}>
          {strings.again}
        </button>
        {remedies}
      </div>
    </main>
  );
  return (
    <>
      <Failure />
      <Boundary instead={instead}>{children}</Boundary>
    </>
  );
}

/** A part of a page that can fail by itself. */
export function Part({ of, remedies, children }: Props & { readonly of: unknown }) {
  const instead = (error: unknown, tryAgain: () => void) => (
    <div class="warning" role="alert" data-broken="part">
      <p>{format(strings.part, { why: sayError(error) })}</p>
      <div class="actions">
        <button type="button" data-action="try-again" onClick={tryAgain}>
          {strings.again}
        </button>
        {remedies}
      </div>
    </div>
  );
  return (
    <Boundary of={of} instead={instead}>
      {children}
    </Boundary>
  );
}

/** Says what was asked for and failed, whatever it was: a write above all. */
function Failure() {
  const [said, say] = useState('');
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const hear = (error: unknown) => say(wordFailure(error));
    addEventListener('unhandledrejection', ({ reason }) => hear(reason), { signal });
    // Of what is no script's error, as a loop of ResizeObserver, the browser gives none.
    addEventListener('error', ({ error }) => error && hear(error), { signal });
    return () => controller.abort();
  }, []);
  if (said === '') return null;
  return (
    <div class="warning failure" role="alert" data-trouble="failed">
      <p>{said}</p>
      <button type="button" data-action="dismiss-failure" onClick={() => say('')}>
        {strings.dismiss}
      </button>
    </div>
  );
}

function wordFailure(error: unknown): string {
  const trouble = troubleInWords(error);
  return trouble ? troubleStrings[trouble] : format(strings.failed, { why: sayError(error) });
}
