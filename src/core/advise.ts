import { captures } from '../lab/captures.ts';
import type { Capture, CaptureId, Move, StepId, TargetId } from '../lab/ids.ts';
import { labStepIds, page as pageOf, stepIds, step as stepOf } from '../lab/lab.ts';
import type { MistakeId } from '../lab/mistakes.ts';
import type { Deed } from '../lab/model.ts';
import { mistakesAhead } from './mistakes.ts';
import { ownMove } from './own-move.ts';
import { currentStep, type Progress } from './progress.ts';
import { isVeiled, pageSighting, type Sighting, shows, targetSighting } from './sighting.ts';
import { splitTarget } from './target-id.ts';
import { canBeUsed, type Door, wayTo } from './way.ts';

/** What to show in a document, by ids. */
export interface Advice {
  readonly step?: StepId;
  /**
   * `pointing`: ring `target`. `unsure`: several elements fit, so no ring. `missing`: the page is right, the
   * target is not there. `elsewhere`: nothing here leads to the step. `nothing`: no page of the lab, or all done.
   * `quiet`: another frame of the same tab has the say.
   */
  readonly state: 'pointing' | 'unsure' | 'missing' | 'elsewhere' | 'nothing' | 'quiet';
  readonly target?: TargetId;
  readonly deed?: Deed;
  /** The target is not yet the step's own: it leads to its page. */
  readonly onTheWay?: true;
  /** What is to be searched for in the target, a search box on the way. */
  readonly finds?: TargetId;
  /** Another open step that fits this page better. */
  readonly nearest?: StepId;
  /** Mistakes to warn of when the person comes near their targets. */
  readonly ahead: readonly MistakeId[];
  /** Mistakes that this document shows to have been made. */
  readonly open: readonly MistakeId[];
  readonly offers: readonly Offer[];
  /** The download to watch for: it is what the current step is about. */
  readonly awaits?: Awaited;
}

/** A file that is downloaded at `target`, and the place where its address stands, if there is one. */
export interface Awaited {
  readonly capture: CaptureId;
  readonly target: TargetId;
  readonly address?: TargetId;
}

/** Something Crosswalk can do on the person's click. */
export type Offer =
  | { readonly kind: 'keep'; readonly capture: CaptureId; readonly target: TargetId; readonly via: 'page' | 'url' }
  | { readonly kind: 'fill'; readonly capture: CaptureId; readonly target: TargetId }
  /** A secret: only the panel may fill it. */
  | { readonly kind: 'fill-from-panel'; readonly capture: CaptureId; readonly target: TargetId }
  | { readonly kind: 'keep-region'; readonly region: string };

/** The same progress and the same sighting give the same advice. */
export function advise(progress: Progress, sighting: Sighting, source: string): Advice {
  const step = currentStep(progress);
  const common = {
    ahead: mistakesAhead(progress, sighting),
    open: (Object.keys(progress.open) as MistakeId[]).filter((id) => progress.open[id]?.source === source),
    offers: step ? offers(progress, sighting, step) : [],
  };
  if (!step || sighting.pages.length === 0) return { state: 'nothing', ...common, ...(step ? { step } : {}) };
  const awaits = awaited(sighting, step);
  return { step, ...point(progress, sighting, step), ...common, ...(awaits ? { awaits } : {}) };
}

type Pointing = Pick<Advice, 'state' | 'target' | 'deed' | 'onTheWay' | 'finds' | 'nearest'>;

function point(progress: Progress, sighting: Sighting, step: StepId): Pointing {
  const moves = openMoves(progress, sighting, step);
  const own = ownMove(sighting, moves, step);
  if (own?.usable) return pointAt(sighting, own.move.target, own.move.deed);
  if (own) return missing(own.move);
  const closing = leftover(sighting, moves);
  if (closing) return { ...pointAt(sighting, closing, 'press'), onTheWay: true };
  const onPage = moves.find((move) => isStepPage(sighting, move));
  const way = isVeiled(sighting) ? undefined : nearestWay(sighting, moves);
  // What is only to be read stands on several pages; where one lacks it, another is looked up.
  if (onPage && !(onPage.deed === 'read' && way)) return missing(onPage);
  if (isVeiled(sighting)) return { state: 'nothing' };
  // A page that is still loading may yet turn out to be the step's own: nobody is sent away from it.
  if (way)
    return sighting.pages.every((page) => page.settled)
      ? {
          ...pointAt(sighting, way.target, way.finds ? 'fill' : 'press'),
          onTheWay: true,
          ...(way.finds ? { finds: way.finds } : {}),
        }
      : { state: 'missing' };
  const nearest = nearestStep(progress, sighting, step);
  if (nearest) return { state: 'elsewhere', nearest };
  const waiting = moves.length === 0 && sighting.pages.some((page) => page.page.startsWith(stepOf(step).portal));
  return { state: waiting ? 'missing' : 'elsewhere' };
}

function nearestWay(sighting: Sighting, moves: readonly Move[]): Door | undefined {
  const elsewhere = moves.filter((move) => !isStepPage(sighting, move));
  const ways = elsewhere.flatMap((move) => wayTo(splitTarget(move.target).page, sighting) ?? []);
  return ways.sort((one, other) => one.distance - other.distance)[0];
}

/** What closes a dialog in which nothing is left to do; until it is closed, nothing beneath it can be used. */
function leftover(sighting: Sighting, moves: readonly Move[]): TargetId | undefined {
  const dialog = sighting.pages.find(
    ({ page }) => pageOf(page).closedBy !== undefined && !moves.some((move) => splitTarget(move.target).page === page),
  );
  const id = dialog && (`${dialog.page}.${pageOf(dialog.page).closedBy}` as TargetId);
  return id && canBeUsed(sighting, id) ? id : undefined;
}

function missing({ target, deed }: Move): Pointing {
  return { state: 'missing', target, deed };
}

function pointAt(sighting: Sighting, target: TargetId, deed: Deed): Pointing {
  const { unsure, renamed, tentative } = targetSighting(sighting, target) ?? {};
  // While the page is still on its way, what it calls by the name that is known may yet come.
  if ((renamed || tentative) && !pageSighting(sighting, splitTarget(target).page)?.settled)
    return { state: 'missing', target, deed };
  return { state: unsure ? 'unsure' : 'pointing', target, deed };
}

/** The step's moves that are not over yet. */
function openMoves(progress: Progress, sighting: Sighting, step: StepId): Move[] {
  const seen = progress.evidence[step] ?? [];
  return (stepOf(step).moves as readonly Move[]).filter((move) => {
    if (move.until !== undefined && seen.includes(move.until)) return false;
    if (move.unless && shows(sighting, move.unless)) return false;
    return !isOver(progress, sighting, move);
  });
}

function isOver(progress: Progress, sighting: Sighting, { target, deed }: Move): boolean {
  const states = targetSighting(sighting, target)?.states ?? [];
  switch (deed) {
    case 'open':
      return states.includes('expanded');
    case 'choose':
      return states.includes('checked') || states.includes('selected');
    case 'fill':
      return states.includes('filled');
    case 'read':
      return capturesFrom(target).some((capture) => progress.captures[capture]);
    case 'press':
      return hasOpened(sighting, target);
  }
}

/** Whether what a target opens lies open beside its own page, as blades do. */
function hasOpened(sighting: Sighting, target: TargetId): boolean {
  const { page } = splitTarget(target);
  const here = pageSighting(sighting, page)?.over ?? 0;
  const isBeside = sighting.pages.some(({ over = 0 }) => over > here);
  return (
    isBeside && sighting.pages.some((one) => (pageOf(one.page).reachedBy as readonly TargetId[] | undefined)?.includes(target))
  );
}

function isStepPage(sighting: Sighting, move: Move): boolean {
  const { page } = splitTarget(move.target);
  return pageOf(page).layer !== 'bar' && pageSighting(sighting, page) !== undefined;
}

/**
 * The next open step that could be worked on where the person is now. Only of the section that comes next on this
 * portal: whatever lies further off would be a guess.
 */
function nearestStep(progress: Progress, sighting: Sighting, current: StepId): StepId | undefined {
  const from = labStepIds.indexOf(current);
  const portals = new Set(sighting.pages.map(({ page }) => page.split('/')[0]));
  const open = [...labStepIds.slice(from + 1), ...labStepIds.slice(0, Math.max(0, from))].filter(
    (id) => !progress.steps[id] && portals.has(stepOf(id).portal),
  );
  const section = open[0]?.split('.')[0];
  return open.find((id) => {
    const { needs = [], moves } = stepOf(id);
    if (id.split('.')[0] !== section || !needs.every((needed) => progress.steps[needed])) return false;
    return (moves as readonly Move[]).some((move) => isStepPage(sighting, move) && canBeUsed(sighting, move.target));
  });
}

const captureEntries = Object.entries(captures) as [CaptureId, Capture][];

/** The captures that are read or downloaded at a target. */
export function capturesFrom(target: TargetId): CaptureId[] {
  return captureEntries.filter(([, capture]) => capture.from.some((place) => place.target === target)).map(([id]) => id);
}

function offers(progress: Progress, sighting: Sighting, step: StepId): Offer[] {
  const found: Offer[] = [];
  for (const [id, capture] of captureEntries) {
    const source = capture.from.find((place) => place.how !== 'download' && isCertain(sighting, place.target));
    if (source && isWanted(progress, id, step))
      found.push({ kind: 'keep', capture: id, target: source.target, via: source.how === 'url' ? 'url' : 'page' });
    const goal = capture.to.find((place) => isEmpty(sighting, place.target) && isTurn(step, place.target));
    if (goal && progress.captures[id])
      found.push({ kind: capture.secret ? 'fill-from-panel' : 'fill', capture: id, target: goal.target });
  }
  const wantsRegion = step === '1.2' || (step === '1.3' && !progress.region);
  if (wantsRegion && progress.regionSeen && sighting.pages.some((page) => page.page.startsWith('aws/')))
    found.push({ kind: 'keep-region', region: progress.regionSeen });
  return found;
}

/** Whether a field is the current step's to fill; one that no step speaks of (a page for later changes) may always be. */
function isTurn(step: StepId, target: TargetId): boolean {
  const owners = stepIds.filter((id) => (stepOf(id).moves as readonly Move[]).some((move) => move.target === target));
  return owners.includes(step) || (owners.length === 0 && (pageOf(splitTarget(target).page).layer !== 'pane' || step === '4.1'));
}

/** A field that is in sight and has nothing in it yet. */
function isEmpty(sighting: Sighting, target: TargetId): boolean {
  return isCertain(sighting, target) && !targetSighting(sighting, target)?.states.includes('filled');
}

/** What is only called alike can be pointed at, but nothing is read there or put in. */
function isCertain(sighting: Sighting, target: TargetId): boolean {
  return canBeUsed(sighting, target) && !targetSighting(sighting, target)?.renamed;
}

/** Whether to offer to keep a value: while its step is the current one, or it has not been kept and its step is past. */
function isWanted(progress: Progress, capture: CaptureId, step: StepId): boolean {
  const owner = stepIds.find((id) => stepOf(id).proof.captured?.includes(capture));
  if (!owner) return false;
  return owner === step || (!progress.captures[capture] && stepIds.indexOf(owner) <= stepIds.indexOf(step));
}

/** The file that the current step downloads from a page in sight. */
function awaited(sighting: Sighting, step: StepId): Awaited | undefined {
  const moves = stepOf(step).moves as readonly Move[];
  for (const [capture, { from }] of captureEntries) {
    const place = from.find(
      ({ target, how }) =>
        how === 'download' && pageSighting(sighting, splitTarget(target).page) && moves.some((move) => move.target === target),
    );
    const address = from.find(({ how }) => how === 'url')?.target;
    if (place) return { capture, target: place.target, ...(address ? { address } : {}) };
  }
  return undefined;
}
