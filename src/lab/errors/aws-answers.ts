import type { KnownError } from '../ids.ts';

/** What AWS says of a request it refused: in CloudTrail in full, in Azure's log at best in the web response. */
export const awsAnswers = {
  'name-missing': {
    portal: 'aws',
    says: [
      "name.givenName' failed to satisfy constraint",
      "name.familyName' failed to satisfy constraint",
      "displayName' failed to satisfy constraint",
      'name.givenName … Member must',
      'name.familyName … Member must',
    ],
    cause:
      'The user’s first, last or display name is empty, or holds a character that AWS does not take (a control character, an emoji joined of several).',
    remedy:
      'Fill the name in on the user’s Properties in Azure, in plain letters. The next cycle, or Provision on demand, tries again.',
    step: '4.2',
  },
  'two-values': {
    portal: 'aws',
    says: ['exceeds allowed limit of 1', 'list attributes only allow single item'],
    cause: 'The user has two values for what AWS takes one of: two phone numbers, e-mails or addresses are mapped and filled in.',
    remedy: 'Take the mappings of mobile and fax out, as step 5.5 says, and any second mapping to emails[ or addresses[.',
    step: '5.5',
  },
  'duplicate-group': {
    portal: 'aws',
    says: ['Duplicate GroupDisplayName'],
    cause: 'AWS has a group of this name already, made by hand or by an earlier application.',
    remedy: 'Delete the hand-made group in Identity Center, or rename one of the two; then provision again.',
    step: '5.7',
  },
  'duplicate-object': {
    portal: 'aws',
    says: ['Refused to create a new, duplicate resource', 'scimType … uniqueness'],
    cause: 'AWS has a user with this user name or e-mail already, but under another key, so Azure can’t match the two.',
    remedy:
      'Give the hand-made user of step 4.3 exactly the user principal name of Azure, or delete it in Identity Center; then provision again.',
    step: '4.3',
  },
  'manager-value': {
    portal: 'aws',
    says: ['enterprise:2.0:User.manager'],
    cause: 'The manager in Azure is sent in a form that AWS does not take.',
    remedy: 'Take the mapping of manager out of the attribute mapping of users.',
    step: '5.5',
  },
  'patch-path': {
    portal: 'aws',
    says: ['Missing path in PATCH request'],
    cause:
      'The change came in a form that AWS does not take: the Tenant URL has a switch behind it that changes Azure’s requests.',
    remedy: 'Fill the SCIM endpoint in again exactly as AWS shows it, with nothing after it.',
    step: '5.4',
  },
  'bad-filter': {
    portal: 'aws',
    says: ['Invalid Filter format'],
    cause: 'Azure searched for the user by an attribute that AWS can’t be searched by.',
    remedy: 'In the attribute mapping, match by userName only (and externalId at most).',
    step: '5.5',
  },
} as const satisfies Record<string, KnownError>;
