/** A document and the open shadow roots in it, from the outside in. */
export type Root = Document | ShadowRoot | Element;

/** All open shadow roots below `root`, which itself stands first. */
export function rootsIn(root: Root): Root[] {
  const found: Root[] = [root];
  for (const element of root.querySelectorAll('*')) if (element.shadowRoot) found.push(...rootsIn(element.shadowRoot));
  return found;
}

export function queryAll(roots: readonly Root[], selector: string): Element[] {
  return roots.flatMap((root) => [...root.querySelectorAll(selector)]);
}

/** Whether `outer` holds `inner`, across shadow roots. */
export function holds(outer: Node, inner: Node): boolean {
  for (let node: Node | null = inner; node; node = node instanceof ShadowRoot ? node.host : node.parentNode)
    if (node === outer) return true;
  return false;
}

export function parentOf(node: Node): Element | null {
  const parent = node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
}
