import { keepUp } from './changes.ts';
import { type Cover, coverOf, standIn } from './visible.ts';

/**
 * To ask the browser what lies over a point takes it, on a large page, several times as long as all else that a look
 * does. So the answer is kept while nothing has changed that could lie there now, or have lain there.
 */
interface Known {
  readonly x: number;
  readonly y: number;
  readonly cover: Cover;
  /** When it was asked, in milliseconds. */
  readonly at: number;
}

/** A page that changes is asked about one element at least so often, whatever has changed. In milliseconds. */
const trusted = 5_000;
/** So many boxes can be measured in the time that it takes to ask once what lies over a point, on a page of any size. */
const boxesPerQuestion = 150;
/** So many children of an element without a size are looked at. */
const most = 60;
/** Attributes by which something is shown, hidden or moved. */
const showing = ['class', 'style', 'hidden', 'open', 'inert'];

let known = new Map<Element, Known>();
/** The bars that something was found under. */
const bars = new Set<Element>();
let suspects: Element[] = [];
let isDoubtful = false;
let asked = 0;

keepUp({
  update({ added, attributes, removed }) {
    // What lay over an element may have gone: a veil, say. Where it lay, nobody can tell any more.
    const isOther = removed || showing.some((attribute) => attributes.has(attribute));
    if (isOther) for (const [element, { cover }] of known) if (cover !== 'none' || !element.isConnected) known.delete(element);
    isDoubtful ||= removed || added.length > 0;
    for (const tree of added) suspects.push(tree instanceof Element ? tree : tree.host);
    for (const attribute of showing) for (const element of attributes.get(attribute) ?? []) suspects.push(element);
  },
  reset() {
    forgetCovers();
    suspects = [];
    isDoubtful = true;
  },
});

/** Has an element looked into that may lie elsewhere now though the document is the same, as after a transition. */
export function suspect(element: Element): void {
  suspects.push(element);
}

/** Nothing that was known of covers holds any longer. */
export function forgetCovers(): void {
  known = new Map();
}

/** Decides what still holds. Each look begins with it. */
export function doubtCovers(): void {
  const now = performance.now();
  const isToBeAsked = (isDoubtful || suspects.length > 0) && now - asked > trusted;
  const isTooMuch = suspects.length > known.size * boxesPerQuestion;
  if (!isTooMuch && known.size > 0) {
    const boxes = suspects.flatMap(boxesOf);
    // What is around an element lies under it, but a class of it may have shown or hidden anything.
    for (const [element, { x, y }] of known)
      for (const { part, left, top, right, bottom } of boxes)
        if ((x >= left && x <= right && y >= top && y <= bottom) || part.contains(element)) known.delete(element);
  }
  if (isTooMuch) forgetCovers();
  suspects = [];
  isDoubtful = false;
  if (isToBeAsked) askOldest(now);
}

/** Whether something lies over an element as a modal does. */
export function isBehindLayer(element: Element): boolean {
  return coverNow(element) === 'layer';
}

/** What lies over an element, as far as it is known still, else asked. */
export function coverNow(element: Element): Cover {
  const { x, y } = middleOf(element);
  const before = known.get(element);
  if (before?.x === x && before.y === y) return before.cover;
  const cover = coverOf(element, (bar) => bars.add(bar));
  known.set(element, { x, y, cover, at: performance.now() });
  return cover;
}

/** Whether an element lies under a bar that something was found under before: told by where they are, at next to no cost. */
export function isUnderKnownBar(element: Element): boolean {
  if (bars.size === 0) return false;
  const { x, y } = middleOf(element);
  for (const bar of bars) {
    if (!bar.isConnected) bars.delete(bar);
    const { left, top, right, bottom } = bar.getBoundingClientRect();
    if (x >= left && x <= right && y >= top && y <= bottom) return true;
  }
  return false;
}

/** If the answer is another than it was, nothing else that was known holds either. */
function askOldest(now: number): void {
  asked = now;
  let oldest: { readonly element: Element; readonly was: Known } | undefined;
  for (const [element, was] of known) if (!oldest || was.at < oldest.was.at) oldest = { element, was };
  if (!oldest) return;
  const { element, was } = oldest;
  known.delete(element);
  if (coverNow(element) !== was.cover) forgetCovers();
}

interface Box {
  readonly part: Element;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where an element lies; of one that has no size itself, what it holds. */
function boxesOf(part: Element): Box[] {
  const { left, top, right, bottom } = part.getBoundingClientRect();
  if (right > left && bottom > top) return [{ part, left, top, right, bottom }];
  return [...part.children].slice(0, most).flatMap(boxesOf);
}

function middleOf(element: Element): { readonly x: number; readonly y: number } {
  const { left, top, width, height } = standIn(element).getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
