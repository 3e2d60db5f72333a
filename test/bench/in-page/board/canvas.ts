import { Live } from '../../../../src/board/live.ts';
import { Board } from '../../../../src/core/class/board.ts';
import type { Row } from '../../../../src/core/class/row.ts';
import type { Contender, Room } from './contender.ts';
import { rowHeight } from './contender.ts';
import { drawOverview, drawRow, tableTop } from './drawing.ts';

function canvasIn({ root }: Room): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = innerWidth;
  canvas.height = innerHeight;
  document.body.style.margin = '0';
  canvas.style.display = 'block';
  root.append(canvas);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('There is no canvas');
  context.font = '13px system-ui';
  return context;
}

/** A bare canvas that does the same: it works out the same of the class and gathers changes as ours does, and draws anew only rows that changed. */
export function canvas(room: Room): Contender {
  const board = new Board();
  const live = new Live(board);
  const context = canvasIn(room);
  const drawn = new Map<string, Row>();
  let overview: Live['overview'] | undefined;
  const inSight = () => live.overview.order.slice(0, room.rows);
  const draw = () => {
    const isNew = live.overview !== overview;
    overview = live.overview;
    if (isNew) drawOverview(context, overview);
    for (const [place, id] of inSight().entries()) {
      const row = board.rows.get(id);
      if (!row || (!isNew && drawn.get(id) === row)) continue;
      drawRow(context, place, row, overview);
      drawn.set(id, row);
    }
    live.show(new Set(inSight()));
  };
  return {
    show(people) {
      for (const { id, report } of people) board.takeReport(id, report, 'live', Date.now());
      live.arrange({});
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
    stepShownOf: (id) => drawn.get(id)?.report.current ?? '',
  };
}

/** A canvas that only draws: no numbers of the class, no order, no strip; the rows as they were given. */
export function drawingOnly(room: Room): Contender {
  const rows = new Map<string, Row>();
  const context = canvasIn(room);
  const changed = new Set<string>();
  let places = new Map<string, number>();
  let isDue = false;
  const put = (id: string, report: Row['report']) =>
    rows.set(id, { id, report, source: 'live', presence: 'here', seenAt: report.at, reportedAt: report.at });
  const draw = () => {
    isDue = false;
    for (const id of changed) {
      const row = rows.get(id);
      if (row) drawRow(context, places.get(id) ?? 0, row, undefined);
    }
    changed.clear();
  };
  return {
    show(people) {
      for (const { id, report } of people) put(id, report);
      places = new Map(people.slice(0, room.rows).map(({ id }, place) => [id, place]));
      context.fillStyle = '#fff';
      context.fillRect(0, 0, innerWidth, tableTop + (room.rows ?? 0) * rowHeight);
      for (const id of places.keys()) changed.add(id);
      draw();
    },
    byName: () => undefined,
    reportOf: (id) => rows.get(id)?.report,
    take(id, report) {
      put(id, report);
      if (!places.has(id)) return;
      changed.add(id);
      if (!isDue) requestAnimationFrame(draw);
      isDue = true;
    },
    inSight: () => Array.from(places.keys()),
    stepShownOf: (id) => (changed.has(id) ? 'not drawn' : (rows.get(id)?.report.current ?? '')),
  };
}
