import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import { type ComponentChild, render } from 'preact';
import { Live } from '../../../../src/board/live.ts';
import { memo } from '../../../../src/board/memo.ts';
import { Board } from '../../../../src/core/class/board.ts';
import type { Row } from '../../../../src/core/class/row.ts';
import { timeOnStep } from '../../../../src/core/class/stuck.ts';
import { labStepIds } from '../../../../src/lab/lab.ts';
import { shortTime } from '../../../../src/ui/words-for-time.ts';
import { type Contender, type Room, rowHeight } from './contender.ts';

const style = `
.t{width:100%;border-spacing:0;table-layout:fixed;font:13px system-ui}.r{height:${rowHeight}px;overflow:hidden;white-space:nowrap}
.r i{display:inline-block;width:6px;height:14px;margin-right:1px;background:#cfcac5}.r .done{background:#2f8f5b}
.r .skipped{background:#b7791f}.r .here{background:#6d28d9}.list{position:relative;font:13px system-ui}
.list .r{position:absolute;left:0;right:0;display:flex;gap:12px}.list .r span{flex:none;width:120px}`;

/** The usual: one element for each step, keyed rows, a row rendered anew only when it changed. */
function cells(row: Row, on: string, Cell: 'td' | 'span'): ComponentChild {
  const { report } = row;
  return (
    <>
      <Cell>{report.name}</Cell>
      <Cell>{report.table ?? ''}</Cell>
      <Cell style={{ width: '360px' }}>
        {labStepIds.map((id) => (
          <i key={id} class={id === report.current ? 'here' : (report.steps[id]?.status ?? '')} />
        ))}
      </Cell>
      <Cell class="step">{report.current ?? ''}</Cell>
      <Cell>{on}</Cell>
      <Cell>{Object.keys(report.warnings).join(' ')}</Cell>
    </>
  );
}

interface RowProps {
  readonly row: Row;
  readonly on: string;
}
const TableRow = memo(({ row, on }: RowProps) => (
  <tr class="r" data-id={row.id}>
    {cells(row, on, 'td')}
  </tr>
));
const ListRow = memo(({ row, on, top }: RowProps & { readonly top: number }) => (
  <div class="r" data-id={row.id} style={{ transform: `translateY(${top}px)` }}>
    {cells(row, on, 'span')}
  </div>
));

function contender({ root, rows = 0 }: Room, begin: (live: Live, scroll: HTMLElement) => () => ComponentChild): Contender {
  const board = new Board();
  const live = new Live(board);
  const sheet = document.createElement('style');
  sheet.textContent = style;
  const scroll = document.createElement('div');
  scroll.style.cssText = `height:${rows * rowHeight}px;overflow:auto;contain:strict`;
  root.append(sheet, scroll);
  const inSight = () => live.overview.order.slice(0, rows);
  return {
    show(people) {
      for (const { id, report } of people) board.takeReport(id, report, 'live', Date.now());
      live.arrange({});
      const rendered = begin(live, scroll);
      const draw = () => render(rendered(), scroll);
      draw();
      live.subscribe(draw);
    },
    byName: () => live.arrange({ sort: 'name' }),
    reportOf: (id) => board.rows.get(id)?.report,
    take(id, report) {
      board.takeReport(id, report, 'live', Date.now());
      live.touchRows();
    },
    inSight,
    stepShownOf: (id) => scroll.querySelector(`[data-id="${id}"] .step`)?.textContent ?? 'nowhere',
  };
}

const onOf = (row: Row, now: number) => (row.report.current ? shortTime(timeOnStep(row, now)) : '');

/** A plain keyed table: everybody stands in the document. */
export function plainTable(room: Room): Contender {
  return contender(room, (live) => () => (
    <table class="t">
      <tbody>
        {live.overview.order.map((id) => {
          const row = live.board.rows.get(id);
          return row && <TableRow key={id} row={row} on={onOf(row, live.overview.now)} />;
        })}
      </tbody>
    </table>
  ));
}

/** The list of a well-known library: what is in sight, and as many rows beyond as ours has. */
export function virtualList(room: Room): Contender {
  return contender(room, (live, scroll) => {
    const virtualizer = new Virtualizer<HTMLElement, HTMLElement>({
      count: live.overview.order.length,
      getScrollElement: () => scroll,
      estimateSize: () => rowHeight,
      overscan: 8,
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll,
      initialRect: { width: innerWidth, height: scroll.clientHeight },
      onChange: () => live.arrange({}),
    });
    virtualizer._didMount();
    return () => {
      virtualizer._willUpdate();
      return (
        <div class="list" style={{ height: `${virtualizer.getTotalSize()}px` }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const id = live.overview.order[index] ?? '';
            const row = live.board.rows.get(id);
            return row && <ListRow key={id} row={row} top={start} on={onOf(row, live.overview.now)} />;
          })}
        </div>
      );
    };
  });
}
