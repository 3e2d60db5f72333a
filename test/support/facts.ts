import type { Fact, Mark } from '../../src/core/progress.ts';
import type { PageSighting, Sighting, TargetSighting } from '../../src/core/sighting.ts';
import { splitTarget } from '../../src/core/target-id.ts';
import type { PageId, TargetId } from '../../src/lab/ids.ts';
import type { Edition } from '../../src/lab/model.ts';

let count = 0;

/** A sighting written down briefly: pages, with the signals that are on and the targets in sight. */
export function sighting(...pages: readonly (PageId | PageSighting)[]): Sighting {
  return { pages: pages.map((one) => (typeof one === 'string' ? page(one) : one)) };
}

export interface PageOptions {
  readonly signals?: readonly string[];
  /** Targets in sight and usable; or by name what is special about them. */
  readonly targets?: readonly string[] | { readonly [name: string]: Partial<TargetSighting> };
  readonly edition?: Edition;
  readonly settled?: boolean;
}

export function page(
  id: PageId,
  { signals = [], targets = [], edition = '2026', settled = true }: PageOptions = {},
): PageSighting {
  const usable: TargetSighting = { states: ['present', 'enabled'] };
  const entries = Array.isArray(targets)
    ? targets.map((name) => [name, usable])
    : Object.entries(targets).map(([name, special]) => [name, { ...usable, ...special }]);
  return { page: id, edition, confidence: 1, settled, signals, targets: Object.fromEntries(entries) };
}

/** A sighting of pages by their targets' full ids. */
export function seeing(...targets: readonly TargetId[]): Sighting {
  const pages = new Map<PageId, string[]>();
  for (const target of targets) {
    const { page: id, name } = splitTarget(target);
    pages.set(id, [...(pages.get(id) ?? []), name]);
  }
  return { pages: [...pages].map(([id, names]) => page(id, { targets: names })) };
}

export function sighted(seen: Sighting, options: { region?: string; source?: string; at?: number } = {}): Fact {
  return {
    id: `fact-${++count}`,
    at: options.at ?? 1,
    kind: 'sighted',
    sighting: seen,
    source: options.source ?? '1:0:a',
    ...(options.region ? { region: options.region } : {}),
  };
}

export function marked(mark: Mark, at = 1): Fact {
  return { id: `fact-${++count}`, at, kind: 'marked', mark };
}
