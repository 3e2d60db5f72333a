import type { FileKind, Names, Page, Signal } from '../../lab/model.ts';
import { roleOf } from './accessible-name.ts';
import type { Found } from './choose.ts';
import { chosenNames, unchosen } from './chosen-names.ts';
import { headerCells, isInColumn } from './columns.ts';
import { fits, type Words } from './lexicon.ts';
import { contentOf } from './names.ts';
import type { Root } from './roots.ts';
import { rowSelector } from './rows.ts';
import { partAround, partsNamed } from './sections.ts';
import { select } from './selected.ts';
import type { Scope } from './targets.ts';
import { saying } from './texts.ts';
import { shownText } from './values.ts';
import { isVisible } from './visible.ts';

/** What consoles tell in passing in. */
const noticeSelector = '[role="alert"], [role="status"], [role="alertdialog"], [role="log"]';

/** What is needed to tell a page's signals. */
interface Here {
  readonly page: Page;
  readonly scope: Scope;
  /** By their names, the targets that were found. */
  readonly found: ReadonlyMap<string, Found>;
  readonly route: string;
  readonly fileKinds: ReadonlyMap<string, FileKind>;
}

/** The names of a page's signals that are on. */
export function signalsOn(here: Here): string[] {
  return Object.entries(here.page.signals ?? {}).flatMap(([name, signal]) =>
    isOn(signal, here) !== (signal.not === true) ? [name] : [],
  );
}

function isOn(signal: Signal, here: Here): boolean {
  const target = signal.target === undefined ? undefined : here.found.get(signal.target);
  if (signal.route && !new RegExp(signal.route, 'i').test(here.route)) return false;
  if (signal.holds && (!signal.target || here.fileKinds.get(signal.target) !== signal.holds)) return false;
  // What is there but covered is not gone: only a missing target turns a negative signal on.
  if (signal.is && !(target && (signal.not || !target.hidden) && target.states.includes(signal.is))) return false;
  if (signal.as && !(target && roleOf(target.element) === signal.as)) return false;
  if (signal.like && !(target && new RegExp(signal.like, 'i').test(shownText(target.element)))) return false;
  if (signal.says) return isSaid(signal.says, signal, target, here);
  return signal.column === undefined || isHeaded(here.scope.lexicon.words(signal.column), here.scope);
}

/** Whether the words stand in their own place, and are no name that somebody has chosen. */
function isSaid(says: Names, signal: Signal, target: Found | undefined, { page, scope }: Here): boolean {
  const { lexicon, has, notices } = scope;
  const column = signal.column && lexicon.words(signal.column);
  const isBound = column !== undefined || signal.target !== undefined;
  const words = unchosen(lexicon.words(says), isBound ? [] : chosenNames(scope.headings.map(({ text }) => text)));
  const isHere = (element: Element) =>
    (has(element) || notices.some((notice) => notice.contains(element))) && (!column || isInColumn(element, column));
  for (const element of saying(words, placesOf(signal, target, page, scope))) if (isHere(element)) return true;
  return false;
}

/** The parts of the page that a signal's words may stand in. */
function placesOf(
  { target: name, within, notice }: Signal,
  target: Found | undefined,
  page: Page,
  scope: Scope,
): readonly Root[] {
  const { roots, headings, notices, lexicon } = scope;
  if (name !== undefined) {
    const all = target ? [target.element, ...target.rivals] : [];
    return all.flatMap((element) => (element.matches(rowSelector) ? [element] : [element, partAround(element)]));
  }
  if (notice) return [...select(roots, noticeSelector), ...notices];
  if (!within) return [...roots, ...notices];
  const words = lexicon.words(within);
  const titles = page.recognise.heading && lexicon.words(page.recognise.heading).patterns;
  const inner = headings.filter(({ text }) => !titles?.some(({ pattern }) => pattern?.test(text)));
  const own = inner.filter(({ text }) => words.patterns.some(({ pattern }) => pattern?.test(text)));
  return [...own.map(({ element }) => element), ...partsNamed(words, inner, roots)];
}

function isHeaded(words: Words, { roots, has }: Scope): boolean {
  return select(roots, headerCells).some((cell) => has(cell) && fits(words, contentOf(cell)) && isVisible(cell));
}
