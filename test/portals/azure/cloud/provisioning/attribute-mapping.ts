export type ObjectType = 'user' | 'group';

/** How one attribute of the other side gets its value. */
export interface AttributeMapping {
  readonly kind: 'direct' | 'constant' | 'expression';
  /** A source attribute's name, the constant, or an expression over source attributes. */
  readonly source: string;
  /** What is sent where the source is empty. */
  readonly defaultValue?: string;
  /** A SCIM attribute, e.g. `name.givenName` or `phoneNumbers[type eq "work"].value`. */
  readonly target: string;
  /** Set for attributes by which existing objects are found; 1 is asked first. */
  readonly matchingPrecedence?: number;
  readonly apply: 'always' | 'creation';
}

/** The mapping of one type of object. */
export interface ObjectMapping {
  readonly enabled: boolean;
  readonly create: boolean;
  readonly update: boolean;
  readonly delete: boolean;
  readonly attributes: readonly AttributeMapping[];
}

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const activeExpression = 'Switch([IsSoftDeleted], , "False", "True", "True", "False")';
const formattedExpression = 'Join(" ", [givenName], [surname])';

function direct(source: string, target: string, rest: Partial<AttributeMapping> = {}): AttributeMapping {
  return { kind: 'direct', source, target, apply: 'always', ...rest };
}

function expression(source: string, target: string): AttributeMapping {
  return { kind: 'expression', source, target, apply: 'always' };
}

const matching = { matchingPrecedence: 1 };

/** What an application that is not from the gallery begins with. */
export const defaultUserMapping: ObjectMapping = {
  enabled: true,
  create: true,
  update: true,
  delete: true,
  attributes: [
    direct('userPrincipalName', 'userName', matching),
    expression(activeExpression, 'active'),
    direct('displayName', 'displayName'),
    direct('jobTitle', 'title'),
    direct('mail', 'emails[type eq "work"].value'),
    direct('preferredLanguage', 'preferredLanguage'),
    direct('givenName', 'name.givenName'),
    direct('surname', 'name.familyName'),
    expression(formattedExpression, 'name.formatted'),
    direct('physicalDeliveryOfficeName', 'addresses[type eq "other"].formatted'),
    direct('streetAddress', 'addresses[type eq "work"].streetAddress'),
    direct('city', 'addresses[type eq "work"].locality'),
    direct('state', 'addresses[type eq "work"].region'),
    direct('postalCode', 'addresses[type eq "work"].postalCode'),
    direct('country', 'addresses[type eq "work"].country'),
    direct('telephoneNumber', 'phoneNumbers[type eq "work"].value'),
    direct('mobile', 'phoneNumbers[type eq "mobile"].value'),
    direct('facsimileTelephoneNumber', 'phoneNumbers[type eq "fax"].value'),
    direct('mailNickname', 'externalId'),
    direct('employeeId', `${enterprise}:employeeNumber`),
    direct('department', `${enterprise}:department`),
    direct('manager', `${enterprise}:manager`),
  ],
};

export const defaultGroupMapping: ObjectMapping = {
  enabled: true,
  create: true,
  update: true,
  delete: true,
  attributes: [direct('displayName', 'displayName', matching), direct('objectId', 'externalId'), direct('members', 'members')],
};

/** What a gallery application for Identity Center begins with: one phone number, and an unchanging external id. */
export const galleryUserMapping: ObjectMapping = {
  ...defaultUserMapping,
  attributes: defaultUserMapping.attributes
    .filter(({ target }) => !/^phoneNumbers\[type eq "(mobile|fax)"\]|^addresses\[type eq "other"\]/.test(target))
    .map((mapping) => (mapping.target === 'externalId' ? { ...mapping, source: 'objectId' } : mapping)),
};

/** Whether an attribute may not be taken out of its mapping. */
export function isRequired({ target, matchingPrecedence }: AttributeMapping): boolean {
  return matchingPrecedence !== undefined || target === 'active' || target === 'members';
}

/** The attributes of the other side that can be mapped to. */
export const targetAttributes: Record<ObjectType, readonly string[]> = {
  user: [
    'active',
    'addresses[type eq "other"].formatted',
    ...['country', 'formatted', 'locality', 'postalCode', 'region', 'streetAddress'].map(
      (part) => `addresses[type eq "work"].${part}`,
    ),
    'displayName',
    'emails[type eq "home"].value',
    'emails[type eq "other"].value',
    'emails[type eq "work"].value',
    'externalId',
    'locale',
    ...['familyName', 'formatted', 'givenName', 'honorificPrefix', 'honorificSuffix'].map((part) => `name.${part}`),
    'nickName',
    ...['fax', 'home', 'mobile', 'other', 'pager', 'work'].map((type) => `phoneNumbers[type eq "${type}"].value`),
    'preferredLanguage',
    'timezone',
    'title',
    ...['costCenter', 'department', 'division', 'employeeNumber', 'manager', 'organization'].map(
      (part) => `${enterprise}:${part}`,
    ),
    'userName',
    'userType',
  ],
  group: ['displayName', 'externalId', 'members'],
};
