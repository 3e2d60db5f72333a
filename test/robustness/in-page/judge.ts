import type { Outcome } from '../verdict.ts';
import { isMet, isReachable, isSeen, type Truth } from './tree.ts';
import { controls, deepest, withAncestors } from './truth.ts';
import type { Ring, Watched } from './watch.ts';

export interface Judged {
  readonly outcome: Outcome;
  readonly cause?: string;
  readonly reason?: string;
}

/** How much larger than the truth a ring around it may be. */
const largest = 5;

/** What is as right as the truth itself. */
export interface Meant {
  /** The truth, where it is. */
  readonly truth: Truth | undefined;
  /** Where it leads, if it is a link: another link to the same place is as right. */
  readonly leadsTo: string | undefined;
  /** Each of several such controls side by side is as right as the next. */
  readonly each: boolean;
  /** Targets to which to go first skips nothing. */
  readonly fellows: readonly string[];
  /** Targets that lead where the truth leads. */
  readonly alike: readonly string[];
  /** The lab's page that the truth belongs to. */
  readonly page: string;
}

/**
 * What Crosswalk made of a page where the truth can be told. Not found, the truth may be gone round: a ring that a person
 * can follow without harm is no wrong one, but none for the truth either.
 */
export function judge(watched: Watched, meant: Meant): Judged {
  const rings = ringsSeen(watched);
  if (rings.length === 0) return withoutRing(watched, meant.truth);
  const astray = rings.find((ring) => !isRight(ring, meant));
  if (!astray) return { outcome: 'right' };
  const detour = detourOf(watched, astray, meant);
  if (detour) return { outcome: 'missing', cause: detour, reason: described(watched) };
  return wrong(watched.advice.onTheWay ? 'another way' : 'another element', watched, astray);
}

/** What it made of one where nobody can tell: a ring is wrong, unless it skips nothing. */
export function judgeUntellable(watched: Watched, meant: Meant, why: string): Judged {
  const [ring] = ringsSeen(watched);
  if (!ring) return withoutRing(watched, meant.truth);
  const isTruth = meant.truth !== undefined && isAround(ring, meant.truth);
  const detour = isTruth ? undefined : detourOf(watched, ring, meant);
  return detour ? { outcome: 'missing', cause: detour, reason: described(watched) } : wrong(why, watched, ring);
}

/**
 * How a ring that is not round the truth still does no harm: it goes round another field, a menu, something to read, another part of the
 * step on the same page, or shows another way to it. It must go round what that target was on the page as recorded.
 */
function detourOf({ advice }: Watched, { element }: Ring, meant: Meant): string | undefined {
  const { deed, onTheWay } = advice;
  const target: string = advice.target ?? '';
  const isKnown = (one: Element) => (one.getAttribute('data-known') ?? '').split(' ').includes(target);
  // A text may be found with what it stands in.
  const isGenuine =
    withAncestors(element).some(isKnown) || (deed === 'read' && [...element.querySelectorAll('[data-known]')].some(isKnown));
  if (!isGenuine && !meant.each) return undefined;
  if (deed === 'fill' || deed === 'open' || deed === 'read' || meant.fellows.includes(target) || meant.each)
    return 'goes on with another part of the step';
  const isElsewhere = onTheWay || meant.alike.includes(target) || target.split('.')[0] !== meant.page;
  return isElsewhere ? 'shows another way' : undefined;
}

function isRight(ring: Ring, meant: Meant): boolean {
  if (meant.truth && isAround(ring, meant.truth)) return true;
  return isLinkTo(ring, meant.leadsTo) || (meant.each && meant.truth !== undefined && isBeside(ring, meant.truth));
}

function isLinkTo({ element }: Ring, address: string | undefined): boolean {
  return address !== undefined && element.closest<HTMLAnchorElement>('a[href]')?.href === address;
}

/** Whether a control is of the same kind as another and stands in the same list. */
function isBeside({ element }: Ring, { control }: Truth): boolean {
  const alike = `${control.localName}${control.getAttribute('type') ? `[type="${control.getAttribute('type')}"]` : ''}`;
  const list = withAncestors(control).find((one) => one.querySelectorAll(alike).length > 1);
  return element.matches(alike) && list?.contains(element) === true;
}

/** The rings that a person sees: not those beyond the page's edge, in frames out of sight, or under a dialog over their frame. */
export function ringsSeen({ rings }: Watched): Ring[] {
  return rings.filter(({ drawn }) => isOnPage(drawn) && isFrameSeen(drawn));
}

/** Whether scrolling can bring an element to where it is seen. */
function isOnPage(element: Element): boolean {
  const { left, right, bottom } = element.getBoundingClientRect();
  const around = withAncestors(element);
  const back = (scrolled: 'scrollLeft' | 'scrollTop') => around.reduce((sum, one) => sum + one[scrolled], 0);
  const isBeyond = left >= innerWidth && around.every((one) => one.scrollWidth <= one.clientWidth || one.clientWidth === 0);
  return right + back('scrollLeft') > 0 && bottom + back('scrollTop') > 0 && !isBeyond;
}

function isFrameSeen(inside: Element): boolean {
  const frame = inside.ownerDocument.defaultView?.frameElement;
  if (!frame) return true;
  return isSeen(frame) && isOnPage(frame) && isMetIn(frame, inside) && isFrameSeen(frame);
}

/**
 * Whether nothing lies over a frame where it shows an element. Beyond the window's edge nothing is met: there the frame
 * counts as long as some of it is, for a bar that scrolling takes it out from under covers no more than an edge, and a
 * modal all of it.
 */
function isMetIn(frame: Element, inside: Element): boolean {
  const [around, box] = [frame.getBoundingClientRect(), inside.getBoundingClientRect()];
  if (around.right < 4 || around.bottom < 4 || around.left > innerWidth - 4 || around.top > innerHeight - 4) return true;
  const within = (value: number, start: number, end: number, most: number) =>
    Math.min(Math.max(value, start + 2, 1), end - 2, most - 2);
  const across = (x: number) => within(x, around.left, around.right, innerWidth);
  const down = (y: number) => within(y, around.top, around.bottom, innerHeight);
  const x = around.left + box.left + box.width / 2;
  const y = around.top + box.top + box.height / 2;
  if (across(x) === x && down(y) === y) return deepest(x, y) === frame;
  const shares = [0, 0.25, 0.5, 0.75, 1];
  const [left, top] = [across(around.left), down(around.top)];
  const [width, height] = [across(around.right) - left, down(around.bottom) - top];
  return shares.some((one) => shares.some((other) => deepest(left + one * width, top + other * height) === frame));
}

function wrong(cause: string, watched: Watched, { element }: Ring): Judged {
  return { outcome: 'wrong', cause, reason: `a ring round ${nameOf(element)}; ${described(watched)}` };
}

/** Whether a ring goes round the truth, something in it, or just around it. */
export function isAround({ element, drawn }: Ring, { control, shown }: Truth): boolean {
  const meant = [control, shown];
  if (meant.includes(element) || meant.includes(drawn)) return true;
  if (meant.some((one) => withAncestors(element).includes(one))) return true;
  // A row in which nothing else can be pressed is its control's, however long.
  const isSmall = drawn.matches('tr, [role="row"]') || area(drawn) <= area(shown) * largest;
  if (!withAncestors(control).includes(drawn) || !isSmall) return false;
  return [...drawn.querySelectorAll(controls)].every(
    (inner) => inner === control || control.contains(inner) || inner.contains(control),
  );
}

function withoutRing(watched: Watched, truth: Truth | undefined): Judged {
  const { advice, found } = watched;
  const rivals = found.flatMap((one) => one.rivals);
  const reason = described(watched);
  if (advice.state === 'unsure' || rivals.length > 0) {
    const all = [...found.map(({ element }) => element), ...rivals];
    return { outcome: 'unsure', cause: 'rivals', reason: `${reason}: ${all.map(nameOf).join(' or ')}` };
  }
  if (watched.rings.length > 0) return { outcome: 'missing', cause: 'the ring is out of sight', reason };
  if (advice.state === 'pointing') return { outcome: 'missing', cause: 'taken as hidden', reason };
  if (!truth) return { outcome: 'missing', cause: 'not there', reason };
  const cause = advice.state === 'missing' ? 'not found on its page' : 'its page not recognised';
  return { outcome: 'missing', cause, reason };
}

function described({ advice, sighting }: Watched): string {
  const pages = sighting.pages.map(({ page, targets }) => `${page} (${Object.keys(targets).length} targets)`).join(', ');
  return `${advice.state}${advice.target ? ` ${advice.target}` : ''}${advice.onTheWay ? ' on the way' : ''}; in sight: ${pages || 'nothing'}`;
}

/** An element in a few words. */
export function nameOf(element: Element): string {
  const said = element.getAttribute('aria-label') ?? element.textContent ?? '';
  const role = element.getAttribute('role');
  const isIn = element.ownerDocument === document ? '' : ' in a frame';
  return `<${element.localName}${role ? ` role=${role}` : ''}> “${said.replace(/\s+/g, ' ').trim().slice(0, 50)}”${isIn}`;
}

function area(element: Element): number {
  const { width, height } = element.getBoundingClientRect();
  return width * height;
}

/** Why a person could not press the truth, if so, tried as a person would: scrolled to where need be, and pressed in the middle. */
export function whyNotPressable(truth: Truth): string | undefined {
  const { shown } = truth;
  if (!isSeen(shown)) return 'it is not to be seen';
  if (isReachable() && isInWindow(shown)) return undefined;
  shown.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const { left, top, width, height } = shown.getBoundingClientRect();
  if (shown.ownerDocument !== document) return undefined;
  const hit = deepest(left + width / 2, top + height / 2);
  if (!hit) return 'it lies outside the window';
  return isMet(hit, truth) ? undefined : `${nameOf(hit)} lies over it`;
}

function isInWindow(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  return x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
}
