import { useEffect } from 'preact/hooks';
import type { Row } from '../core/class/row.ts';
import { handOf } from '../core/class/view.ts';
import { boardStrings as strings } from '../ui/strings/board.ts';
import { classStrings } from '../ui/strings/board-class.ts';
import { format } from '../ui/strings.ts';
import { HandSign } from './hand-sign.tsx';
import { Tiles } from './head.tsx';
import { HeatStrip } from './heat-strip.tsx';
import { memo } from './memo.ts';
import type { Session } from './session.ts';
import { stripOf } from './strip.ts';
import { StripPicture } from './strip-picture.tsx';
import { useLive } from './use-live.ts';

/** More would be too small to be read. */
const most = 200;

/**
 * The class on the wall: no names, no codes, nothing to press but the way out. Each participant is a number that only
 * they know, in the order of the numbers, so that nobody is singled out; who is stuck is seen by step, not by person.
 */
export function Projector({ session, leave }: { readonly session: Session; leave(): void }) {
  const { board, live, numbers, lineState } = session;
  const { heat, counts } = useLive(live, 'rows');
  useEffect(() => {
    const listen = (event: KeyboardEvent) => event.key === 'Escape' && leave();
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [leave]);
  const people = Array.from(board.rows.values(), (row) => ({ row, number: numbers.of(row.id) })).sort(
    (a, b) => a.number - b.number,
  );
  const shown = people.slice(0, most);
  return (
    <main class="projector" data-size={shown.length > 60 ? 'many' : shown.length > 16 ? 'some' : 'few'}>
      <header>
        <h1>{lineState === 'none' ? classStrings.cardsOnly : session.kept.name}</h1>
        <button type="button" class="quiet" data-action="leave-projector" onClick={leave}>
          {strings.projectorLeave}
        </button>
      </header>
      <Tiles counts={counts} isLive={lineState !== 'none'} />
      <HeatStrip heat={heat} people={counts.people} chosen="" />
      <ul class="wall" aria-label={strings.table}>
        {shown.map(({ row, number }) => (
          <Tile key={row.id} row={row} number={number} />
        ))}
      </ul>
      {people.length > most && <p>{format(strings.projectorMore, { count: String(people.length - most) })}</p>}
    </main>
  );
}

const Tile = memo(({ row, number }: { readonly row: Row; readonly number: number }) => {
  const { current } = row.report;
  const hand = handOf(row);
  const name = format(strings.participant, { number: String(number) });
  const where = current ? format(strings.stripAt, { step: current }) : strings.stripDone;
  return (
    <li
      data-number={number}
      class={`${current ? '' : 'finished'} ${row.presence === 'dropped' ? 'dropped' : ''}`}
      aria-label={format(strings.projectorTile, { name, where }) + (hand ? strings.projectorHand : '')}
    >
      <span class="who" aria-hidden="true">
        {number}
        {hand && <HandSign />}
      </span>
      <b aria-hidden="true">{current ?? '✓'}</b>
      <StripPicture strip={stripOf(row.report)} />
    </li>
  );
});
