import { useEffect, useState } from 'preact/hooks';
import { boardStrings } from '../ui/strings/board.ts';
import { classStrings } from '../ui/strings/board-class.ts';
import { format } from '../ui/strings.ts';
import { Dialog } from './dialog.tsx';
import { type CardsOutcome, cardsInFiles, type Given, pastedCards } from './given-cards.ts';

/** Cards that are dropped or pasted anywhere on the page, a field that takes text of its own left out. */
export function useGivenCards(give: (given: Promise<Given> | Given) => void): boolean {
  const [isOver, over] = useState(false);
  useEffect(() => {
    const ending = new AbortController();
    const on = { signal: ending.signal };
    const hasFiles = (event: DragEvent) =>
      event.dataTransfer?.types.includes('Files') || event.dataTransfer?.types.includes('text/plain');
    addEventListener(
      'dragover',
      (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        over(true);
      },
      on,
    );
    addEventListener('dragleave', (event) => event.relatedTarget === null && over(false), on);
    addEventListener(
      'drop',
      (event) => {
        over(false);
        if (!hasFiles(event)) return;
        event.preventDefault();
        const files = Array.from(event.dataTransfer?.files ?? []);
        give(files.length > 0 ? cardsInFiles(files) : pastedCards(event.dataTransfer?.getData('text/plain') ?? ''));
      },
      on,
    );
    addEventListener(
      'paste',
      (event) => {
        if (event.target instanceof Element && event.target.closest('input, textarea')) return;
        const files = Array.from(event.clipboardData?.files ?? []);
        const text = event.clipboardData?.getData('text/plain') ?? '';
        if (files.length === 0 && text === '') return;
        event.preventDefault();
        give(files.length > 0 ? cardsInFiles(files) : pastedCards(text));
      },
      on,
    );
    return () => ending.abort();
  }, [give]);
  return isOver;
}

interface AddCardsProps {
  give(given: Promise<Given> | Given): void;
  close(): void;
}

/** Cards by paste into a field, and by choosing files. */
export function AddCards({ give, close }: AddCardsProps) {
  const strings = classStrings.addCards;
  return (
    <Dialog title={strings.title} name="cards" close={close}>
      <p class="soft">{strings.about}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          give(pastedCards(String(new FormData(event.currentTarget).get('cards') ?? '')));
          close();
        }}
      >
        <label>
          {strings.paste}
          <textarea name="cards" rows={5} required spellcheck={false} />
        </label>
        <div class="actions">
          <button type="submit" class="main" data-action="take-cards">
            {strings.take}
          </button>
          <label class="file">
            {strings.choose}
            <input
              type="file"
              multiple
              data-action="choose-cards"
              onChange={(event) => {
                give(cardsInFiles(Array.from(event.currentTarget.files ?? [])));
                close();
              }}
            />
          </label>
        </div>
      </form>
    </Dialog>
  );
}

/** What became of the cards: one summary, and a line for each that was refused. */
export function CardsResult({ outcome, dismiss }: { readonly outcome: CardsOutcome | undefined; dismiss(): void }) {
  const strings = classStrings.result;
  return (
    <div role="status" class="cards-result">
      {outcome && (
        <div
          class={`notice ${outcome.refused.length === 0 ? 'good' : ''}`}
          data-taken={outcome.taken}
          data-refused={outcome.refused.length}
        >
          <p>
            <b>{summaryOf(outcome)}</b>{' '}
            <button type="button" class="link" data-action="dismiss-result" onClick={dismiss}>
              {strings.dismiss}
            </button>
          </p>
          {outcome.refused.length > 0 && (
            <ul>
              {outcome.refused.map(({ name, why }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list never changes.
                <li key={index}>{format(strings.line, { name, why })}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}

function summaryOf({ taken, stale, refused }: CardsOutcome): string {
  const strings = classStrings.result;
  const parts = [
    taken > 0 ? format(strings.taken, { count: String(taken) }) : '',
    stale > 0 ? format(strings.stale, { count: String(stale) }) : '',
    refused.length > 0 ? format(strings.refused, { count: String(refused.length) }) : '',
  ].filter(Boolean);
  return parts.length > 0 ? `${boardStrings.actions.cards}: ${parts.join(', ')}.` : strings.nothing;
}
