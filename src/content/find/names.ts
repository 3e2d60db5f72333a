import { accessibleName, content, isShown } from './accessible-name.ts';
import { keepUp } from './changes.ts';
import { normalise } from './normalise.ts';
import { select } from './selected.ts';

let names = new WeakMap<Node, string>();
let contents = new WeakMap<Node, string>();
/** Who is called what another element says. */
let borrowers = new Map<Node, Set<Element>>();
/** All labels that name a field by its id, and the first of each. */
let list: readonly Element[] = [];
let labels = new Map<string, Element>();

keepUp({
  update({ attributes, touched, removed }) {
    // The same labels, but perhaps those of other fields.
    if (attributes.has('for')) list = [];
    for (const node of touched) {
      contents.delete(node);
      names.delete(node);
      giveBack(node);
    }
    if (removed) for (const lender of borrowers.keys()) if (!lender.isConnected) giveBack(lender);
  },
  reset() {
    names = new WeakMap();
    contents = new WeakMap();
    borrowers = new Map();
  },
});

function giveBack(lender: Node): void {
  const own = borrowers.get(lender);
  if (!own) return;
  borrowers.delete(lender);
  for (const element of own) names.delete(element);
}

/** The accessible name, normalised; kept as long as nothing that it is made from changes. */
export function nameOf(element: Element): string {
  const known = names.get(element);
  if (known !== undefined) return known;
  const name = normalise(accessibleName(element, labelFor));
  const lenders = canBeKept(element) ? lendersOf(element) : undefined;
  if (lenders) {
    names.set(element, name);
    for (const lender of lenders) {
      const own = borrowers.get(lender) ?? new Set();
      borrowers.set(lender, own.add(element));
    }
  }
  return name;
}

/** What an element says, normalised; kept as long as it says it. */
export function contentOf(element: Element): string {
  let known = contents.get(element);
  if (known === undefined) {
    known = normalise(content(element));
    if (canBeKept(element)) contents.set(element, known);
  }
  return known;
}

/** Of what is not shown everything is read; once it is, perhaps not. No change of its own tells when. */
function canBeKept(element: Element): boolean {
  return element.childElementCount === 0 || isShown(element);
}

/** The other elements a name comes from; `undefined` where they are not all there yet, or no change tells of another name. */
function lendersOf(element: Element): readonly Element[] | undefined {
  const ids = element.getAttribute('aria-labelledby')?.trim();
  if (ids) {
    const root = element.getRootNode() as Document | ShadowRoot;
    const lenders = ids.split(/\s+/).flatMap((id) => root.getElementById(id) ?? []);
    return lenders.length > 0 ? lenders : undefined;
  }
  if (!/^(input|textarea|select)$/.test(element.localName) || element.hasAttribute('aria-label')) return [];
  if (element instanceof HTMLInputElement && /^(submit|button|reset)$/.test(element.type)) return undefined;
  const label = labelFor(element);
  return label ? [label] : undefined;
}

/** As `label[for]` would find it, without asking for each field anew. */
function labelFor(element: Element): Element | null {
  const now = select([document], 'label[for]');
  if (now !== list) {
    list = now;
    labels = new Map();
    for (const label of now) {
      const id = label.getAttribute('for') ?? '';
      if (!labels.has(id)) labels.set(id, label);
    }
  }
  const label = element.id ? labels.get(element.id) : undefined;
  return label?.getAttribute('for') === element.id && label.getRootNode() === element.getRootNode()
    ? label
    : element.closest('label');
}
