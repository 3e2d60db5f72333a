import type { CaptureId, TargetId } from '../lab/ids.ts';
import { shownText } from './find/values.ts';
import type { Look } from './look.ts';

/** The value shown at a target; `undefined` where it is not there, or more than one element could be it. */
export function readValue({ elements }: Look, target: TargetId): string | undefined {
  const found = elements.get(target);
  if (!found || found.rivals.length > 0) return undefined;
  return linkIn(found.element) ?? shownText(found.element);
}

/** An address is read from its link where it is one: its text may be cut short. */
function linkIn(element: Element): string | undefined {
  const link = element.closest('a[href]') ?? element.querySelector('a[href]');
  const href = link?.getAttribute('href');
  return href && /^https:/.test(href) && shownText(element).startsWith('https:') ? href : undefined;
}

/** The last four digits of the AWS account, from the console's own session data. */
export function accountTail(): string | undefined {
  return accountNumber()?.slice(-4);
}

/** The AWS account's number, to be used in this document only. */
export function accountNumber(): string | undefined {
  const data = document.querySelector('meta[name="awsc-session-data"]')?.getAttribute('content');
  return /"accountId"\s*:\s*"(\d{12})"/.exec(data ?? '')?.[1];
}

/** The word a page wants typed to confirm, from the field's own label: in capitals, and not one the labels use anyway. */
export function confirmWord(look: Look, target: TargetId, name: (element: Element) => string): string | undefined {
  const field = look.elements.get(target)?.element;
  return field && /\b[A-Z]{5,10}\b/.exec(`${name(field)} ${field.getAttribute('placeholder') ?? ''}`)?.[0];
}

/** The captures whose value may be taken from this target's download. */
export type Download = { readonly capture: CaptureId; readonly target: TargetId };
