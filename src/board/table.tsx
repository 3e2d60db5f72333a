// biome-ignore-all lint/a11y/noRedundantRoles: a table whose rows are laid out by themselves is no table to every browser.
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Row } from '../core/class/row.ts';
import { stuckness, timeOnStep } from '../core/class/stuck.ts';
import { boardStrings as strings } from '../ui/strings/board.ts';
import { shortTime } from '../ui/words-for-time.ts';
import { useKeptFocus } from './kept-focus.ts';
import { ParticipantRow } from './row.tsx';
import type { Session } from './session.ts';
import { TableHead } from './table-head.tsx';
import { useLive } from './use-live.ts';
import { rowHeight, useWindow } from './window.ts';

interface Props {
  readonly session: Session;
  readonly selected: string | undefined;
  select(id: string): void;
}

/**
 * Everybody who is shown, a row each. Only the rows in sight stand in the document, and the one that has the focus;
 * a row is rendered anew only when what it shows is another.
 */
export function Table({ session: { live }, selected, select }: Props) {
  const { order, now, medians } = useLive(live, 'rows');
  const scroll = useRef<HTMLDivElement>(null);
  const { from, to, show } = useWindow(scroll, order.length);
  const [reached, reach] = useState<string>();
  const inReach = reached !== undefined && order.includes(reached) ? reached : order[0];
  const focused = useKeptFocus(scroll, order);
  const parts = rowsIn(order, from, to, focused.id);
  useLayoutEffect(() => live.show(new Set([...parts.flatMap((part) => ('id' in part ? [part.id] : [])), selected ?? ''])));
  useLayoutEffect(() => () => live.show(undefined), [live]);
  const open = useCallback((id: string) => select(id), [select]);
  const move = (event: KeyboardEvent) => {
    const at = order.indexOf(idOfRow(event.target) ?? '');
    const next = at < 0 ? undefined : order[placeAfter(event.key, at, order.length)];
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    show(order.indexOf(next));
    reach(next);
    focused.want(next);
  };
  return (
    <div class="table-scroll" ref={scroll}>
      <table
        role="table"
        class="participants"
        aria-label={strings.table}
        aria-rowcount={order.length + 1}
        onKeyDown={move}
        onFocusIn={(event) => {
          const id = idOfRow(event.target);
          if (id !== undefined) reach(id);
        }}
      >
        <TableHead live={live} />
        <tbody role="rowgroup">
          {parts.map((part) => {
            if ('height' in part)
              // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; it is empty.
              return <tr key={part.key} class="room" aria-hidden="true" style={{ height: `${part.height}px` }} />;
            const row = live.board.rows.get(part.id);
            if (!row) return null;
            return (
              <ParticipantRow
                key={part.id}
                row={row}
                index={part.index}
                severity={stuckness(row, medians, now).severity}
                on={row.report.current ? shortTime(timeOnStep(row, now)) : ''}
                seen={seenWords(row, now)}
                isSelected={part.id === selected}
                isInReach={part.id === inReach}
                select={open}
              />
            );
          })}
        </tbody>
      </table>
      {order.length === 0 && <p class="nobody">{live.board.rows.size > 0 ? strings.nobody : ''}</p>}
    </div>
  );
}

function seenWords(row: Row, now: number): string {
  const ago = now - row.seenAt;
  return ago < 60_000 ? strings.seenNow : shortTime(ago);
}

type Part = { readonly key: string; readonly height: number } | { readonly id: string; readonly index: number };

/** The rows in sight and the focused one, and the room that the others take. */
function rowsIn(order: readonly string[], from: number, to: number, focused: string | undefined): Part[] {
  const apart = focused === undefined ? -1 : order.indexOf(focused);
  const indices = Array.from({ length: Math.max(0, to - from) }, (_, place) => from + place);
  if (apart >= 0 && apart < from) indices.unshift(apart);
  if (apart >= to) indices.push(apart);
  const parts: Part[] = [];
  let end = 0;
  for (const index of indices) {
    if (index > end) parts.push({ key: `before-${end === 0 ? 'all' : 'more'}`, height: (index - end) * rowHeight });
    parts.push({ id: order[index] ?? '', index });
    end = index + 1;
  }
  if (end < order.length) parts.push({ key: 'after', height: (order.length - end) * rowHeight });
  return parts;
}

function idOfRow(element: EventTarget | null): string | undefined {
  return element instanceof Element ? element.closest<HTMLElement>('tr[data-id]')?.dataset.id : undefined;
}

const page = 12;

function placeAfter(key: string, at: number, count: number): number {
  const places: { readonly [key: string]: number } = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const place = places[key];
  return place === undefined ? -1 : Math.min(count - 1, Math.max(0, place));
}
