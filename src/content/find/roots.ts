/** A document and the open shadow roots in it, from the outside in. */
export type Root = Document | ShadowRoot | Element;

/** All open shadow roots below `root`, which itself stands first. */
export function rootsIn(root: Root): Root[] {
  const found: Root[] = [root];
  for (const element of root.querySelectorAll('*')) if (element.shadowRoot) found.push(...rootsIn(element.shadowRoot));
  return found;
}

/** How long the shadow roots found count as all there are, in milliseconds. */
const fresh = 1_000;

let roots: readonly Root[] = [];
let found = Number.NEGATIVE_INFINITY;

/**
 * The document and its open shadow roots. To look for them is a walk over every element, which no event announces:
 * done at most once a second, and at once where `now` says so.
 */
export function rootsOfDocument(now = false): readonly Root[] {
  if (!now && performance.now() - found < fresh && roots[0] === document) {
    if (roots.every((root) => !(root instanceof ShadowRoot) || root.host.isConnected)) return roots;
  }
  roots = rootsIn(document);
  found = performance.now();
  return roots;
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
