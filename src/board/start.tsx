import { useState } from 'preact/hooks';
import { readInstructorCode } from '../core/class/invite.ts';
import type { KeptClass } from '../platform/stored-classes.ts';
import { codeProblems, classStrings as strings } from '../ui/strings/board-class.ts';
import { format } from '../ui/strings.ts';
import { timeOfDay } from '../ui/words-for-time.ts';
import { cardsOnly, classOf } from './kept-classes.ts';
import { MakeClass } from './make-class.tsx';

interface Props {
  readonly classes: readonly KeptClass[];
  /** The id of the class that is open, where one is. */
  readonly current?: string;
  open(kept: KeptClass): void;
  remove(id: string): void;
}

/** How to begin: the classes kept here, cards alone, a new class, or another instructor's. */
export function Start({ classes, current, open, remove }: Props) {
  return (
    <div class="start">
      {classes.length > 0 && (
        <section class="yours" aria-labelledby="yours">
          <h2 id="yours">{strings.yours}</h2>
          <ul>
            {classes.map((kept) => (
              <ClassLine key={kept.id} kept={kept} isCurrent={kept.id === current} open={open} remove={remove} />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="start-cards">
        <h2 id="start-cards">{strings.cards.title}</h2>
        <p class="soft">{strings.cards.about}</p>
        <button type="button" data-action="open-cards" disabled={current === cardsOnly.id} onClick={() => open(cardsOnly)}>
          {current === cardsOnly.id ? strings.current : strings.cards.open}
        </button>
      </section>
      <section aria-labelledby="start-make">
        <h2 id="start-make">{strings.make.title}</h2>
        <p class="soft">{strings.make.about}</p>
        <MakeClass made={open} />
      </section>
      <section aria-labelledby="start-open">
        <h2 id="start-open">{strings.open.title}</h2>
        <p class="soft">{strings.open.about}</p>
        <OpenByCode opened={open} />
      </section>
    </div>
  );
}

interface ClassLineProps extends Pick<Props, 'open' | 'remove'> {
  readonly kept: KeptClass;
  readonly isCurrent: boolean;
}

function ClassLine({ kept, isCurrent, open, remove }: ClassLineProps) {
  const [sure, ask] = useState(false);
  return (
    <li data-class={kept.id}>
      <span class="name">{kept.name}</span> <span class="soft">{format(strings.made, { time: timeOfDay(kept.at) })}</span>
      {sure ? (
        <p role="alert" class="actions">
          {format(strings.removeSure, { name: kept.name })}{' '}
          <button type="button" class="danger" data-action="remove-class-yes" onClick={() => remove(kept.id)}>
            {strings.removeYes}
          </button>
          <button type="button" onClick={() => ask(false)}>
            {strings.removeNo}
          </button>
        </p>
      ) : (
        <p class="actions">
          {isCurrent ? (
            <span class="soft">{strings.current}</span>
          ) : (
            <button type="button" class="main" data-action="open-class" onClick={() => open(kept)}>
              {strings.openIt}
            </button>
          )}
          <button type="button" class="danger" data-action="remove-class" onClick={() => ask(true)}>
            {strings.remove}
          </button>
        </p>
      )}
    </li>
  );
}

function OpenByCode({ opened }: { opened(kept: KeptClass): void }) {
  const [problem, tell] = useState('');
  const read = async (code: string) => {
    const result = await readInstructorCode(code);
    if (result.ok) opened(classOf(result.value, Date.now()));
    else tell(codeProblems[result.problem]);
  };
  return (
    <form
      data-form="open-class"
      onSubmit={(event) => {
        event.preventDefault();
        void read(String(new FormData(event.currentTarget).get('instructor-code') ?? ''));
      }}
    >
      <label>
        {strings.open.code}
        <textarea name="instructor-code" rows={3} required maxLength={5_000} autocomplete="off" spellcheck={false} />
      </label>
      {problem && (
        <p class="warning" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" data-action="open-by-code">
        {strings.open.submit}
      </button>
    </form>
  );
}
