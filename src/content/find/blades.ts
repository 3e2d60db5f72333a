import type { Root } from './roots.ts';
import { select } from './selected.ts';
import { isVisible } from './visible.ts';

/** What the Azure portal of 2020 puts pages, and panes as well, side by side in. */
const blade = '.fxs-blade';

/** The blades to be seen, where there are several: each is a place of its own. */
export function bladesBeside(dialogs: readonly Element[], roots: readonly Root[]): Element[] {
  const isFree = (one: Element) => isVisible(one) && !dialogs.some((dialog) => dialog.contains(one) || one.contains(dialog));
  const named = select(roots, blade);
  const blades = (named.length > 0 ? named : columns(roots)).filter(isFree);
  return blades.length > 1 ? blades : [];
}

/** Where blades go by another class: headed sections as high as most of the window. */
function columns(roots: readonly Root[]): readonly Element[] {
  const sections = select(roots, 'section');
  if (sections.length < 2) return [];
  const isColumn = (one: Element) =>
    one.getBoundingClientRect().height > innerHeight / 2 && one.querySelector('header :is(h1, h2), header [role="heading"]');
  const high = sections.filter(isColumn);
  return high.filter((one) => !high.some((other) => other !== one && other.contains(one)));
}
