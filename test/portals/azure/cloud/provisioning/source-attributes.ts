import type { Group, Person } from '../../../world.ts';
import type { AttributeMapping, ObjectType } from './attribute-mapping.ts';
import { evaluate } from './expression.ts';

/** Attributes of the directory by name; those without a value are not there. */
export type SourceObject = Readonly<Record<string, string | undefined>>;

/** The attributes of the directory that can be mapped from. */
export const sourceAttributes: Record<ObjectType, readonly string[]> = {
  user: [
    'accountEnabled',
    'city',
    'country',
    'department',
    'displayName',
    'employeeId',
    'facsimileTelephoneNumber',
    'givenName',
    'IsSoftDeleted',
    'jobTitle',
    'mail',
    'mailNickname',
    'manager',
    'mobile',
    'objectId',
    'physicalDeliveryOfficeName',
    'postalCode',
    'preferredLanguage',
    'state',
    'streetAddress',
    'surname',
    'telephoneNumber',
    'userPrincipalName',
  ],
  group: ['displayName', 'mail', 'mailNickname', 'members', 'objectId'],
};

export function userAttributes(user: Person): SourceObject {
  const { password: _, ...attributes } = user;
  return { ...attributes, accountEnabled: 'True', IsSoftDeleted: 'False' };
}

export function groupAttributes({ objectId, displayName }: Group): SourceObject {
  return { objectId, displayName };
}

/** The value a mapping gives for an object; `undefined` where nothing is sent. */
export function mappedValue({ kind, source, defaultValue }: AttributeMapping, object: SourceObject): string | undefined {
  const value = kind === 'constant' ? source : kind === 'direct' ? object[source] : evaluate(source, object);
  return value === undefined || value === '' ? defaultValue || undefined : value;
}
