import { enterpriseSchema } from './user-resource.ts';

const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';

/** `GET /ServiceProviderConfig`. Its `maxResults` is smaller than what the service really gives. */
export const serviceProviderConfig = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 1, maxPayloadSize: 1_048_576 },
  filter: { supported: true, maxResults: 50 },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: false },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'OAuth Bearer Token',
      description: 'A bearer token in the Authorization header',
      primary: true,
    },
  ],
};

export const resourceTypes = [
  {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
    id: 'User',
    name: 'User',
    endpoint: '/Users',
    schema: userSchema,
    schemaExtensions: [{ schema: enterpriseSchema, required: false }],
  },
  {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
    id: 'Group',
    name: 'Group',
    endpoint: '/Groups',
    schema: groupSchema,
  },
];

function attribute(name: string, { required = false, multiValued = false, type = 'string' } = {}) {
  return { name, type, multiValued, required, caseExact: false, mutability: 'readWrite', returned: 'default' };
}

export const schemas = [
  {
    id: userSchema,
    name: 'User',
    attributes: [
      attribute('userName', { required: true }),
      attribute('name', { required: true, type: 'complex' }),
      attribute('displayName', { required: true }),
      attribute('active', { type: 'boolean' }),
      ...['emails', 'addresses', 'phoneNumbers', 'roles'].map((name) => attribute(name, { multiValued: true, type: 'complex' })),
      ...['nickName', 'profileUrl', 'title', 'userType', 'preferredLanguage', 'locale', 'timezone'].map((name) =>
        attribute(name),
      ),
    ],
  },
  {
    id: groupSchema,
    name: 'Group',
    attributes: [attribute('displayName', { required: true }), attribute('members', { multiValued: true, type: 'complex' })],
  },
  {
    id: enterpriseSchema,
    name: 'EnterpriseUser',
    attributes: ['employeeNumber', 'costCenter', 'organization', 'division', 'department']
      .map((name) => attribute(name))
      .concat(attribute('manager', { type: 'complex' })),
  },
];
