import type { PageId, Sign, TargetId } from '../lab/ids.ts';
import { page as pageOf } from '../lab/lab.ts';
import type { Edition, Evidence, TargetState } from '../lab/model.ts';
import { splitTarget } from './target-id.ts';

/** What a content script says of one document: ids only, never the page's own text. */
export interface Sighting {
  readonly pages: readonly PageSighting[];
  /** A console page that no page of the lab fits. */
  readonly unknown?: true;
  /** A frame fills most of the window, so that it is for the frame to say what is to be seen; or a dialog of no page of the lab lies over all. */
  readonly veiled?: true;
}

export interface PageSighting {
  readonly page: PageId;
  readonly edition: Edition;
  /** Where pages lie side by side: how many lie before it, which it covers in turn. */
  readonly over?: number;
  /** Of the places side by side a later one is such that nobody knows what is in it. */
  readonly beneath?: true;
  /** Known by its heading alone, at an address that is not its own: something may only be called like it. */
  readonly named?: true;
  /** From 0 to 1: how much of what this page should show in this edition is there. */
  readonly confidence: number;
  /** Nothing has changed on the page for a moment, so that what is missing may be taken as missing. */
  readonly settled: boolean;
  /** The signals that are on, by their names on this page. */
  readonly signals: readonly string[];
  /** The targets that were looked for and found, by their names on this page. */
  readonly targets: { readonly [name: string]: TargetSighting };
}

export interface TargetSighting {
  readonly states: readonly TargetState[];
  /** In the document, but not to be seen now. */
  readonly hidden?: true;
  /** Which of its wordings the page uses, by its place among them (`wordingsOf`), where that is known. */
  readonly called?: number;
  /** No name that is known fits it, but one that is alike: it may be what the target is called now. */
  readonly renamed?: true;
  /** A row was found, while what is pressed in it may be yet to come. */
  readonly tentative?: true;
  /** More than one element fits about as well: no ring may be drawn. */
  readonly unsure?: true;
}

/** Whether what is in front has not been told: the frame that fills the window, or a dialog. */
export function isVeiled({ pages, veiled, unknown }: Sighting): boolean {
  return veiled === true && unknown !== true && pages.every(({ page }) => pageOf(page).layer === 'bar');
}

/** The sighting of a page, if it is among those sighted. */
export function pageSighting(sighting: Sighting, page: PageId): PageSighting | undefined {
  return sighting.pages.find((candidate) => candidate.page === page);
}

/** The sighting of a target, if its page was sighted and it was found there. */
export function targetSighting(sighting: Sighting, id: TargetId): TargetSighting | undefined {
  const { page, name } = splitTarget(id);
  return pageSighting(sighting, page)?.targets[name];
}

/**
 * Whether a sign is to be seen in a sighting. A page that is known by a name alone does not count. An absent signal counts only on a page that has settled, and not where what
 * it is about lies under a dialog: that is covered, not gone.
 */
export function shows(sighting: Sighting, sign: Sign): boolean {
  const negative = sign.startsWith('!');
  const [pageId = '', signal] = (negative ? sign.slice(1) : sign).split('#');
  const page = pageSighting(sighting, pageId as PageId);
  if (!page) return false;
  if (signal === undefined) return page.named !== true;
  if (!negative) return page.signals.includes(signal);
  return page.settled && !page.signals.includes(signal) && !isCovered(page, signal);
}

function isCovered({ page, targets }: PageSighting, signal: string): boolean {
  const { target, is } = pageOf(page).signals?.[signal] ?? {};
  const seen = target === undefined ? undefined : targets[target];
  return seen?.hidden === true && is !== undefined && seen.states.includes(is);
}

/** Whether a piece of evidence is given by this one sighting. */
export function gives(sighting: Sighting, evidence: Evidence<Sign>): boolean {
  if (typeof evidence === 'string') return shows(sighting, evidence);
  if ('all' in evidence) return evidence.all.every((sign) => shows(sighting, sign));
  return evidence.any.some((part) => gives(sighting, part));
}

/** The pages that a piece of evidence speaks of. */
export function pagesOf(evidence: Evidence<Sign>): PageId[] {
  if (typeof evidence !== 'string')
    return ('all' in evidence ? evidence.all : evidence.any).flatMap((part) => pagesOf(part as Evidence<Sign>));
  return [evidence.replace(/^!/, '').split('#')[0] as PageId];
}
