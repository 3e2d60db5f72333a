import type { FileKind, Page, Signal } from '../../lab/model.ts';
import type { Found } from './choose.ts';
import { partsNamed } from './sections.ts';
import type { Scope } from './targets.ts';
import { isShown } from './texts.ts';
import { shownText } from './values.ts';

/** The names of a page's signals that are on. */
export function signalsOn(
  page: Page,
  scope: Scope,
  found: ReadonlyMap<string, Found>,
  route: string,
  fileKinds: ReadonlyMap<string, FileKind>,
): string[] {
  return Object.entries(page.signals ?? {}).flatMap(([name, signal]) => {
    const on = isOn(signal, scope, found, route, fileKinds);
    return on !== (signal.not === true) ? [name] : [];
  });
}

function isOn(
  signal: Signal,
  scope: Scope,
  found: ReadonlyMap<string, Found>,
  route: string,
  fileKinds: ReadonlyMap<string, FileKind>,
): boolean {
  const target = signal.target === undefined ? undefined : found.get(signal.target);
  if (signal.route && !new RegExp(signal.route, 'i').test(route)) return false;
  if (signal.holds && (!signal.target || fileKinds.get(signal.target) !== signal.holds)) return false;
  // What is there but covered is not gone: only a missing target turns a negative signal on.
  if (signal.is && !(target && (signal.not || !target.hidden) && target.states.includes(signal.is))) return false;
  if (signal.like && !(target && new RegExp(signal.like, 'i').test(shownText(target.element)))) return false;
  return signal.says === undefined || isSaid(signal, scope);
}

function isSaid({ says = {}, within }: Signal, { lexicon, headings, roots, notices, apart }: Scope): boolean {
  const words = lexicon.words(says);
  if (!within) return isShown(words, roots, apart) || isShown(words, notices);
  const parts = partsNamed(lexicon.words(within), headings, roots);
  return isShown(
    words,
    parts.filter((part) => !apart.some((other) => other.contains(part))),
    apart,
  );
}
