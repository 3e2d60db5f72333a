import { rolesOf } from '../../core/roles.ts';
import type { Page } from '../../lab/model.ts';
import type { Candidates } from './candidates.ts';
import { fits, type Lexicon, only } from './lexicon.ts';
import { normalise } from './normalise.ts';
import { holds, parentOf } from './roots.ts';
import type { Heading } from './sections.ts';

/** Parts with a name or a purpose of their own, which may be about something else than the page: help, news, feedback. */
const ownPart =
  'aside, footer, [role="complementary"], [role="contentinfo"], section[aria-label], form[aria-label], [role="region"][aria-label], [role="form"][aria-label]';

/** What is known of the page that such a part stands on. */
export interface PageHere {
  readonly page: Page;
  readonly candidates: Candidates;
  readonly headings: readonly Heading[];
  readonly lexicon: Lexicon;
  readonly has: (element: Element) => boolean;
}

/** Tells, for one page, what stands in a part beside it: one that holds neither the page's heading nor two of its targets. */
export class SideParts {
  readonly #here: PageHere;
  readonly #known = new Map<Element, boolean>();

  constructor(here: PageHere) {
    this.#here = here;
  }

  /** Whether an element stands in such a part. */
  hold(element: Element): boolean {
    for (let around: Element | null = element; around; around = parentOf(around))
      if (around.matches(ownPart) && this.#isAside(around)) return true;
    return false;
  }

  #isAside(part: Element): boolean {
    let known = this.#known.get(part);
    if (known === undefined) {
      known = this.#here.has(part) && !this.#isNamed(part) && this.#targetsIn(part) < 2;
      this.#known.set(part, known);
    }
    return known;
  }

  /** Whether it is named as the page is, or as a part of it that a target stands in. */
  #isNamed(part: Element): boolean {
    const { page, headings, lexicon } = this.#here;
    const names = [page.recognise.heading, ...Object.values(page.targets).map(({ within }) => within)].flatMap((words) =>
      words ? lexicon.words(words).all.filter(({ text }) => text !== '*') : [],
    );
    const label = normalise(part.getAttribute('aria-label') ?? '');
    const texts = [label, ...headings.filter(({ element }) => holds(part, element)).map(({ text }) => text)];
    return texts.some((text) => names.some((wording) => fits(only(wording), text)));
  }

  #targetsIn(part: Element): number {
    const { page, candidates, lexicon } = this.#here;
    return Object.values(page.targets).filter(({ role, name }) => {
      const roles = rolesOf({ role });
      const texts = [...lexicon.words(name).exact.keys()];
      return texts.some((text) => candidates.named(roles, text).some(({ element }) => holds(part, element)));
    }).length;
  }
}
