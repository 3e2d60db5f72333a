import type { Overview } from '../../../../src/board/live.ts';
import type { Row } from '../../../../src/core/class/row.ts';
import { stuckness, timeOnStep } from '../../../../src/core/class/stuck.ts';
import { handOf } from '../../../../src/core/class/view.ts';
import { lab, labStepIds } from '../../../../src/lab/lab.ts';
import { mistakes } from '../../../../src/lab/mistakes.ts';
import { shortTime } from '../../../../src/ui/words-for-time.ts';
import { rowHeight } from './contender.ts';

const titles = new Map(lab.sections.flatMap(({ steps }) => Object.entries(steps).map(([id, step]) => [id, step.title])));
const colours = { done: '#2f8f5b', skipped: '#b7791f', todo: '#cfcac5', here: '#6d28d9' } as const;
/** Where the table begins, under the numbers and the strip of the class. */
export const tableTop = 220;
const tableWidth = 1_480;

/** One row with all that ours has in it: name, table, a cell for each step, words, signs. */
export function drawRow(context: CanvasRenderingContext2D, place: number, row: Row, overview: Overview | undefined): void {
  const top = tableTop + place * rowHeight;
  const { report } = row;
  const now = overview?.now ?? report.at;
  context.fillStyle = '#fff';
  context.fillRect(0, top, tableWidth, rowHeight);
  context.fillStyle = '#e7e5e4';
  context.fillRect(0, top + rowHeight - 1, tableWidth, 1);
  for (const [index, id] of labStepIds.entries()) {
    const look = id === report.current ? 'here' : (report.steps[id]?.status ?? 'todo');
    const height = look === 'todo' ? 3 : look === 'skipped' ? 7 : 14;
    context.fillStyle = colours[look];
    context.fillRect(300 + index * 7, top + 26 - height, 6, height);
  }
  const severity = overview ? stuckness(row, overview.medians, now).severity : 'no';
  const hand = handOf(row);
  const [warning] = Object.keys(report.warnings) as (keyof typeof mistakes)[];
  const words: readonly (readonly [number, string, number])[] = [
    [6, report.name, 210],
    [225, report.table ?? '', 50],
    [680, report.current ? `${report.current} ${titles.get(report.current)}` : '✓ finished', 300],
    [1_000, `${severity === 'no' ? '' : severity} ${report.current ? shortTime(timeOnStep(row, now)) : ''}`, 90],
    [1_100, now - row.seenAt < 60_000 ? 'now' : shortTime(now - row.seenAt), 60],
    [1_170, `${report.editions.aws ?? ''} · ${report.editions.azure ?? ''}`, 70],
    [1_250, `${hand ? 'Hand up ' : ''}${warning ? mistakes[warning].title : ''}`, 220],
  ];
  context.fillStyle = severity.startsWith('stuck') ? '#b91c1c' : '#1c1917';
  for (const [left, text, width] of words) if (text !== '') context.fillText(text, left, top + 23, width);
}

/** What ours says of the whole class: its numbers, the strip with a column for each step, and the first who wait. */
export function drawOverview(context: CanvasRenderingContext2D, { counts, heat = [], queue, now }: Overview): void {
  context.fillStyle = '#fff';
  context.fillRect(0, 0, context.canvas.width, tableTop);
  context.fillRect(tableWidth, 0, context.canvas.width - tableWidth, context.canvas.height);
  context.fillStyle = '#1c1917';
  for (const [index, [name, count]] of Object.entries(counts).entries())
    context.fillText(`${count} ${name}`, 6 + index * 130, 30);
  const most = Math.max(4, ...heat.map(({ here }) => here));
  for (const [index, { id, here, stuck, done, skipped, median }] of heat.entries()) {
    const left = 6 + index * 24;
    context.fillStyle = colours.here;
    context.fillRect(left, 170 - (100 * here) / most, 20, (100 * here) / most);
    context.fillStyle = '#b91c1c';
    context.fillRect(left, 170 - (100 * stuck) / most, 20, (100 * stuck) / most);
    context.fillStyle = colours.done;
    context.fillRect(left, 172, (20 * (done + skipped)) / Math.max(1, counts.people), 3);
    context.fillStyle = '#1c1917';
    context.fillText(String(here), left, 60, 22);
    context.fillText(id, left, 190, 22);
    if (median !== undefined) context.fillText(shortTime(median), left, 208, 22);
  }
  for (const [index, { row, hand }] of queue.slice(0, 12).entries()) {
    context.fillText(`${row.report.name} ${row.report.table ?? ''}`, tableWidth + 10, 40 + index * 70, 300);
    context.fillText(`${hand.step ?? ''} ${shortTime(now - hand.raisedAt)}`, tableWidth + 10, 60 + index * 70, 300);
  }
}
