import type { Page } from '../../lab/model.ts';
import { barHolding, barRoot } from './bars.ts';
import { bladesBeside } from './blades.ts';
import type { Candidate, Candidates } from './candidates.ts';
import { chosenNames, unchosen } from './chosen-names.ts';
import { fits, type Lexicon } from './lexicon.ts';
import type { Likeness } from './likeness.ts';
import { holds, type Root, rootsWithin } from './roots.ts';
import type { Heading } from './sections.ts';
import { select } from './selected.ts';
import { type Telltale, telltalesOf } from './telltales.ts';
import { isShown } from './texts.ts';
import { margin, mostTelltales, pageShare, pageThreshold, renaming, trust } from './trust.ts';
import { isVisible } from './visible.ts';

/** What dialogs and panes are made of, in Cloudscape, in Fluent UI and in the portal's own blades. */
const overlays = [
  'dialog[open]',
  '[role="dialog"]',
  '[role="alertdialog"]',
  '.fxs-portal-contextpane-right',
  '.fxs-contextpane',
  '.ms-Panel-main',
] as const;

/** So many elements without a size of their own may lie between a dialog and what is seen of it. */
const mostWrappers = 4;

/** The address a page is judged by. */
export interface Address {
  readonly host: string;
  /** Path, query and fragment. */
  readonly route: string;
}

export interface Recognised<Id extends string> {
  readonly id: Id;
  readonly page: Page;
  /** The element it fills: a dialog or pane, or the document. */
  readonly root: Root;
  readonly score: number;
  /** The most it could have scored. */
  readonly possible: number;
  /** How many other places side by side lie before the one it is in. */
  readonly over: number;
  /** Of the places side by side a later one is such that nobody knows what is in it. */
  readonly beneath?: true;
  /** It was told by the names of its own targets, which stand on no other page. */
  readonly told?: true;
  /** Nothing speaks for it but a heading, at an address that is not its own. */
  readonly named?: true;
}

export interface View {
  readonly roots: readonly Root[];
  readonly headings: readonly Heading[];
  readonly address: Address;
  readonly lexicon: Lexicon;
  readonly candidates: Candidates;
  /** By which the headings of a page that nothing is known by are compared; without it they are not. */
  readonly likeness?: Likeness;
}

/** The dialogs and panes that are open now. */
export function openOverlays(roots: readonly Root[]): Element[] {
  const found = [...new Set(overlays.flatMap((selector) => select(roots, selector)))].filter(isOpen);
  return found.filter(
    (element) =>
      !found.some(
        (other) => other !== element && element.contains(other) && (other.matches('[role="dialog"]') || !isVisible(element)),
      ),
  );
}

/** A dialog's own element may have no size where all that it holds is fixed to the window, as in Fluent UI. */
function isOpen(overlay: Element): boolean {
  let parts = [overlay];
  for (let depth = 0; depth <= mostWrappers && parts.length > 0; depth++) {
    if (parts.some(isVisible)) return true;
    parts = parts.flatMap((part) => [...part.children]);
  }
  return false;
}

/** One part of the document that pages are looked for in, with what is read there once for all of them. */
interface Place {
  readonly root: Root;
  readonly roots: readonly Root[];
  /** The texts of the main headings, visible ones only. */
  readonly headings: readonly string[];
  readonly has: (element: Element) => boolean;
  readonly over: number;
}

/** The pages to be seen: of those that lie in the same place the best, or all that fit wholly; bars and dialogs beside them. */
export function recognise<Id extends string>(
  pages: { readonly [id in Id]: Page },
  view: View,
  dialogs: readonly Element[] = openOverlays(view.roots),
): Recognised<Id>[] {
  const inDialogs = dialogs.map((dialog) => placeIn(dialog, view));
  const inBlades = bladesBeside(dialogs, view.roots).map((one, index) => ({ ...placeIn(one, view), over: index }));
  const outside = view.headings.filter(({ element }) => !dialogs.some((dialog) => holds(dialog, element)));
  const around = placeOf(document, view.roots, outside, (element) => !dialogs.some((dialog) => holds(dialog, element)));
  const telltales = telltalesOf(pages, view.lexicon);
  const found: Recognised<Id>[] = [];
  const here = (Object.entries(pages) as [Id, Page][]).filter(([, { recognise }]) => isHost(recognise.host, view.address));
  const placesOf = ({ layer }: Page) => {
    if (layer === 'dialog' || layer === 'pane') return [...inDialogs, ...inBlades];
    return inBlades.length > 0 ? inBlades : [around];
  };
  for (const [id, page] of here) {
    if (page.layer === 'bar') found.push(...judgeBar(id, page, around, view));
    else for (const place of placesOf(page)) found.push(...judge(id, page, place, view, telltales.get(id)));
  }
  // Only where nothing is known by its name, or the address says so too.
  const known = [...found];
  for (const [id, page] of here)
    for (const place of page.layer === 'bar' ? [] : placesOf(page)) {
      const others = known.filter((one) => one.root === place.root && one.page.layer !== 'bar');
      const isOpen = others.length === 0 || (isRouted(page, view.address) && !others.some((one) => one.id === id));
      if (isOpen && isCalledAlike(page, place, others, view))
        found.push(...judge(id, page, place, view, telltales.get(id), true));
    }
  const best = found.filter((one) => isBest(one, found));
  // Behind the last of the places side by side that nobody knows.
  const untold = inBlades.findLast(({ root }) => !best.some((one) => one.root === root));
  const isBeneath = ({ root, over }: Recognised<Id>) =>
    untold !== undefined && over < untold.over && inBlades.some((place) => place.root === root);
  return (
    best
      // Of a page that is open twice the later one counts.
      .filter((one) => !best.some((other) => other.id === one.id && other.over > one.over))
      .map((one) => (isBeneath(one) ? { ...one, beneath: true as const } : one))
  );
}

/** A bar by its anchor or its address, else by what stands in it. */
function judgeBar<Id extends string>(id: Id, page: Page, around: Place, view: View): Recognised<Id>[] {
  const found = judge(id, page, { ...around, root: barRoot(page, view) }, view);
  if (found.length > 0 || page.recognise.route) return found;
  const root = barHolding(page, view);
  return root ? [{ id, page, root, score: trust.telltale * 2, possible: trust.pageAnchor, over: 0, told: true }] : [];
}

function isRouted({ recognise: { route = [] } }: Page, address: Address): boolean {
  return route.some((one) => pattern(one).test(address.route));
}

function isHost(host: string | undefined, address: Address): boolean {
  return host === undefined || pattern(host).test(address.host);
}

function placeIn(part: Element, view: View): Place {
  const has = (element: Element) => holds(part, element);
  return placeOf(
    part,
    rootsWithin(part),
    view.headings.filter(({ element }) => has(element)),
    has,
  );
}

/** Main headings count, not those of cards further down: of a page's headings only those on its two highest levels. */
function placeOf(root: Root, roots: readonly Root[], headings: readonly Heading[], has: Place['has']): Place {
  const visible = headings.filter((heading) => isVisible(heading.element));
  const levels = [...new Set(visible.map((heading) => heading.level))].sort((one, other) => one - other).slice(0, 2);
  return { root, roots, has, over: 0, headings: visible.filter(({ level }) => levels.includes(level)).map(({ text }) => text) };
}

function judge<Id extends string>(
  id: Id,
  page: Page,
  place: Place,
  view: View,
  telltales: readonly Telltale[] = [],
  isAlike = false,
): Recognised<Id>[] {
  const { root, roots, headings, over } = place;
  const { heading, route, anchor, says } = page.recognise;
  const { lexicon, address } = view;
  let score = 0;
  let possible = 0;
  const count = (weight: number, isSo: boolean) => {
    possible += weight;
    if (isSo) score += weight;
  };
  if (route) count(trust.route, isRouted(page, address));
  if (heading) {
    const words = lexicon.words(heading);
    count(
      trust.heading,
      headings.some((text) => fits(words, text)),
    );
  }
  if (anchor) count(trust.pageAnchor, select(roots, anchor).some(isVisible));
  // Reading the page's text costs most and is asked last, only of pages that could still be it.
  if (says) {
    const words = unchosen(lexicon.words(says), chosenNames(headings));
    count(trust.says, (score > 0 || possible === 0) && isShown(words, roots));
  }
  const enough = () => (possible === trust.says ? score > 0 : score >= pageThreshold || score === possible);
  const isIt = () => score > 0 && enough() && score >= possible * pageShare;
  const isNamed = route !== undefined && score === trust.heading && !isRouted(page, address);
  // A page that has been given another heading still has its buttons.
  if (isIt()) return [{ id, page, root, score, possible, over, ...(isNamed ? { named: true } : {}) }];
  const told = trust.telltale * countTelltales(telltales, place, view.candidates);
  score = Math.min(possible - 1, score + told + (isAlike ? trust.alikeHeading : 0));
  return isIt() ? [{ id, page, root, score, possible, over, told: true }] : [];
}

/** Whether a heading that names none of the other pages there says the same as this page's in other words. */
function isCalledAlike(
  { recognise: { heading } }: Page,
  { headings }: Place,
  others: readonly Recognised<string>[],
  { lexicon, likeness }: View,
): boolean {
  if (!heading || !likeness) return false;
  const wordings = [...lexicon.words(heading).exact.keys()];
  const isTheirs = (text: string) => others.some(({ page }) => fits(lexicon.words(page.recognise.heading ?? {}), text));
  return headings.some((text) => !isTheirs(text) && wordings.some((wording) => likeness.of(wording, text) >= renaming.sure));
}

/** Menus lead to pages; what stands in one says nothing of the page beside it. */
const menus = 'nav, [role="navigation"], [role="menubar"], [role="menu"], header';

/** How many targets are to be seen by names that only this page has. */
function countTelltales(telltales: readonly Telltale[], { has }: Place, candidates: Candidates): number {
  const seen = new Set<string>();
  for (const { target, roles, text } of telltales) {
    if (seen.size >= mostTelltales) break;
    const isThere = ({ element }: Candidate) => has(element) && isVisible(element) && !element.closest(menus);
    if (!seen.has(target) && candidates.named(roles, text).some(isThere)) seen.add(target);
  }
  return seen.size;
}

const patterns = new Map<string, RegExp>();

/** The pages' patterns are few and are asked again at every look. */
function pattern(source: string): RegExp {
  const known = patterns.get(source) ?? new RegExp(source, 'i');
  patterns.set(source, known);
  return known;
}

function isBest<Id extends string>(one: Recognised<Id>, all: readonly Recognised<Id>[]): boolean {
  if (one.page.layer === 'bar' || one.told) return true;
  const rivals = all.filter((other) => other !== one && other.page.layer === one.page.layer && other.root === one.root);
  // Several pages of the lab may stand on one: those that have all they could have are all there.
  if (isWhole(one)) return true;
  return !rivals.some((other) => !other.told && (isWhole(other) || other.score > one.score - margin));
}

function isWhole({ score, possible }: { readonly score: number; readonly possible: number }): boolean {
  return score === possible;
}
