import type { Name, User, UserAttributes } from '../identity-store.ts';
import { isObject, type Json, property } from './json.ts';
import { invalid } from './scim-error.ts';

export const enterpriseSchema = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';

export const plainAttributes = [
  'nickName',
  'profileUrl',
  'title',
  'userType',
  'preferredLanguage',
  'locale',
  'timezone',
] as const;
const lists = ['emails', 'addresses', 'phoneNumbers', 'roles'] as const;
const unsupported = ['password', 'ims', 'photos', 'x509Certificates', 'entitlements', 'groups'] as const;
const optionalNameParts = ['formatted', 'middleName', 'honorificPrefix', 'honorificSuffix'] as const;
const pattern = '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\r ]+';
const printable = /^[\p{L}\p{M}\p{S}\p{N}\p{P}\t\n\r ]+$/u;

/** Reads a SCIM user and checks it against what Identity Center demands. */
export function readUser(body: Json): UserAttributes {
  for (const name of unsupported) if (property(body, name) !== undefined) throw invalid(`Attribute ${name} is not supported`);
  const nameBody = objectAt(body, 'name');
  const required = {
    userName: property(body, 'userName'),
    displayName: property(body, 'displayName'),
    'name.givenName': property(nameBody, 'givenName'),
    'name.familyName': property(nameBody, 'familyName'),
  };
  checkRequired(required);
  const name: Name = { givenName: String(required['name.givenName']), familyName: String(required['name.familyName']) };
  for (const part of optionalNameParts) {
    const value = optionalText(nameBody, part, `name.${part}`);
    if (value !== undefined) name[part] = value;
  }
  const plain: Record<string, string> = {};
  for (const attribute of plainAttributes) {
    const value = optionalText(body, attribute, attribute);
    if (value !== undefined) plain[attribute] = value;
  }
  const externalId = optionalText(body, 'externalId', 'externalId');
  return {
    userName: String(required.userName),
    displayName: String(required.displayName),
    name,
    active: readActive(property(body, 'active')),
    ...readLists(body),
    plain,
    enterprise: readEnterprise(body),
    ...(externalId === undefined ? {} : { externalId }),
  };
}

/** `active` as Entra writes it, too: the words `"True"` and `"False"`. */
export function readActive(value: unknown): boolean {
  if (value === undefined) return true;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  throw invalid('Invalid value for attribute active');
}

/** The user as SCIM writes it. */
export function userResource(user: User): Json {
  const { name, plain, enterprise, emails, addresses, phoneNumbers, roles } = user;
  const hasEnterprise = Object.keys(enterprise).length > 0;
  return {
    id: user.id,
    ...(user.externalId === undefined ? {} : { externalId: user.externalId }),
    meta: {
      resourceType: 'User',
      created: new Date(user.createdAt).toISOString(),
      lastModified: new Date(user.updatedAt).toISOString(),
    },
    schemas: hasEnterprise ? [userSchema, enterpriseSchema] : [userSchema],
    userName: user.userName,
    name: { ...name },
    displayName: user.displayName,
    ...plain,
    active: user.active,
    ...Object.fromEntries(Object.entries({ emails, addresses, phoneNumbers, roles }).filter(([, list]) => list.length > 0)),
    ...(hasEnterprise ? { [enterpriseSchema]: { ...enterprise } } : {}),
  };
}

function checkRequired(values: Record<string, unknown>): void {
  const errors = Object.entries(values).flatMap(([name, value]) => constraintErrors(name, value));
  if (errors.length > 0) {
    throw invalid(`${errors.length} validation error${errors.length > 1 ? 's' : ''} detected: ${errors.join('; ')}`);
  }
}

function constraintErrors(name: string, value: unknown): string[] {
  const prefix = `Value at '${name}' failed to satisfy constraint: Member must`;
  const notPrintable = `${prefix} satisfy regular expression pattern: ${pattern}`;
  if (value === undefined || value === null || value === '') {
    return [notPrintable, `${prefix} have length greater than or equal to 1`];
  }
  if (typeof value !== 'string' || !printable.test(value)) return [notPrintable];
  const limit = name === 'userName' ? 128 : 1024;
  return value.length > limit ? [`${prefix} have length less than or equal to ${limit}`] : [];
}

function optionalText(body: Json, attribute: string, name: string): string | undefined {
  const value = property(body, attribute);
  if (value === undefined || value === null || value === '') return undefined;
  checkRequired({ [name]: value });
  return String(value);
}

function objectAt(body: Json, name: string): Json {
  const value = property(body, name);
  return isObject(value) ? value : {};
}

function readLists(body: Json): Pick<UserAttributes, (typeof lists)[number]> {
  const result: Pick<UserAttributes, (typeof lists)[number]> = { emails: [], addresses: [], phoneNumbers: [], roles: [] };
  for (const name of lists) {
    const value = property(body, name);
    if (value === undefined || value === null) continue;
    if (!Array.isArray(value) || !value.every(isObject)) throw invalid(`Invalid value for attribute ${name}`);
    if (value.length > 1) throw invalid(`List attribute ${name} exceeds allowed limit of 1`);
    result[name] = value;
  }
  const [email] = result.emails;
  if (email && property(email, 'primary') !== true) throw invalid('Primary email must be specified');
  for (const name of ['emails', 'addresses', 'phoneNumbers'] as const) {
    if (result[name].some((item) => property(item, 'display') !== undefined)) {
      throw invalid(`Attribute ${name}.display is not supported`);
    }
  }
  const [role] = result.roles;
  const foreign = role && Object.keys(role).find((key) => !['value', 'type', 'primary'].includes(key));
  if (foreign) throw invalid(`Attribute roles.${foreign} is not supported`);
  return result;
}

function readEnterprise(body: Json): Json {
  const enterprise = { ...objectAt(body, enterpriseSchema) };
  const manager = property(enterprise, 'manager');
  if (isObject(manager)) {
    if (property(manager, 'displayName') !== undefined) throw invalid('Attribute manager.displayName is not supported');
    checkRequired({ [`${enterpriseSchema}.manager.value`]: property(manager, 'value') });
  }
  return enterprise;
}
