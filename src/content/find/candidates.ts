import type { Role } from '../../lab/model.ts';
import { roleOf } from './accessible-name.ts';
import { catchUp, keepUp } from './changes.ts';
import type { Wording } from './lexicon.ts';
import { nameOf } from './names.ts';
import { elementsCalled, elementsSaying } from './said.ts';
import { asTheyStand, select } from './selected.ts';

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
  option: ['option'],
  row: ['tr'],
};

/** The roles that one put in its place may have. */
export function kinOf(roles: readonly Role[]): Role[] {
  return kin.filter((family) => roles.some((role) => family.includes(role))).flat();
}

/** No wording is longer; what is, as the text of a whole row, need not be read as a name. In characters. */
const longest = 240;

let known = new WeakMap<Node, LazyCandidate | null>();
/** By selector, what it found and which of that has which role. */
let sorted = new Map<string, { readonly from: object; readonly byRole: ByRole }>();
type ByRole = ReadonlyMap<Role, readonly Candidate[]>;

keepUp({
  update({ attributes, touched }) {
    for (const node of touched) known.delete(node);
    if (attributes.has('role') || attributes.has('type')) sorted = new Map();
  },
  reset() {
    known = new WeakMap();
    sorted = new Map();
  },
});

const none: readonly Candidate[] = [];

/** The elements in the document that a person could use, by role and by name, as of the last `catchUp`. */
export class Candidates {
  readonly #named = new Map<string, readonly Candidate[]>();
  /** Of all elements that say a word, which have which role: many wordings have the same longest word. */
  readonly #saidBy = new Map<ReadonlySet<Element>, ByRole>();

  /** Every element with one of these roles. */
  withRoles(roles: readonly Role[]): Candidate[] {
    return [...new Set(roles)].flatMap((role) => partsOf(role).flat());
  }

  /** Every element with one of these roles and this name. */
  named(roles: readonly Role[], name: string): readonly Candidate[] {
    const key = `${roles} ${name}`;
    const known = this.#named.get(key);
    if (known) return known;
    const isIt = (candidate: Candidate) => !isLongRow(candidate) && candidate.name === name;
    const found = inOrder(roles, this.#among(roles, elementsCalled(name)).filter(isIt));
    this.#named.set(key, found);
    return found;
  }

  /** Every element with one of these roles and a name that fits one of these patterns. */
  fitting(roles: readonly Role[], patterns: readonly Wording[]): Candidate[] {
    const found = patterns.flatMap(({ text, pattern }) =>
      this.#among(roles, elementsSaying(text)).filter(({ name }) => pattern?.test(name)),
    );
    return inOrder(roles, [...new Set(found)]);
  }

  /** Those of the elements that say a word; of all where none is known that they must say. */
  #among(roles: readonly Role[], saying: ReadonlySet<Element> | undefined): Candidate[] {
    if (!saying) return this.withRoles(roles);
    let byRole = this.#saidBy.get(saying);
    if (!byRole) {
      byRole = sortByRole([...saying].flatMap((element) => candidateFor(element) ?? []));
      this.#saidBy.set(saying, byRole);
    }
    const found = byRole;
    return [...new Set(roles)].flatMap((role) => found.get(role) ?? []);
  }
}

function isLongRow({ element, role }: Candidate): boolean {
  return role === 'row' && (element.textContent?.length ?? 0) > longest;
}

/** Role by role as they are asked for, each as they stand in the document, those first that their tag makes what they are. */
function inOrder(roles: readonly Role[], candidates: Candidate[]): Candidate[] {
  if (candidates.length < 2) return candidates;
  const places = new Map(asTheyStand(candidates.map(({ element }) => element)).map((element, place) => [element, place]));
  const rank = (candidate: Candidate) => roles.indexOf(candidate.role) * 2 + (isImplied(candidate) ? 0 : 1);
  const place = ({ element }: Candidate) => places.get(element) ?? 0;
  return candidates.sort((one, other) => rank(one) - rank(other) || place(one) - place(other));
}

function partsOf(role: Role): (readonly Candidate[])[] {
  return [...(tags[role] ?? []).map(implying), ...(claims[role] ?? [role]).map(claiming)].map(
    (byRole) => byRole.get(role) ?? none,
  );
}

/** What has the tags of a selector. */
function implying(selector: string): ByRole {
  const from = select([document], selector);
  return sort(selector, from, () => from.flatMap((element) => candidateFor(element) ?? []));
}

/** The values by which a role is claimed, where it is not by its own name alone. */
const claims: { readonly [role in Role]?: readonly string[] } = { menuitem: ['menuitem', 'menuitemradio', 'menuitemcheckbox'] };

/** What claims a role by its attribute; what claims the one that its tag implies is there already. */
function claiming(value: string): ByRole {
  const selector = `[role~="${value}"]`;
  const from = select([document], selector);
  return sort(selector, from, () => from.flatMap((element) => claimantFor(element) ?? []));
}

function sort(selector: string, from: object, candidates: () => readonly Candidate[]): ByRole {
  const made = sorted.get(selector);
  if (made?.from === from) return made.byRole;
  const byRole = sortByRole(candidates());
  sorted.set(selector, { from, byRole });
  return byRole;
}

function sortByRole(candidates: readonly Candidate[]): ByRole {
  const byRole = new Map<Role, Candidate[]>();
  for (const candidate of candidates) {
    const same = byRole.get(candidate.role);
    if (same) same.push(candidate);
    else byRole.set(candidate.role, [candidate]);
  }
  return byRole;
}

function claimantFor(element: Element): Candidate | undefined {
  const candidate = candidateFor(element);
  return candidate && isImplied(candidate) ? undefined : candidate;
}

function isImplied({ element, role }: Candidate): boolean {
  return tags[role]?.some((selector) => element.matches(selector)) ?? false;
}

function candidateFor(element: Element): Candidate | undefined {
  let made = known.get(element);
  if (made === undefined) {
    const role = roleOf(element);
    made = role && !(element instanceof HTMLInputElement && element.type === 'hidden') ? new LazyCandidate(element, role) : null;
    known.set(element, made);
  }
  return made ?? undefined;
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

/** Every element in the document that a person could use. */
export function allCandidates(): Candidate[] {
  catchUp();
  return new Candidates().withRoles(usable);
}

class LazyCandidate implements Candidate {
  readonly element: Element;
  readonly role: Role;

  constructor(element: Element, role: Role) {
    this.element = element;
    this.role = role;
  }

  get name(): string {
    return nameOf(this.element);
  }
}
