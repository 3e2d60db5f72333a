import type { BoardRefusal } from '../core/class/board.ts';
import { saveAsFile } from '../ui/save-as-file.ts';
import { boardStrings as strings } from '../ui/strings/board.ts';
import { classStrings } from '../ui/strings/board-class.ts';
import { refusalWords } from '../ui/strings/board-refusals.ts';
import { format } from '../ui/strings.ts';
import type { Counts } from './live.ts';
import { memo } from './memo.ts';
import type { Session } from './session.ts';

/** Which dialog is open. */
export type Opened = 'announce' | 'export' | 'code' | 'cards' | 'classes';

interface Props {
  readonly session: Session;
  open(dialog: Opened): void;
  project(): void;
}

/** What class it is, how the line stands, and what can be done for the whole class. */
export function Head({ session, open, project }: Props) {
  const { kept, lineState, pending, isPaused } = session;
  const isLive = lineState !== 'none';
  return (
    <header class="head">
      <div class="which">
        <h1>{isLive ? kept.name : classStrings.cardsOnly}</h1>
        <p class="line" data-line={lineState} title={strings.lineHelp[lineState]} role="status">
          <span class="lamp" aria-hidden="true" /> {strings.line[lineState]}
          {pending > 0 && ` · ${format(strings.pending, { count: String(pending) })}`}
        </p>
        {(lineState === 'waiting' || lineState === 'refused') && (
          <button type="button" data-action="retry" onClick={() => session.retry()}>
            {strings.retry}
          </button>
        )}
      </div>
      <nav class="actions" aria-label={strings.title}>
        {isLive && (
          <>
            <button type="button" class="main" data-action="announce" onClick={() => open('announce')}>
              {strings.actions.announce}
            </button>
            <button type="button" data-action="pause" aria-pressed={isPaused} onClick={() => session.pause(!isPaused)}>
              {isPaused ? strings.actions.resume : strings.actions.pause}
            </button>
            <button type="button" data-action="code" onClick={() => open('code')}>
              {strings.actions.code}
            </button>
          </>
        )}
        <button type="button" data-action="cards" onClick={() => open('cards')}>
          {strings.actions.cards}
        </button>
        <button type="button" data-action="projector" onClick={project}>
          {strings.actions.projector}
        </button>
        <button type="button" data-action="export" onClick={() => open('export')}>
          {strings.actions.export}
        </button>
        <button type="button" data-action="classes" onClick={() => open('classes')}>
          {strings.actions.classes}
        </button>
      </nav>
    </header>
  );
}

/** The class in numbers. */
export const Tiles = memo(({ counts, isLive }: { readonly counts: Counts; readonly isLive: boolean }) => {
  const shown = (Object.keys(strings.tiles) as (keyof Counts)[]).filter((tile) => isLive || !['here', 'dropped'].includes(tile));
  return (
    <dl class="tiles">
      {shown.map((tile) => (
        <div key={tile} data-tile={tile} class={counts[tile] > 0 ? 'some' : 'none'}>
          <dt>{strings.tiles[tile]}</dt>
          <dd>{counts[tile]}</dd>
        </div>
      ))}
    </dl>
  );
});

/** What was kept and could not be read: nothing of it is lost. */
function Asides({ session }: { readonly session: Session }) {
  const save = () => saveAsFile(`${JSON.stringify(session.asides, null, 2)}\n`, 'crosswalk-board-set-aside.json');
  return (
    <div class="notice" role="alert" data-trouble="set-aside">
      <p>{strings.unreadable}</p>
      <p class="actions">
        <button type="button" data-action="save-aside" onClick={save}>
          {strings.saveAside}
        </button>
        <button type="button" data-action="drop-aside" onClick={() => void session.dropAsides()}>
          {strings.dropAside}
        </button>
      </p>
    </div>
  );
}

/** What asks for the instructor's eye: that reporting is paused, that nothing is kept, what was refused. */
export function Notices({ session }: { readonly session: Session }) {
  const { refusals } = session.board;
  const counted = (Object.keys(refusals) as BoardRefusal[]).filter((reason) => reason !== 'stale');
  const count = counted.reduce((sum, reason) => sum + (refusals[reason] ?? 0), 0);
  return (
    <>
      {session.isPaused && <p class="notice">{strings.paused}</p>}
      {(session.isUnkept || session.isReadOnly) && (
        <p class="notice" role="alert" data-trouble="unkept">
          {session.isReadOnly ? strings.readOnly : strings.unkept}
        </p>
      )}
      {session.asides.length > 0 && <Asides session={session} />}
      {count > 0 && (
        <details class="refusals" data-refusals={count}>
          <summary>{format(classStrings.refusals, { count: String(count) })}</summary>
          <ul>
            {counted.map((reason) => (
              <li key={reason}>
                {format(classStrings.refusal, { count: String(refusals[reason] ?? 0), why: refusalWords[reason] })}
              </li>
            ))}
            {refusals.stale && <li class="soft">{format(classStrings.repeated, { count: String(refusals.stale) })}</li>}
          </ul>
        </details>
      )}
    </>
  );
}
