import type { TargetId } from '../lab/ids.ts';
import { accessibleName, content } from './find/accessible-name.ts';
import { shownText } from './find/values.ts';
import type { Look } from './look.ts';

/** The value shown at a target; `undefined` where it is not there, or more than one element could be it. */
export function readValue({ elements }: Look, target: TargetId): string | undefined {
  const found = elements.get(target);
  if (!found || found.rivals.length > 0 || found.renamed) return undefined;
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
  const data = [document, outermost()]
    .map((one) => one?.querySelector('meta[name="awsc-session-data"]')?.getAttribute('content'))
    .join();
  return /"accountId"\s*:\s*"(\d{12})"/.exec(data)?.[1];
}

/** The document of the tab's page, if it is of this site. */
function outermost(): Document | undefined {
  try {
    return top?.document;
  } catch {
    return undefined;
  }
}

/** The word a page wants typed to confirm, in capitals or an instance's id, in the field's own label or beside it. */
export function confirmWord(field: Element): string | undefined {
  return /\b(?:ssoins-[0-9a-f]{16}|[A-Z]{5,10})\b/.exec(
    `${accessibleName(field)} ${field.getAttribute('placeholder') ?? ''}`,
  )?.[0];
}

/** A candidate in words: its name, and the nearest heading or row it stands in. */
export function whereabouts(element: Element): string {
  const around = element.closest('tr, [role="row"], section, fieldset, [role="dialog"], [role="region"]');
  const heading = around?.querySelector('h1, h2, h3, legend, th, td');
  const place = heading && !heading.contains(element) ? content(heading).slice(0, 60) : '';
  return place ? `${accessibleName(element)} (${place})` : accessibleName(element);
}
