import { useState } from 'preact/hooks';
import type { Row } from '../core/class/row.ts';
import type { Hand } from '../core/class/view.ts';
import { asSeen } from '../core/plain-text.ts';
import { mistakes } from '../lab/mistakes.ts';
import { boardStrings as strings } from '../ui/strings/board.ts';
import { format } from '../ui/strings.ts';
import { shortTime } from '../ui/words-for-time.ts';
import type { Overview } from './live.ts';
import { memo } from './memo.ts';
import type { Session } from './session.ts';
import { titleOf } from './step-title.ts';

/** More can't be overseen; the table shows all of them, by its filter. */
const most = 20;

interface Props {
  readonly session: Session;
  readonly overview: Overview;
  readonly ownName: OwnName;
  select(id: string): void;
}

/** What participants see as the name of who helps them; asked once. */
export interface OwnName {
  readonly name: string | undefined;
  keep(name: string): void;
}

/** Whose hand is up: whom nobody is coming to yet first, and who is on it. */
export const HelpQueue = memo(({ session, overview: { queue, now }, ownName, select }: Props) => {
  const more = queue.length - most;
  return (
    <section class="queue" aria-labelledby="queue">
      <h2 id="queue">
        {strings.queue} {queue.length > 0 && <span class="chip">{queue.length}</span>}
      </h2>
      {queue.length === 0 ? (
        <p class="soft">{strings.queueEmpty}</p>
      ) : (
        <ol>
          {queue.slice(0, most).map(({ row, hand }) => (
            <li key={row.id} data-hand={row.id} class={hand.coming === undefined ? 'open' : 'coming'}>
              <p>
                <button type="button" class="name" onClick={() => select(row.id)}>
                  {row.report.name}
                </button>
                {row.report.table && <span class="at-table">{row.report.table}</span>}
                <span class="soft">{format(strings.queueWaits, { time: shortTime(now - hand.raisedAt) })}</span>
              </p>
              <p class="what">
                {hand.step && (
                  <>
                    <b>{hand.step}</b> {titleOf(hand.step)}
                  </>
                )}
                {hand.warning && <span class="sign warned">⚠ {mistakes[hand.warning].title}</span>}
              </p>
              {hand.coming !== undefined && <p class="coming">→ {format(strings.coming, { name: hand.coming })}</p>}
              <Answers session={session} row={row} hand={hand} ownName={ownName} />
            </li>
          ))}
        </ol>
      )}
      {more > 0 && <p class="soft">{format(strings.queueMore, { count: String(more) })}</p>}
      {ownName.name !== undefined && (
        <p class="soft own-name">
          {format(strings.yourName, { name: ownName.name })}{' '}
          <button type="button" class="link" data-action="change-own-name" onClick={() => ownName.keep('')}>
            {strings.changeName}
          </button>
        </p>
      )}
    </section>
  );
});

interface AnswersProps extends Pick<Props, 'session' | 'ownName'> {
  readonly row: Row;
  readonly hand: Hand;
}

/** That somebody is coming, and that it is settled; asks for the instructor's name where it is not known yet. */
export function Answers({ session, row, hand, ownName }: AnswersProps) {
  const [asking, ask] = useState<'coming' | 'settled'>();
  const answer = (is: 'coming' | 'settled', by = ownName.name) => {
    if (by === undefined) return ask(is);
    ask(undefined);
    session.answer(row.id, { is, by, about: hand.since });
  };
  if (asking)
    return (
      <form
        class="own-name"
        onSubmit={(event) => {
          event.preventDefault();
          const name = asSeen(String(new FormData(event.currentTarget).get('own-name') ?? ''));
          if (name === '') return;
          ownName.keep(name);
          answer(asking, name);
        }}
      >
        <label>
          {strings.askName}
          <input name="own-name" maxLength={40} required autocomplete="off" ref={(input) => input?.focus()} />
        </label>
        <p class="soft">{strings.askNameAbout}</p>
        <button type="submit" data-action="keep-own-name">
          {strings.keepName}
        </button>
      </form>
    );
  return (
    <p class="actions">
      {hand.coming === undefined && (
        <button type="button" class="main" data-action="coming" onClick={() => answer('coming')}>
          {strings.onMyWay}
        </button>
      )}
      <button type="button" data-action="settled" onClick={() => answer('settled')}>
        {strings.settled}
      </button>
    </p>
  );
}
