import type { Explained } from '../../core/diagnosis.ts';
import { splitTarget } from '../../core/target-id.ts';
import type { TargetId } from '../../lab/ids.ts';
import { roleOf } from '../find/accessible-name.ts';
import { locate, optionsFor } from '../find/targets.ts';
import { coverOf, isVisible } from '../find/visible.ts';
import { type LookOptions, scopesOf } from '../look.ts';

/** At most so many are told; more would say no more. */
const enough = 24;

/** Every element of this document that could be a target, and why it is or is not pointed at. */
export function explain(id: TargetId, options: LookOptions): Explained[] {
  const { page, name } = splitTarget(id);
  const target = options.pages[page]?.targets[name];
  if (!target) return [];
  return scopesOf(options)
    .filter((one) => one.id === page)
    .flatMap(({ scope }) => {
      const found = locate(target, scope);
      const { within: _, ...anywhere } = target;
      const inPart = new Set(optionsFor(target, scope).map(({ element }) => element));
      return optionsFor(anywhere, scope)
        .slice(0, enough)
        .map(({ element, score, called }) => ({
          role: roleOf(element) ?? 'value',
          score,
          ...(called === undefined ? {} : { called }),
          visible: isVisible(element),
          covered: coverOf(element) !== 'none',
          inPart: inPart.has(element),
          verdict: verdictOn(element, found),
        }));
    });
}

function verdictOn(element: Element, found: ReturnType<typeof locate>): Explained['verdict'] {
  if (found?.rivals.includes(element)) return 'rival';
  if (found?.element !== element) return 'no';
  return found.hidden ? 'no' : found.rivals.length > 0 ? 'rival' : 'ring';
}
