import type { Move, PageId, StepId, TargetId } from '../lab/ids.ts';
import { page as pageOf, step as stepOf } from '../lab/lab.ts';
import { editions, type Page, type Role, type Target } from '../lab/model.ts';
import { pageSighting, type Sighting } from './sighting.ts';
import { splitTarget } from './target-id.ts';
import { canBeUsed } from './way.ts';
import { wordingsOf } from './wordings.ts';

const layers: readonly Page['layer'][] = ['dialog', 'pane', 'page', 'bar'];

/**
 * The first open move on the uppermost and latest page in sight. One that must come first holds up those after it on
 * its page, be it there or not: to send a person on to "Next" with a field left empty would be wrong.
 */
export function ownMove(
  sighting: Sighting,
  moves: readonly Move[],
  step: StepId,
): { readonly move: Move; readonly usable: boolean } | undefined {
  for (const layer of layers) {
    const pages = [...new Set(moves.map((move) => splitTarget(move.target).page))].filter(
      (page) => pageOf(page).layer === layer && pageSighting(sighting, page),
    );
    const foremost = Math.max(...pages.map((page) => overOf(sighting, page)));
    // Of pages that lie side by side only the foremost is in turn; the others wait for it to be closed.
    for (const page of pages.reverse().filter((one) => overOf(sighting, one) === foremost)) {
      const move = moves.find(
        (candidate) =>
          splitTarget(candidate.target).page === page &&
          (holdsUp(sighting, candidate, step) || canBeUsed(sighting, candidate.target)),
      );
      // What a blade nobody knows lies before may be what has opened it.
      if (move) return { move, usable: !pageSighting(sighting, page)?.beneath && canBeUsed(sighting, move.target) };
      // While a pane of the step is open, what lies beneath is not its turn, even if nothing in the pane can be used yet.
      const waiting =
        layer === 'pane' || layer === 'dialog' || foremost > 0
          ? moves.find((open) => splitTarget(open.target).page === page)
          : undefined;
      if (waiting) return { move: waiting, usable: false };
    }
  }
  return undefined;
}

function overOf(sighting: Sighting, page: PageId): number {
  return pageSighting(sighting, page)?.over ?? 0;
}

/**
 * Whether nothing after a move on its page may be pointed at. What is to be filled in, opened or chosen, and is not there
 * although the page's edition has it, may be called otherwise: to send the person on without it would be wrong. So it
 * would be with anything that may yet come. But a page that shows none of its fields may be at a later step of its wizard.
 */
function holdsUp(sighting: Sighting, { target: id, deed, first, unless }: Move, step: StepId): boolean {
  if (first) return true;
  const { page, name } = splitTarget(id);
  const seen = pageSighting(sighting, page);
  const target = pageOf(page).targets[name];
  if (!seen || !target || target.revealedBy) return false;
  const { layer, targets } = pageOf(page) as Page;
  const there = seen.targets[name];
  const isOver = layer === 'dialog' || layer === 'pane';
  // A field that is there, but out of sight, and all that a dialog or pane has so, may only be on its way.
  const isAnswer = deed === 'fill' || (deed === 'choose' && isField(target.role));
  if (there && !(there.hidden && (isOver || (layer === 'page' && isAnswer)))) return false;
  const isRevealedBy = (one: Target) => one.revealedBy !== undefined && [one.revealedBy].flat().includes(name);
  const revealed = Object.keys(targets).filter((one) => isRevealedBy(targets[one] as Target));
  // A tab is of no use where what it brings to light is to be seen.
  if (
    target.role === 'tab' &&
    (revealed.length === 0 || revealed.some((one) => canBeUsed(sighting, `${page}.${one}` as TargetId)))
  )
    return false;
  // Of several that bring the same to light one is enough: not every edition has each.
  const others = Object.values(pageOf(page).targets).flatMap(({ revealedBy = [] }: Target) =>
    revealedBy.includes(name) && typeof revealedBy !== 'string' ? revealedBy : [],
  );
  if (others.some((other) => canBeUsed(sighting, `${page}.${other}` as TargetId))) return false;
  const exists = wordingsOf(target.name, editions[stepOf(step).portal]).some((wording) =>
    wording.editions.includes(seen.edition),
  );
  if (!exists || !seen.settled) return exists;
  const showsField = Object.keys(seen.targets).some((one) => isField(pageOf(page).targets[one]?.role ?? []));
  if (deed === 'fill' || deed === 'open' || deed === 'choose') return layer !== 'page' || showsField;
  // In a dialog or pane what is to be read, or pressed until it shows, comes before what closes it.
  return isOver && (deed === 'read' || (deed === 'press' && unless !== undefined));
}

const fieldRoles: readonly Role[] = ['textbox', 'searchbox', 'combobox', 'checkbox', 'radio', 'switch', 'file'];

function isField(role: Role | readonly Role[]): boolean {
  return fieldRoles.some((one) => role === one || role.includes(one));
}
