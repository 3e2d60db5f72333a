import type { MappingCode } from '../../core/scim/check-mapping.ts';
import type { Partitions, QueryProblem } from '../../core/troubleshoot/queries.ts';
import type { UserFlaw } from '../../core/users/check-users.ts';
import type { ListProblem } from '../../core/users/read-user-list.ts';

/** Strings of the troubleshooter: what an error means, and the queries. */
export const troubleStrings = {
  inSight: 'On the page that is open now:',
  pasteTitle: 'What does this error mean?',
  pasteAbout: 'Paste an error’s text, a row of the provisioning logs, or just its code. It is read here and kept nowhere.',
  pasteLabel: 'Error text or code',
  read: 'What does it mean?',
  unknown:
    'Crosswalk does not know this error. In the provisioning logs open the row and copy what stands under “Troubleshooting & Recommendations”, the web response above all; in AWS look for the same minute in CloudTrail.',
  unknownSignIn: 'Crosswalk does not know AADSTS{code}. Microsoft explains it here:',
  empty: 'Paste the error’s text first.',
  whom: 'It is about {whom}.',
  answered: 'AWS answered {answered}.',
  retry: 'Azure tries again on {time}.',
  goTo: 'Go to {step}: {title}',
  queriesTitle: 'Ask CloudTrail',
  table: 'Athena table (or database.table)',
  partitions: 'The table is split',
  partitionKinds: {
    projected: 'by partition projection (column timestamp)',
    'by-day': 'by hand (region, year, month, day)',
    none: 'not at all',
  } satisfies { readonly [kind in Partitions]: string },
  queryRegion: 'Region',
  from: 'From (UTC)',
  to: 'To (UTC)',
  events: 'Events',
  onlyErrors: 'Only what failed',
  athena: 'For Athena',
  command: 'For CloudShell, without a table (Event history, 90 days)',
  copyAthena: 'Copy the Athena query',
  copyCommand: 'Copy the command',
  copied: 'Copied.',
} as const;

export const queryProblems: { readonly [problem in QueryProblem]: string } = {
  table: 'The name of the table may have letters, digits and underscores, and one dot after a database.',
  region: 'That is not the code of a Region. It looks like us-east-1.',
  from: 'Choose when to begin: a day and a time.',
  to: 'Choose when to end: a day and a time.',
  order: 'The end must come after the beginning.',
  long: 'Ask for 90 days at most: Event history goes back no further, and Athena bills what it reads.',
  'no-events': 'Choose at least one event.',
};

/** Strings of the check of the attribute mapping. */
export const mappingStrings = {
  title: 'Is the mapping right?',
  about:
    'With the mapping open, Crosswalk sees the three edits by themselves. It does not read your table: to have all of it checked, copy its rows and paste them here.',
  inSight: 'On the page that is open now:',
  inSightGood: 'The three edits are there and saved.',
  paste: 'Rows of the mapping, pasted',
  nameId: 'NameID in Single sign-on (Unique User Identifier)',
  nameIdUnknown: 'not looked up',
  check: 'Check it',
  good: 'This mapping is right: {rows} rows checked.',
  notMapping: 'There are no rows of a mapping in it. Copy the table with its two columns, or the JSON of “Review your schema”.',
} as const;

export const mappingFindings: { readonly [code in MappingCode]: string } = {
  'mobile-mapped': 'mobile is still mapped to a phone number. Delete that row: AWS takes one phone number per user.',
  'fax-mapped':
    'facsimileTelephoneNumber is still mapped to a phone number. Delete that row: AWS takes one phone number per user.',
  'external-id-not-object-id':
    'externalId is not made of objectId yet. Change its source: everything else can change, and the user would be made a second time.',
  'external-id-missing': 'externalId is not mapped. Add it, made of objectId.',
  'two-phones': 'Several phone numbers are mapped ({types}). Leave one: who has two is refused.',
  'two-emails': 'Several e-mail addresses are mapped ({types}). Leave one: who has two is refused.',
  'two-addresses':
    'Several postal addresses are mapped ({types}). Users who have both filled in are refused; if some do, leave one type.',
  'target-missing': '{target} is not mapped, and AWS refuses every user without it.',
  'name-id-differs':
    'The NameID is made of {nameId}, but userName of {userName}: nobody will be able to sign in whose two differ. Make both of the same.',
  unsaved: 'There are changes that are not saved yet. Press Save.',
};

/** Strings of the check of a list of users. */
export const userListStrings = {
  title: 'Will AWS take these users?',
  about:
    'In Azure open Users, press Download users, and choose the file here. It is looked at in this panel alone: nothing of it is sent or kept.',
  choose: 'Choose the list (CSV)',
  clear: 'Put it away',
  reading: 'Reading…',
  summary: 'Users in the list: {total}. AWS would refuse: {stopped}.',
  allGood: 'Users in the list: {total}. AWS would refuse none of them.',
  row: 'row {row}',
  nameless: 'no user name',
  more: '… and {count} more.',
} as const;

export const userFlaws: { readonly [flaw in UserFlaw]: { readonly short: string; readonly say: string } } = {
  'no-user-name': { short: 'no user principal name', say: 'without a user principal name: AWS has nothing to call them by.' },
  'no-first-name': { short: 'no first name', say: 'without a first name: AWS refuses them. Fill it in on their Properties.' },
  'no-last-name': { short: 'no last name', say: 'without a last name: AWS refuses them. Fill it in on their Properties.' },
  'no-display-name': { short: 'no display name', say: 'without a display name: AWS refuses them. Fill it in.' },
  'odd-sign': {
    short: 'unseen sign in a name',
    say: 'with an unseen sign in a name that AWS does not take. Type the name again.',
  },
  'same-user-name': { short: 'user name twice', say: 'with a user principal name that stands in the list more than once.' },
  'same-mail': { short: 'e-mail twice', say: 'with an e-mail address that somebody else has too: AWS takes each only once.' },
  guest: {
    short: 'guest',
    say: 'guests: a user name with #EXT# in it can’t sign in to AWS. Map user.mail for them, or leave them out.',
  },
  'no-mail': { short: 'no e-mail', say: 'without an e-mail address: they are made, but AWS can send them no mail.' },
  disabled: { short: 'disabled', say: 'disabled: made as disabled users, or not at all.' },
  'two-phones': { short: 'two phone numbers', say: 'with a phone and a mobile number: refused until step 5.5 is done.' },
};

export const listProblems: { readonly [problem in ListProblem]: string } = {
  empty: 'There is nothing in this file. Download the list again.',
  'too-large': 'This file is larger than 8 MB. Filter the users in Azure before you download them.',
  'too-many': 'These are more than 20,000 users. Filter the users in Azure before you download them.',
  'not-text': 'This is no text file. Choose the CSV file that Azure downloads.',
  'is-archive': 'This is an Excel workbook or an archive. Choose the CSV file itself, or save the workbook as CSV.',
  'is-page': 'This is a web page or XML, most likely a sign-in page saved as a file. Download the list again.',
  'is-json': 'This is JSON, not a CSV. Choose the CSV file that Azure downloads.',
  damaged: 'A quote in this file is never closed, so its columns can’t be told apart. Download the list again.',
  'not-user-list': 'This is not a list of users: it has no column userPrincipalName. Use Download users in Azure.',
  'no-names':
    'This list has no columns for first and last name (givenName, surname). Use Download users in Azure, which has both.',
  'no-users': 'There are no users in this list. Take the filter off in Azure and download it again.',
};
