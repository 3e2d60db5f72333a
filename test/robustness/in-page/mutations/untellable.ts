import { copyOf, isSeen, labelsOf, rowOr, truth, unitOf } from '../tree.ts';
import type { Mutate } from './mutation.ts';

/** The truth is not there, or nobody can see it. */
export const remove: Mutate = ({ random, each }) => {
  const found = truth();
  // With one of several gone, the next is as right.
  if (!found || each) return undefined;
  const unit = rowOr(unitOf(found)) as HTMLElement;
  const way = random.pick(['taken away', 'not displayed', 'invisible'] as const);
  if (way === 'taken away') unit.remove();
  else if (way === 'not displayed') unit.style.setProperty('display', 'none', 'important');
  else
    for (const part of [unit, ...unit.querySelectorAll<HTMLElement>('*')])
      part.style?.setProperty('visibility', 'hidden', 'important');
  return { note: `it is ${way}`, untellable: `it is ${way}` };
};

/** A second one, beside the first, of the same kind and name. */
export const ambiguous: Mutate = ({ each, isValue }) => {
  const found = truth();
  if (!found || each || isValue || found.control.getRootNode() !== document) return undefined;
  const unit = unitOf(found);
  const copy = copyOf(unit, '-second');
  for (const link of [copy, ...copy.querySelectorAll('a[href]')])
    if (link.hasAttribute('href')) link.setAttribute('href', '#second');
  unit.after(copy);
  // An id that consoles are known by would tell one from the other.
  const twin =
    copy.id === `${found.control.id}-second` ? copy : copy.querySelector(`#${CSS.escape(`${found.control.id}-second`)}`);
  if (found.control.id && labelsOf(found.control).length === 0) twin?.setAttribute('id', found.control.id);
  const [one, other] = [unit.getBoundingClientRect(), copy.getBoundingClientRect()];
  const isBeside = Math.abs(one.x - other.x) + Math.abs(one.y - other.y) > Math.min(one.height, one.width) / 2;
  if (!isSeen(copy) || !isBeside) {
    copy.remove();
    return undefined;
  }
  return { note: 'there are two of them side by side', untellable: 'two fit equally well' };
};

const dialogs = [
  ['Your session is about to expire', 'Stay signed in'],
  ['Tell us what you think', 'Not now'],
  ['A new look is here', 'Take the tour'],
] as const;

/** A modal dialog that has nothing to do with the step lies over everything. */
export const covered: Mutate = ({ random }) => {
  if (!truth()) return undefined;
  const [title, button] = random.pick(dialogs) ?? dialogs[0];
  const isNative = random.chance(0.5);
  const dialog = document.createElement(isNative ? 'dialog' : 'div');
  const heading = document.createElement('h2');
  heading.textContent = title;
  const press = document.createElement('button');
  press.textContent = button;
  const panel = document.createElement('div');
  panel.style.cssText = 'width: 460px; margin: 120px auto; padding: 24px; background: white';
  panel.append(heading, press);
  dialog.append(panel);
  document.body.append(dialog);
  if (isNative) (dialog as HTMLDialogElement).showModal();
  else {
    dialog.setAttribute('role', 'dialog');
    dialog.setAttribute('aria-modal', 'true');
    dialog.setAttribute('aria-label', title);
    dialog.style.cssText = 'position: fixed; inset: 0; z-index: 2147483000; background: rgb(0 0 0 / 50%)';
  }
  return { note: `“${title}” lies over everything`, untellable: 'a dialog lies over it' };
};
