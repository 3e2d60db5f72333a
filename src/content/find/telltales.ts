import { rolesOf } from '../../core/roles.ts';
import type { Page, Role } from '../../lab/model.ts';
import type { Lexicon } from './lexicon.ts';

/** A name that only one page of the lab has: where it stands, that page is not far. */
export interface Telltale {
  /** The target it names. */
  readonly target: string;
  readonly roles: readonly Role[];
  /** Normalised. */
  readonly text: string;
}

/** Fewer letters than this say too little: many a page of a console that is not the lab's has a "Start". */
const shortest = 9;

const known = new WeakMap<Lexicon, WeakMap<object, ReadonlyMap<string, readonly Telltale[]>>>();

/** By page, the wordings of its targets that no other of these pages has; worked out once for all looks. */
export function telltalesOf(pages: { readonly [id: string]: Page }, lexicon: Lexicon): ReadonlyMap<string, readonly Telltale[]> {
  const ofLexicon = known.get(lexicon) ?? new WeakMap();
  known.set(lexicon, ofLexicon);
  const made = ofLexicon.get(pages) ?? make(pages, lexicon);
  ofLexicon.set(pages, made);
  return made;
}

function make(pages: { readonly [id: string]: Page }, lexicon: Lexicon): ReadonlyMap<string, readonly Telltale[]> {
  const owners = new Map<string, Set<string>>();
  const all: (Telltale & { readonly page: string })[] = [];
  for (const [page, { targets }] of Object.entries(pages))
    for (const [target, one] of Object.entries(targets)) {
      const roles = rolesOf(one).filter((role) => role !== 'value' && role !== 'row');
      for (const text of lexicon.words(one.name).exact.keys()) {
        owners.set(text, (owners.get(text) ?? new Set()).add(page));
        if (text.length >= shortest && roles.length > 0) all.push({ page, target, roles, text });
      }
    }
  const telltales = new Map<string, Telltale[]>();
  for (const { page, ...telltale } of all)
    if (owners.get(telltale.text)?.size === 1) telltales.set(page, [...(telltales.get(page) ?? []), telltale]);
  return telltales;
}
