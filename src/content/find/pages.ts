import type { Edition, Page } from '../../lab/model.ts';
import { type Root, rootsIn } from './roots.ts';
import type { Heading } from './sections.ts';
import { isShown } from './texts.ts';
import { margin, pageShare, pageThreshold, trust } from './trust.ts';
import { isVisible } from './visible.ts';
import { type Chosen, matches, wordings } from './wordings.ts';

/** What dialogs and panes are made of, in Cloudscape, in Fluent UI and in the portal's own blades. */
const overlays =
  'dialog[open], [role="dialog"], [role="alertdialog"], .fxs-portal-contextpane-right, .fxs-contextpane, .ms-Panel-main';

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
}

export interface View {
  readonly roots: readonly Root[];
  readonly headings: readonly Heading[];
  readonly address: Address;
  readonly editions: readonly Edition[];
  readonly chosen: Chosen;
}

/** The dialogs and panes that are open now. */
export function openOverlays(roots: readonly Root[]): Element[] {
  const found = roots.flatMap((root) => [...root.querySelectorAll(overlays)]).filter(isOpen);
  return found.filter(
    (element) =>
      !found.some(
        (other) => other !== element && element.contains(other) && (other.matches('[role="dialog"]') || !isVisible(element)),
      ),
  );
}

/** A dialog's own element may have no size where all that it holds is fixed to the window, as in Fluent UI. */
function isOpen(overlay: Element): boolean {
  return isVisible(overlay) || [...overlay.children].some(isVisible);
}

/** The pages to be seen: of those that lie in the same place the best, or all that fit wholly; bars and dialogs beside them. */
export function recognise<Id extends string>(pages: { readonly [id in Id]: Page }, view: View): Recognised<Id>[] {
  const dialogs = openOverlays(view.roots);
  const found: Recognised<Id>[] = [];
  for (const [id, page] of Object.entries(pages) as [Id, Page][]) {
    if (page.recognise.host && !new RegExp(page.recognise.host).test(view.address.host)) continue;
    if (page.layer === 'dialog' || page.layer === 'pane') {
      for (const dialog of dialogs)
        found.push(
          ...judge(id, page, dialog, {
            ...view,
            roots: rootsIn(dialog),
            headings: view.headings.filter(({ element }) => dialog.contains(element)),
          }),
        );
    } else {
      const outside = view.headings.filter(({ element }) => !dialogs.some((dialog) => dialog.contains(element)));
      const root = page.layer === 'bar' ? barRoot(page, view.roots) : document;
      found.push(...judge(id, page, root, { ...view, headings: outside }));
    }
  }
  return found.filter((one) => isBest(one, found));
}

function judge<Id extends string>(id: Id, page: Page, root: Root, view: View): Recognised<Id>[] {
  const { heading, route, anchor, says } = page.recognise;
  const { editions, chosen } = view;
  let score = 0;
  let possible = 0;
  const count = (weight: number, fits: boolean) => {
    possible += weight;
    if (fits) score += weight;
  };
  if (route)
    count(
      trust.route,
      route.some((pattern) => new RegExp(pattern, 'i').test(view.address.route)),
    );
  if (heading) count(trust.heading, saysHeading(view, wordings(heading, editions, chosen)));
  if (anchor)
    count(
      trust.pageAnchor,
      view.roots.some((part) => [...part.querySelectorAll(anchor)].some(isVisible)),
    );
  // Reading the page's text costs most and is asked last, only of pages that could still be it.
  if (says) count(trust.says, (score > 0 || possible === 0) && isShown(wordings(says, editions, chosen), view.roots));
  const enough = possible === trust.says ? score > 0 : score >= pageThreshold || score === possible;
  return score > 0 && enough && score >= possible * pageShare ? [{ id, page, root, score, possible }] : [];
}

/** Main headings count, not those of cards further down: of a page's headings only those on its two highest levels. */
function saysHeading({ headings }: View, words: ReturnType<typeof wordings>): boolean {
  const visible = headings.filter((heading) => isVisible(heading.element));
  const levels = [...new Set(visible.map((heading) => heading.level))].sort((one, other) => one - other).slice(0, 2);
  return visible.some((heading) => levels.includes(heading.level) && words.some((word) => matches(word, heading.text)));
}

/** A bar is bounded: its targets lie in the navigation or header that holds its anchor. */
function barRoot({ recognise: { anchor } }: Page, roots: readonly Root[]): Root {
  const at = anchor ? roots.flatMap((root) => [...root.querySelectorAll(anchor)]).find(isVisible) : undefined;
  return at?.closest('nav, header, aside, [role="navigation"], [role="banner"]') ?? document;
}

function isBest<Id extends string>(one: Recognised<Id>, all: readonly Recognised<Id>[]): boolean {
  if (one.page.layer === 'bar') return true;
  const rivals = all.filter((other) => other !== one && other.page.layer === one.page.layer && other.root === one.root);
  // Several pages of the lab may stand on one: those that have all they could have are all there.
  if (isWhole(one)) return true;
  return !rivals.some((other) => isWhole(other) || other.score > one.score - margin);
}

function isWhole({ score, possible }: { readonly score: number; readonly possible: number }): boolean {
  return score === possible;
}
