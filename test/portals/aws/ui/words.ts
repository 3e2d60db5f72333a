import { portalEditions } from '../../editions.ts';
import { type AwsEdition, type AwsEditions, awsEditionOf } from './editions.ts';

/** What something is called, by the edition in which it was first called so. */
type Wording = Partial<Record<AwsEdition, string>>;

/** Names that many pages print. */
const names = {
  service: {
    '2020': 'AWS Single Sign-On',
    '2022': 'IAM Identity Center (successor to AWS Single Sign-On)',
    '2026': 'IAM Identity Center',
  },
  shortService: { '2020': 'AWS SSO', '2022': 'IAM Identity Center' },
  portal: { '2020': 'User portal', '2022': 'AWS access portal' },
} satisfies Record<string, Wording>;

/** Words of single pages, where the editions that share a page's structure differ in them. */
const labels = {
  'confirm-identity-source.word': { '2020': 'CONFIRM', '2021': 'ACCEPT' },
  'enable.create-organization': { '2020': 'Create AWS organization', '2026': 'Enable' },
  'dashboard.multi-account': {
    '2020': 'Manage SSO access to your AWS accounts',
    '2022': 'Manage permissions to multiple AWS accounts',
  },
  'dashboard.portal-url': { '2022': 'AWS access portal URL', '2026': 'AWS access portal URLs' },
  'access-portal.title': { '2020': 'Your applications', '2022': 'AWS access portal' },
} satisfies Record<string, Wording>;

export type Name = keyof typeof names;
/** `<page>.<what>`. */
export type Label = keyof typeof labels;

/** A name as `page` prints it in a world with these `editions`. */
export function nameIn(editions: AwsEditions, page: string, name: Name): string {
  return wordingOf(names[name], awsEditionOf(editions, page));
}

/** A page's word in a world with these `editions`. */
export function labelIn(editions: AwsEditions, key: Label): string {
  return wordingOf(labels[key], awsEditionOf(editions, key.split('.')[0] ?? ''));
}

/** The newest wording that is not newer than `edition`; the oldest there is for what did not exist yet. */
function wordingOf(wording: Wording, edition: AwsEdition): string {
  const past = portalEditions.aws.slice(0, portalEditions.aws.indexOf(edition) + 1).reverse();
  return past.map((era) => wording[era]).find((text) => text !== undefined) ?? Object.values(wording)[0] ?? '';
}
