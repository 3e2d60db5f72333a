import type { World } from '../portals/world.ts';

export interface Person {
  readonly userName: string;
  readonly password: string;
}

/** What the participant has in the head, as every participant does: names, passwords, what to look for. Nothing that has to be carried. */
export interface Knowledge {
  /** What to type into a field, by the label a person reads beside it; `undefined` for what nobody knows by heart. */
  answer(step: string, label: string): string | undefined;
  /** Who else to choose beside what is pointed at, where the step asks for more than Crosswalk can point at. */
  besides(step: string, label: string): string | undefined;
  readonly admin: Person;
  /** The member of the group who signs in at the end. */
  readonly member: Person;
  readonly awsUser: { readonly account: string; readonly name: string; readonly password: string };
}

export function knowledgeOf(world: World): Knowledge {
  const { admin, users, groups } = world.azure;
  const group = groups.find(({ displayName }) => displayName === 'Test');
  const member = users.find(({ objectId }) => group?.members.includes(objectId));
  if (!member) throw new Error('The world has no group Test with a member');
  const person: readonly [RegExp, string | undefined][] = [
    [/user ?name/i, admin.userPrincipalName],
    [/e-?mail/i, admin.mail],
    [/first name/i, admin.givenName],
    [/last name/i, admin.surname],
    [/display name/i, admin.displayName],
  ];
  const answers: Record<string, readonly [RegExp, string | undefined][]> = {
    '1.1': [[/search/i, 'Identity Center']],
    '2.6': [[/name/i, 'AWS Single Sign-On']],
    '4.3': person,
    // As the card says.
    '5.4': [[/mode/i, 'Automatic']],
    '5.5': [[/source/i, 'objectId']],
  };
  return {
    answer: (step, label) => answers[step]?.find(([pattern]) => pattern.test(label))?.[1],
    // The lab has you assign yourself beside the group, for the test that follows.
    besides: (step, label) => (step === '4.2' && /Test/.test(label) ? admin.displayName : undefined),
    admin: { userName: admin.userPrincipalName, password: admin.password },
    member: { userName: member.userPrincipalName, password: member.password },
    awsUser: { account: world.aws.account.id, name: world.aws.user.name, password: world.aws.user.password },
  };
}
