import type { ComponentType } from 'react';
import { portalEditions } from '../../editions.ts';
import { type AwsEdition, type AwsEditions, awsEditionOf } from './editions.ts';
import { type Label, labelIn, type Name, nameIn } from './words.ts';

/** The two ways in which pages are built; the other editions are one of them with other words. */
export type Structure = '2020' | '2026';

/** The world's editions, as the server wrote them into the page. */
const editions: AwsEditions = JSON.parse(
  document.querySelector<HTMLMetaElement>('meta[name="simulated-editions"]')?.content ?? '{}',
);

const structures: Record<AwsEdition, Structure> = { '2020': '2020', '2021': '2020', '2022': '2026', '2026': '2026' };
/** The portal people sign in to kept its old structure until 2024. */
const exceptions: Record<string, Partial<Record<AwsEdition, Structure>>> = { 'access-portal': { '2022': '2020' } };

export function structureOf(page: string): Structure {
  const edition = awsEditionOf(editions, page);
  return exceptions[page]?.[edition] ?? structures[edition];
}

/** Whether `page` is shown as in `edition` or later. */
export function isSince(edition: AwsEdition, page: string): boolean {
  return portalEditions.aws.indexOf(awsEditionOf(editions, page)) >= portalEditions.aws.indexOf(edition);
}

/** Of one page's components, the one that is to be shown. */
export function inEdition<Props>(
  page: string,
  components: Readonly<Record<Structure, ComponentType<Props>>>,
): ComponentType<Props> {
  return components[structureOf(page)];
}

/** A word of a page, e.g. `confirm-identity-source.word`. */
export function label(key: Label): string {
  return labelIn(editions, key);
}

/** What `page` calls the service, the portal… */
export function nameOn(page: string, name: Name): string {
  return nameIn(editions, page, name);
}
