import type { TargetId } from '../lab/ids.ts';
import type { PortalAnswers, ToPortal } from '../protocol.ts';
import { fillFile, fillText } from './fill.ts';
import { accessibleName } from './find/accessible-name.ts';
import type { Look } from './look.ts';

/**
 * Puts a value into its field, provided the field is there, and the only one, in this very moment: a look is made in
 * the same task as the write, and another once the field has the focus and once the page has heard of the value, for
 * that is when a page gets to change it into another. `undefined` leaves the message to other frames.
 */
export function write(
  look: () => Look,
  { target, text, file, host }: ToPortal['write'],
): Promise<PortalAnswers['write']> | undefined {
  // Firefox before 153 addresses a frame, which may hold another document by now (no `documentId`).
  if (host !== undefined && host !== location.hostname) return undefined;
  const field = fieldOf(look(), target);
  if (!field) return undefined;
  if (file) {
    const bytes = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
    return fillFile(field, new File([bytes], file.name, { type: 'text/xml' })).then((kept) => ({ kept }));
  }
  if (text === undefined) return undefined;
  const was = what(field);
  const isSame = () => field.isConnected && what(field) === was;
  const check = {
    before: () => isSame() && fieldOf(look(), target) === field,
    // What the page shows now, as that it is busy, may hide the field for a while: that makes it no other.
    after: () => isSame() && [undefined, field].includes(look().elements.get(target)?.element),
  };
  return fillText(field, text, check).then((kept) => ({ kept }));
}

function fieldOf({ elements }: Look, target: TargetId): Element | undefined {
  const found = elements.get(target);
  if (!found || found.hidden || found.rivals.length > 0 || found.renamed || found.states.includes('disabled')) return undefined;
  return found.element;
}

/** What a field is in a person's eyes, and on which page. */
function what(field: Element): string {
  return JSON.stringify([location.href, accessibleName(field), field.getAttribute('type')]);
}
