import { queryAllByLabelText, queryAllByRole, queryAllByText } from '@testing-library/dom';
import type { Query } from './queries.ts';

/** The parts of Playwright's engine that are asked here. */
interface PlaywrightEngine {
  parseSelector(selector: string): unknown;
  querySelectorAll(selector: unknown, root: Node): Element[];
}

let questions: readonly { readonly query: Query; readonly selector: unknown }[] = [];

function playwright(selector: unknown): number {
  return benchPlaywright.querySelectorAll(selector, document).length;
}

function selectorFor({ by, role, name, isPattern }: Query): string {
  const quoted = isPattern ? `/${name}/i` : `${JSON.stringify(name)}s`;
  if (by === 'role') return `internal:role=${role}[name=${quoted}]`;
  return `internal:${by}=${quoted}`;
}

function domTesting({ by, role, name, isPattern }: Query): number {
  const matcher = isPattern ? new RegExp(name, 'i') : name;
  if (by === 'text') return queryAllByText(document.body, matcher).length;
  if (by === 'label') return queryAllByLabelText(document.body, matcher).length;
  return queryAllByRole(document.body, role, { name: matcher }).length;
}

function question(id: string) {
  const found = questions.find(({ query }) => query.id === id);
  if (!found) throw new RangeError(`No query for ${id}`);
  return found;
}

const bench = {
  /** Parses all selectors beforehand, as Playwright does outside the page. */
  prepare(queries: readonly Query[]): void {
    questions = queries.map((query) => ({ query, selector: benchPlaywright.parseSelector(selectorFor(query)) }));
  },
  playwright: (id: string): number => playwright(question(id).selector),
  domTesting: (id: string): number => domTesting(question(id).query),
  playwrightAll: (): number => questions.filter(({ selector }) => playwright(selector) > 0).length,
  domTestingAll: (): number => questions.filter(({ query }) => domTesting(query) > 0).length,
};
export type BenchPeers = typeof bench;
declare global {
  var benchPlaywright: PlaywrightEngine;
  var benchPeers: BenchPeers;
}
globalThis.benchPeers = bench;
