import type { Role } from '../../lab/model.ts';
import { accessibleName, roleOf } from './accessible-name.ts';
import { normalise } from './normalise.ts';
import { queryAll, type Root } from './roots.ts';

/** An element that could be a target. */
export interface Candidate {
  readonly element: Element;
  readonly role: Role;
  /** The accessible name, normalised; worked out when it is first asked for. */
  readonly name: string;
}

/** Roles that portals put in each other's place. */
const kin: readonly (readonly Role[])[] = [
  ['button', 'link', 'menuitem', 'option', 'tab', 'row'],
  ['textbox', 'searchbox', 'combobox'],
  ['checkbox', 'switch', 'radio', 'option'],
];

/** The tags that imply each role: several plain selectors are much faster than one list of them. */
const tags: { readonly [role in Role]?: readonly string[] } = {
  button: ['button', 'summary', 'input'],
  link: ['a[href]'],
  textbox: ['input', 'textarea'],
  searchbox: ['input'],
  combobox: ['select'],
  checkbox: ['input'],
  radio: ['input'],
  file: ['input'],
  row: ['tr'],
};

/** The roles that one put in its place may have. */
export function kinOf(roles: readonly Role[]): Role[] {
  return kin.filter((family) => roles.some((role) => family.includes(role))).flat();
}

/** No wording is longer; what is, as the text of a whole row, need not be read as a name. In characters. */
const longest = 240;

/** The elements in some roots that a person could use, gathered kind by kind as they are asked for. */
export class Candidates {
  readonly #roots: readonly Root[];
  readonly #bySelector = new Map<string, Candidate[]>();
  readonly #known = new Map<Element, Candidate>();
  #byRole: Map<Role, Candidate[]> | undefined;
  readonly #byName = new Map<Role, Map<string, Candidate[]>>();

  constructor(roots: readonly Root[]) {
    this.#roots = roots;
  }

  /** Every element with one of these roles. */
  withRoles(roles: readonly Role[]): Candidate[] {
    const found = new Set<Candidate>();
    for (const role of roles) for (const candidate of this.#withRole(role)) found.add(candidate);
    return [...found];
  }

  /** Every element with one of these roles and this name. */
  named(roles: readonly Role[], name: string): Candidate[] {
    const found: Candidate[] = [];
    for (const role of roles) found.push(...(this.#namesOf(role).get(name) ?? []));
    return found;
  }

  #namesOf(role: Role): Map<string, Candidate[]> {
    const known = this.#byName.get(role);
    if (known) return known;
    const names = new Map<string, Candidate[]>();
    for (const candidate of this.#withRole(role)) {
      if (role === 'row' && (candidate.element.textContent?.length ?? 0) > longest) continue;
      const same = names.get(candidate.name);
      if (same) same.push(candidate);
      else names.set(candidate.name, [candidate]);
    }
    this.#byName.set(role, names);
    return names;
  }

  #withRole(role: Role): Candidate[] {
    const claimed = this.#claimed().get(role) ?? [];
    const implied = (tags[role] ?? []).flatMap((tag) => this.#select(tag)).filter((candidate) => candidate.role === role);
    return implied.length === 0 ? claimed : [...new Set([...implied, ...claimed])];
  }

  /** Elements whose `role` attribute says what they are, by that role. */
  #claimed(): Map<Role, Candidate[]> {
    if (this.#byRole) return this.#byRole;
    this.#byRole = new Map();
    for (const candidate of this.#select('[role]')) {
      const same = this.#byRole.get(candidate.role);
      if (same) same.push(candidate);
      else this.#byRole.set(candidate.role, [candidate]);
    }
    return this.#byRole;
  }

  #select(selector: string): Candidate[] {
    const known = this.#bySelector.get(selector);
    if (known) return known;
    const found = queryAll(this.#roots, selector).flatMap((element) => this.#candidate(element) ?? []);
    this.#bySelector.set(selector, found);
    return found;
  }

  #candidate(element: Element): Candidate | undefined {
    const known = this.#known.get(element);
    if (known) return known;
    const role = roleOf(element);
    if (!role || (element instanceof HTMLInputElement && element.type === 'hidden')) return undefined;
    const made = new LazyCandidate(element, role);
    this.#known.set(element, made);
    return made;
  }
}

const usable: readonly Role[] = [
  'button',
  'link',
  'textbox',
  'searchbox',
  'combobox',
  'checkbox',
  'radio',
  'switch',
  'file',
  'menuitem',
  'option',
  'tab',
  'row',
];

/** Every element in these roots that a person could use. */
export function candidatesIn(roots: readonly Root[]): Candidate[] {
  return new Candidates(roots).withRoles(usable);
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
