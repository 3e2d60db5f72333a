import { type Edition, editionOf, type PageEditions } from '../../editions.ts';

export type AwsEdition = Edition<'aws'>;
export type AwsEditions = PageEditions<AwsEdition>;

/** Pages that are steps of one wizard: no edition of the console mixes them, so they share the edition of the first that is named. */
const flows: readonly (readonly string[])[] = [
  ['choose-identity-source', 'configure-external-idp', 'confirm-identity-source'],
  ['assign-groups', 'assign-permission-sets', 'assign-review'],
  ['permission-set-type', 'permission-set-specify', 'permission-set-review'],
];

/** The edition of `page` in a world with these `editions`. */
export function awsEditionOf(editions: AwsEditions, page: string): AwsEdition {
  const flow = flows.find((pages) => pages.includes(page)) ?? [page];
  return editionOf(editions, flow.find((step) => editions[step] !== undefined) ?? page);
}
