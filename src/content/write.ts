import type { PortalAnswers, ToPortal } from '../protocol.ts';
import { fillFile, fillText } from './fill.ts';
import type { Look } from './look.ts';

/**
 * Puts a value into its field, provided the field is still there, and the only one, in this very moment: `look` is
 * made in the same task as the write. `undefined` leaves the message to other frames.
 */
export function write(
  { elements }: Look,
  { target, text, file }: ToPortal['write'],
): Promise<PortalAnswers['write']> | undefined {
  const found = elements.get(target);
  if (!found || found.hidden || found.rivals.length > 0 || found.renamed || found.states.includes('disabled')) return undefined;
  if (file) {
    const bytes = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
    return fillFile(found.element, new File([bytes], file.name, { type: 'text/xml' })).then((kept) => ({ kept }));
  }
  return text === undefined ? undefined : fillText(found.element, text).then((kept) => ({ kept }));
}
