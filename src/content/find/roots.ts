import { once } from './once.ts';

/** A document and the open shadow roots in it, from the outside in. */
export type Root = Document | ShadowRoot | Element;

/** All open shadow roots below `root`, which itself stands first, its own among them. */
function rootsIn(root: Root): Root[] {
  const found: Root[] = [root];
  if (root instanceof Element && root.shadowRoot) found.push(...rootsIn(root.shadowRoot));
  for (const element of root.querySelectorAll('*')) if (element.shadowRoot) found.push(...rootsIn(element.shadowRoot));
  return found;
}

/** How long the shadow roots found count as all there are, at first and at most, in milliseconds. */
const fresh = 1_000;
const longestFresh = 8_000;

let roots: readonly Root[] = [];
let found = Number.NEGATIVE_INFINITY;
let lasts = fresh;

/**
 * The document and its open shadow roots. To look for them is a walk over every element, which no event announces: done
 * at most once a second, ever more seldom as long as there are no new ones, and at once where `now` says so. Those that
 * come with new elements are told by `foundIn`.
 */
export function rootsOfDocument(now = false): readonly Root[] {
  if (!now && performance.now() - found < lasts && roots[0] === document) {
    withoutGone(document);
    return roots;
  }
  const before = roots.length;
  roots = rootsIn(document);
  lasts = roots.length === before ? Math.min(2 * lasts, longestFresh) : fresh;
  found = performance.now();
  return roots;
}

/** Takes in the shadow roots that have come with a new part of the document. */
export function foundIn(part: Root): void {
  const more = rootsIn(part).filter((root) => root instanceof ShadowRoot && !roots.includes(root));
  if (more.length > 0) roots = [...roots, ...more];
}

/** The known roots that lie in a part of the document, which itself stands first. */
export function rootsWithin(part: Root): Root[] {
  return [part, ...rootsOfDocument().filter((root) => root instanceof ShadowRoot && root !== part && holds(part, root.host))];
}

/** Asked for with every query: none goes while a look runs. */
const withoutGone = once((_: Document): void => {
  if (roots.some(isGone)) roots = roots.filter((root) => !isGone(root));
});

function isGone(root: Root): boolean {
  return root instanceof ShadowRoot && !root.isConnected;
}

export function queryAll(within: readonly Root[], selector: string): Element[] {
  if (within.length === 1) return [...(within[0] as Root).querySelectorAll(selector)];
  return within.flatMap((root) => [...root.querySelectorAll(selector)]);
}

/** Whether `outer` holds `inner`, across shadow roots. */
export function holds(outer: Node, inner: Node): boolean {
  for (let node: Node | null = inner; node; ) {
    if (outer.contains(node)) return true;
    const root = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}

export function parentOf(node: Node): Element | null {
  const parent = node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
}

/** The innermost element around one, itself included, that fits, across shadow roots. */
export function closest(element: Element, selector: string): Element | null {
  for (let around: Element | null = element; around; ) {
    const found: Element | null = around.closest(selector);
    if (found) return found;
    const root = around.getRootNode();
    around = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}
