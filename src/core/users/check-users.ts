import type { ListedUser, UserList } from './read-user-list.ts';

/** What keeps a user out of AWS. */
export const stoppers = [
  'no-user-name',
  'no-first-name',
  'no-last-name',
  'no-display-name',
  'odd-sign',
  'same-user-name',
  'same-mail',
] as const;
/** What may be as it should, and is worth a look. */
export const notes = ['guest', 'no-mail', 'disabled', 'two-phones'] as const;

export type UserFlaw = (typeof stoppers)[number] | (typeof notes)[number];

export interface FlawedUser {
  readonly user: ListedUser;
  /** Where it stands in the list, from 1. */
  readonly row: number;
  readonly flaws: readonly UserFlaw[];
}

export interface UserCheck {
  readonly total: number;
  /** How many users each flaw has. */
  readonly counts: { readonly [flaw in UserFlaw]?: number };
  /** How many AWS would refuse as they are. */
  readonly stopped: number;
  /** Those with any flaw, the stopped ones first, in the list's order. */
  readonly flawed: readonly FlawedUser[];
}

/** The signs AWS takes in names (its documentation on SCIM in CloudTrail, 2026). */
const taken = /^[\p{L}\p{M}\p{S}\p{N}\p{P}\t\n\r ]*$/u;

/** Checks a list of users for what AWS refuses: it needs first, last and display name, and unique names and e-mails. */
export function checkUsers({ users, columns }: UserList): UserCheck {
  const names = countOf(users.map(({ userPrincipalName }) => userPrincipalName));
  const mails = countOf(users.map(({ mail }) => mail));
  const flawsOf = (user: ListedUser): UserFlaw[] => {
    const { userPrincipalName, displayName, givenName, surname, mail, userType, accountEnabled } = user;
    const has: readonly (readonly [UserFlaw, boolean])[] = [
      ['no-user-name', userPrincipalName === ''],
      ['no-first-name', givenName === ''],
      ['no-last-name', surname === ''],
      ['no-display-name', columns.has('displayName') && displayName === ''],
      ['odd-sign', ![userPrincipalName, displayName, givenName, surname].every((name) => taken.test(name))],
      ['same-user-name', isRepeated(names, userPrincipalName)],
      ['same-mail', isRepeated(mails, mail)],
      ['guest', /#EXT#/i.test(userPrincipalName) || userType.toLowerCase() === 'guest'],
      ['no-mail', columns.has('mail') && mail === ''],
      ['disabled', /^(?:false|no|0)$/i.test(accountEnabled)],
      ['two-phones', user.telephoneNumber !== '' && user.mobile !== ''],
    ];
    return has.flatMap(([flaw, is]) => (is ? [flaw] : []));
  };
  const all = users.map((user, index) => ({ user, row: index + 1, flaws: flawsOf(user) }));
  const flawed = all.filter(({ flaws }) => flaws.length > 0);
  const stopped = flawed.filter(isStopped);
  const counts: { [flaw in UserFlaw]?: number } = {};
  for (const { flaws } of flawed) for (const flaw of flaws) counts[flaw] = (counts[flaw] ?? 0) + 1;
  return {
    total: users.length,
    counts,
    stopped: stopped.length,
    flawed: [...stopped, ...flawed.filter((one) => !isStopped(one))],
  };
}

function isStopped({ flaws }: FlawedUser): boolean {
  return flaws.some((flaw) => (stoppers as readonly UserFlaw[]).includes(flaw));
}

function countOf(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value.toLowerCase(), (counts.get(value.toLowerCase()) ?? 0) + 1);
  return counts;
}

function isRepeated(counts: ReadonlyMap<string, number>, value: string): boolean {
  return (counts.get(value.toLowerCase()) ?? 0) > 1;
}
