import type { Role } from '../../lab/model.ts';
import { accessibleName, roleOf } from './accessible-name.ts';
import { queryAll, type Root } from './roots.ts';
import { normalise } from './wordings.ts';

/** An element that could be a target. */
export interface Candidate {
  readonly element: Element;
  readonly role: Role;
  /** The accessible name, normalised; worked out when it is first asked for. */
  readonly name: string;
}

/** Several plain selectors are much faster than one list of them. */
const selectors = [
  'button',
  'a[href]',
  'input',
  'textarea',
  'select',
  'summary',
  'tr',
  '[role="button"]',
  '[role="link"]',
  '[role="menuitem"]',
  '[role="tab"]',
  '[role="option"]',
  '[role="radio"]',
  '[role="checkbox"]',
  '[role="switch"]',
  '[role="combobox"]',
  '[role="textbox"]',
  '[role="searchbox"]',
  '[role="row"]',
  '[role="treeitem"]',
] as const;

/** Every element in these roots that a person could use, in document order within each kind. */
export function candidatesIn(roots: readonly Root[]): Candidate[] {
  const seen = new Set<Element>();
  const found: Candidate[] = [];
  for (const selector of selectors) {
    for (const element of queryAll(roots, selector)) {
      const role = roleOf(element);
      if (!role || seen.has(element) || (element instanceof HTMLInputElement && element.type === 'hidden')) continue;
      seen.add(element);
      found.push(new LazyCandidate(element, role));
    }
  }
  return found;
}

class LazyCandidate implements Candidate {
  readonly element: Element;
  readonly role: Role;
  #name: string | undefined;

  constructor(element: Element, role: Role) {
    this.element = element;
    this.role = role;
  }

  get name(): string {
    this.#name ??= normalise(accessibleName(this.element));
    return this.#name;
  }
}
