import type { Person } from '../../../world.ts';

/** The user attributes that can be sent as the NameID, as the portal writes them. */
export const nameIdSources = [
  'user.userprincipalname',
  'user.mail',
  'user.objectid',
  'user.mailnickname',
  'user.displayname',
] as const;

export type NameIdSource = (typeof nameIdSources)[number];

export const emailAddressFormat = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';

/** The NameID of a user; `undefined` if the attribute is empty. */
export function nameIdOf(user: Person, source: NameIdSource): string | undefined {
  switch (source) {
    case 'user.userprincipalname':
      return user.userPrincipalName;
    case 'user.mail':
      return user.mail;
    case 'user.objectid':
      return user.objectId;
    case 'user.mailnickname':
      return user.mailNickname;
    case 'user.displayname':
      return user.displayName;
  }
}
