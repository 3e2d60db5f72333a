import { rolesOf } from '../../core/roles.ts';
import type { Page } from '../../lab/model.ts';
import type { Candidates } from './candidates.ts';
import type { Lexicon } from './lexicon.ts';
import { closest, holds, parentOf, type Root } from './roots.ts';
import type { Heading } from './sections.ts';
import { select } from './selected.ts';
import { isVisible } from './visible.ts';

/** What is known of the document that bars are looked for in. */
interface View {
  readonly roots: readonly Root[];
  readonly headings: readonly Heading[];
  readonly lexicon: Lexicon;
  readonly candidates: Candidates;
}

/** What a portal puts a bar in. */
const bars = 'nav, header, aside, [role="navigation"], [role="banner"]';

/** So many of a bar's targets in one of those are enough to tell it. */
const enough = 2;

/**
 * A bar is bounded: its targets lie in the navigation or header that holds its anchor. Where nothing says that it is
 * one, they lie in the smallest part around the anchor that holds as many of them as the whole document does, short of the page itself.
 */
export function barRoot(page: Page, view: View): Root {
  const { anchor } = page.recognise;
  const at = anchor ? select(view.roots, anchor).find(isVisible) : undefined;
  const marked = at && closest(at, bars);
  if (!at || marked) return marked ?? document;
  const named = targetsNamed(page, view);
  const countIn = (part: Node) => named.filter((elements) => elements.some((element) => holds(part, element))).length;
  const most = countIn(document);
  let near: Element | undefined;
  for (let part: Element | null = at; part; part = parentOf(part)) {
    const count = countIn(part);
    if (count === most - 1) near ??= part;
    // What is called the same elsewhere, as in breadcrumbs, does not make it larger.
    if (count === most) return near && near !== part && view.headings.some((one) => isTitleIn(one, part)) ? near : part;
  }
  return document;
}

/** Whether a part holds the title of a page. */
function isTitleIn({ element, level }: Heading, part: Element): boolean {
  return level === 1 && holds(part, element) && isVisible(element);
}

/** Where a portal's ids and classes are others: the outermost bar that holds several of the targets. */
export function barHolding(page: Page, view: View): Element | undefined {
  const count = new Map<Element, number>();
  for (const elements of targetsNamed(page, view)) {
    const around = elements.filter(isVisible).flatMap((element) => outermost(element) ?? []);
    for (const bar of new Set(around)) count.set(bar, (count.get(bar) ?? 0) + 1);
  }
  const [best] = [...count].sort(([, one], [, other]) => other - one);
  return best && best[1] >= enough ? best[0] : undefined;
}

function outermost(element: Element): Element | undefined {
  let bar: Element | undefined;
  for (let at = closest(element, bars); at; at = parentOf(at) && closest(parentOf(at) as Element, bars)) bar = at;
  return bar;
}

/** By target, the elements that are called by one of its names. */
function targetsNamed({ targets }: Page, { candidates, lexicon }: View): Element[][] {
  return Object.values(targets).map(({ role, name }) => {
    const { exact, patterns } = lexicon.words(name);
    const roles = rolesOf({ role });
    const telling = patterns.filter(({ text }) => text !== '*');
    const found = [...[...exact.keys()].flatMap((text) => candidates.named(roles, text)), ...candidates.fitting(roles, telling)];
    return found.map(({ element }) => element);
  });
}
