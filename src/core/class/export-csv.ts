import Papa from 'papaparse';
import { stepIds } from '../../lab/lab.ts';
import type { Row } from './row.ts';
import { handOf, stepsBehind } from './view.ts';

/**
 * The class as a table (CSV, RFC 4180): a line for each participant, times in ISO 8601. Begins with a byte order mark,
 * without which Excel reads no UTF-8. Every cell is in quotes, and holds nothing that a spreadsheet would run.
 */
export function csvOf(rows: ReadonlyMap<string, Row>): string {
  const lines = Array.from(rows.values(), (row) => cellsOf(row).map(withoutFormulas));
  return `\uFEFF${Papa.unparse({ fields: [...columns], data: lines }, { newline: '\r\n', quotes: true })}\r\n`;
}

/**
 * What a spreadsheet takes for the beginning of a formula, the wide and small forms included (OWASP, CSV Injection),
 * unless a letter, a digit or `_` stands before it.
 */
const formula = /(?<![\p{L}\p{M}\p{N}_=+\-@＝＋－＠﹦﹢﹣﹫])[=+\-@＝＋－＠﹦﹢﹣﹫]|^[\t\r\n]/gu;

/**
 * Puts an apostrophe before each of them, not only at the beginning: where a semicolon separates, as in German Excel,
 * `x;=1+1` is two cells, and quotes don't hold it together. Papa Parse's `escapeFormulae` looks at beginnings alone.
 */
function withoutFormulas(cell: string): string {
  return cell.replace(formula, "'$&");
}

const columns = [
  'id',
  'name',
  'table',
  'lab',
  'lab version',
  'presence',
  'current step',
  'steps behind',
  'started',
  'at this step since',
  'last seen',
  'hand raised',
  'warnings',
  'AWS edition',
  'Azure edition',
  ...stepIds.flatMap((id) => [`${id} status`, `${id} proof`, `${id} at`] as const),
] as const;

function cellsOf(row: Row): string[] {
  const { report } = row;
  const steps = stepIds.flatMap((id) => {
    const step = report.steps[id];
    return step ? [step.status, step.proof, iso(step.at)] : ['', '', ''];
  });
  return [
    row.id,
    report.name,
    report.table ?? '',
    report.lab.id,
    report.lab.version,
    row.presence,
    report.current ?? '',
    String(stepsBehind(row)),
    iso(report.startedAt),
    report.current ? iso(report.since) : '',
    iso(row.seenAt),
    iso(handOf(row)?.since),
    Object.keys(report.warnings).join(' '),
    report.editions.aws ?? '',
    report.editions.azure ?? '',
    ...steps,
  ];
}

function iso(time: number | undefined): string {
  return time === undefined ? '' : new Date(time).toISOString();
}
