import type { Library } from '../serve.ts';

export const presences = ['absent', 'found'] as const;
export type Presence = (typeof presences)[number];

/** Steps' targets of all kinds, those that the pages have and those that they lack. */
export const steps: { readonly [library in Library]: { readonly [presence in Presence]: readonly string[] } } = {
  cloudscape: {
    found: [
      'aws/settings.enable-provisioning',
      'aws/settings.identity-source-tab',
      'aws/settings.portal-url',
      'aws/identity-center-navigation.accounts',
    ],
    absent: [
      'aws/users.add',
      'aws/permission-sets.permission-set',
      'aws/settings.change-identity-source',
      'aws/assign-groups.group',
      'aws/inbound-provisioning.endpoint',
      'aws/configure-external-idp.upload-metadata',
    ],
  },
  fluent: {
    found: [
      'azure/provisioning-connect.tenant-url',
      'azure/provisioning-connect.secret-token',
      'azure/user-mapping.save',
      'azure/user-mapping.delete-mobile',
    ],
    absent: [
      'azure/edit-attribute.ok',
      'azure/enterprise-apps.application',
      'azure/create-app.non-gallery',
      'azure/basic-saml.identifier',
      'azure/saml.metadata-url',
      'azure/saml.edit-basic',
    ],
  },
};

/** A target told by the row it stands in, of which the page has none: the hardest of all to rule out. */
export const byRow = 'aws/accounts.account';
