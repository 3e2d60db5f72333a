import { accessibleName } from '../../src/content/find/accessible-name.ts';
import { allCandidates } from '../../src/content/find/candidates.ts';

/** What the product takes for a target, and what it calls it. Runs in the page; the test reads it from there. */
const found = allCandidates();
Object.assign(globalThis, {
  namedElements: found.map(({ element }) => element),
  givenNames: found.map(({ element, role }) => ({ role, name: accessibleName(element), markup: markupOf(element) })),
});

function markupOf(element: Element): string {
  return element.outerHTML.replace(/\s+/g, ' ').slice(0, 200);
}
