import type { Found } from '../../../src/content/find/choose.ts';
import { fits } from '../../../src/content/find/lexicon.ts';
import { statesOf } from '../../../src/content/find/states.ts';
import type { Scope } from '../../../src/content/find/targets.ts';
import type { Target } from '../../../src/lab/model.ts';

// What else the product takes from the module stays as it is.
export { keepWithin, optionsFor } from '../../../src/content/find/targets.ts';

/**
 * A locator as tours have them: one element that is of the right kind and called right, the last, wherever it stands, seen
 * or not. It takes the product's place where the suite has to show that it notices a wrong ring.
 */
export function locate(target: Target, scope: Scope): Found | undefined {
  const words = scope.lexicon.words(target.name);
  const roles = typeof target.role === 'string' ? [target.role] : target.role;
  const element = scope.candidates
    .withRoles(roles)
    .filter(({ name }) => fits(words, name))
    .at(-1)?.element;
  return element && { element, states: statesOf(element), hidden: false, rivals: [], editions: scope.lexicon.editions };
}
