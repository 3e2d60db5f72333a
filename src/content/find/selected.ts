import { type Changes, keepUp } from './changes.ts';
import { queryAll, type Root, rootsOfDocument } from './roots.ts';

/** With more new trees than this it is quicker to ask the document again. */
const many = 60;

/** What a selector finds in the whole document, asked again only once that is something else. */
class Selected {
  readonly #selector: string;
  #list: readonly Element[] | undefined;
  #found: Set<Element> | undefined;

  constructor(selector: string) {
    this.#selector = selector;
  }

  /** In the order of the document; the same list as before as long as it holds the same. */
  get list(): readonly Element[] {
    this.#list ??= queryAll(rootsOfDocument(), this.#selector);
    return this.#list;
  }

  update(changes: Changes): void {
    if (this.#list && this.#isOther(this.#list, changes)) this.reset();
  }

  reset(): void {
    this.#list = undefined;
    this.#found = undefined;
  }

  #isOther(list: readonly Element[], { added, attributes, removed }: Changes): boolean {
    if (added.length > many || added.some((tree) => this.#isIn(tree))) return true;
    if (removed && list.some((element) => !element.isConnected)) return true;
    for (const [attribute, elements] of attributes)
      if (this.#isAbout(attribute)) for (const element of elements) if (this.#isNews(element, list)) return true;
    return false;
  }

  #isIn(tree: Element | ShadowRoot): boolean {
    return (tree instanceof Element && tree.matches(this.#selector)) || tree.querySelector(this.#selector) !== null;
  }

  #isAbout(attribute: string): boolean {
    if (attribute === 'class') return this.#selector.includes('.');
    return this.#selector.includes(attribute === 'id' ? '#' : `[${attribute}`);
  }

  #isNews(element: Element, list: readonly Element[]): boolean {
    this.#found ??= new Set(list);
    return element.isConnected && element.matches(this.#selector) !== this.#found.has(element);
  }
}

const kept = new Map<string, Selected>();
/** What depends on more than the element itself; asked anew once anything has changed. */
let asked = new Map<string, readonly Element[]>();

keepUp({
  update(changes) {
    asked = new Map();
    for (const selected of kept.values()) selected.update(changes);
  },
  reset() {
    asked = new Map();
    for (const selected of kept.values()) selected.reset();
  },
});

/** The elements in these roots that a list of selectors finds; in the whole document without asking it again. */
export function select(roots: readonly Root[], selectors: string): readonly Element[] {
  if (roots[0] !== document) return queryAll(roots, selectors);
  const parts = selectors.split(', ');
  if (parts.length === 1) return inDocument(selectors);
  return asTheyStand([...new Set(parts.flatMap(inDocument))]);
}

/** As they stand in the document, those of shadow roots after it. */
export function asTheyStand(elements: Element[]): readonly Element[] {
  if (elements.length < 2) return elements;
  const roots = rootsOfDocument();
  const places = new Map(elements.map((element) => [element, roots.indexOf(element.getRootNode() as Root)]));
  return elements.sort((one, other) => {
    const apart = (places.get(one) ?? 0) - (places.get(other) ?? 0);
    return apart || (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1);
  });
}

function inDocument(selector: string): readonly Element[] {
  if (/[\s>+~]/.test(selector.replace(/\[[^\]]*\]/g, ''))) {
    const found = asked.get(selector) ?? queryAll(rootsOfDocument(), selector);
    asked.set(selector, found);
    return found;
  }
  return keptFor(selector).list;
}

function keptFor(selector: string): Selected {
  const known = kept.get(selector);
  if (known) return known;
  const made = new Selected(selector);
  kept.set(selector, made);
  return made;
}
