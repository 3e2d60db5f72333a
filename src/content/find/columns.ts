import { fits, type Words } from './lexicon.ts';
import { contentOf } from './names.ts';
import { closest, parentOf } from './roots.ts';

const row = 'tr, [role="row"]';
const tables = 'table, [role="table"], [role="grid"], [role="treegrid"]';
const headers = 'thead th, th[scope="col"], [role="columnheader"]';
const cells = 'td, th, [role="cell"], [role="gridcell"], [role="rowheader"], [role="columnheader"]';

/** The headers of all tables. */
export const headerCells = headers;

/** Whether an element stands in a cell, no header, of a table's column that is headed by one of these words. */
export function isInColumn(element: Element, words: Words): boolean {
  const cell = closest(element, cells);
  const own = cell && closest(cell, row);
  if (!cell || !own || cell.matches(headers)) return false;
  if (words.all.some(({ text }) => text === '*')) return true;
  const place = cellsOf(own).indexOf(cell);
  // The headers may stand in a table of their own, inside the one that holds both.
  for (let table = closest(own, tables); table; table = parentOf(table) && closest(parentOf(table) as Element, tables)) {
    const first = table.querySelector(headers);
    const head = first && closest(first, row);
    if (!head) continue;
    const all = cellsOf(head);
    // A cell that reaches over several columns, as "No users" does, is in none of them.
    return all.length === cellsOf(own).length && fits(words, contentOf(all[place] as Element));
  }
  return false;
}

function cellsOf(line: Element): Element[] {
  return [...line.querySelectorAll(cells)].filter((cell) => closest(cell, row) === line);
}
