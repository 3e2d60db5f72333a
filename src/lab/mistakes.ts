import type { Mistake } from './ids.ts';

/** Known wrong choices. Each is warned of before it counts, and none is forbidden. */
export const mistakes = {
  'wrong-region': {
    title: 'Another Region',
    say: 'This console is not in the Region you chose for the lab. Identity Center looks "not enabled" here: change the Region at the top right instead of enabling it again.',
    rule: 'wrong-region',
  },
  'account-instance': {
    title: 'An account instance',
    say: 'An account instance has no AWS accounts and no permission sets, so section 6 would be impossible. Enable Identity Center with AWS Organizations.',
    at: ['aws/welcome.account-instance', 'aws/enable.account-instance'],
  },
  'no-multi-account': {
    title: 'No AWS accounts in the menu',
    say: 'This Identity Center can’t give anybody access to AWS accounts: it is an account instance, or multi-account permissions are off. Turn them on under Settings, Management; an account instance has to be deleted and enabled anew from the management account.',
    seen: ['aws/identity-center-navigation#no-multi-account'],
    steps: ['1.3', '1.4', '1.5', '1.6', '3.1', '3.2', '6.1', '6.2'],
  },
  'multi-account-off': {
    title: 'Multi-account permissions',
    say: 'Leave multi-account permissions on: without them there are no permission sets, and section 6 is impossible.',
    at: ['aws/enable.multi-account-permissions'],
  },
  'delete-organization': {
    title: 'Deleting the organization',
    say: 'The lab offers this, but it removes every member account from the organization and can’t be undone. Enable all features instead.',
    at: ['aws/organizations-settings.delete-organization'],
  },
  'active-directory-source': {
    title: 'Active Directory is another thing',
    say: 'Azure AD (Microsoft Entra ID) is not an Active Directory in this sense, and changing to one wipes users, groups and assignments. Choose External identity provider.',
    at: ['aws/choose-identity-source.active-directory'],
    steps: ['3.3', '3.4', '3.5'],
  },
  'aws-file-to-aws': {
    title: 'That is AWS’s own file',
    say: 'The file you chose is the metadata of AWS. Here goes the one from Azure: choose it again, or let Crosswalk fill it in.',
    seen: ['aws/configure-external-idp#holds-own-file'],
  },
  'other-file-to-aws': {
    title: 'That is not a metadata file',
    say: 'The file you chose is not SAML metadata of an identity provider. In Azure, download the Federation Metadata XML, not a certificate.',
    seen: ['aws/configure-external-idp#holds-other-file'],
  },
  'azure-file-to-azure': {
    title: 'That is Azure’s own file',
    say: 'The file you chose is the metadata of Azure. Here goes the one from AWS: choose it again, or let Crosswalk fill it in.',
    seen: ['azure/upload-metadata#holds-own-file'],
  },
  'other-file-to-azure': {
    title: 'That is not a metadata file',
    say: 'The file you chose is not SAML metadata of a service provider. In AWS, download the metadata file of step 3.5.',
    seen: ['azure/upload-metadata#holds-other-file'],
  },
  'register-application': {
    title: 'That is the option for developers',
    say: 'An app registration has neither SAML sign-on nor provisioning. Choose the last option, for an application that is not in the gallery.',
    at: ['azure/create-app.register'],
    seen: ['azure/create-app#register-chosen'],
  },
  'application-proxy': {
    title: 'That is for applications in your own network',
    say: 'Application Proxy publishes an application from your own network. Choose the last option, for an application that is not in the gallery.',
    at: ['azure/create-app.application-proxy'],
    seen: ['azure/create-app#application-proxy-chosen'],
  },
  'gallery-application': {
    title: 'A gallery application',
    say: 'The lab makes an application of its own. With this one from the gallery some pages and mappings differ from what the lab says.',
    at: ['azure/gallery.gallery-aws'],
    steps: ['2.4', '2.5'],
  },
  'single-account-application': {
    title: 'The gallery’s other AWS application',
    say: 'This one signs in to a single AWS account by way of IAM, without Identity Center. Create your own application instead.',
    at: ['azure/gallery.gallery-aws-single-account'],
    steps: ['2.4', '2.5'],
  },
  'app-registrations': {
    title: 'App registrations',
    say: 'App registrations are for developers and have no SAML sign-on. Open Enterprise applications instead.',
    at: ['azure/directory.app-registrations'],
    seen: ['azure/app-registrations'],
    steps: ['2.2', '2.3', '2.4', '2.5', '2.6', '2.7', '2.8', '4.1', '4.2', '4.4', '5.3'],
  },
  'other-sign-on-method': {
    title: 'Not this sign-on method',
    say: 'AWS needs SAML. The other methods only keep passwords or links.',
    at: ['azure/single-sign-on-method.password', 'azure/single-sign-on-method.linked', 'azure/single-sign-on-method.disabled'],
  },
  'certificate-instead-of-metadata': {
    title: 'A certificate is not enough',
    say: 'AWS wants the whole Federation Metadata XML, further down in the same card, not a certificate alone.',
    at: ['azure/saml.download-certificate', 'azure/saml.download-certificate-raw'],
    steps: ['2.8', '3.6'],
  },
  'save-forgotten': {
    title: 'Not saved yet',
    say: 'The AWS metadata only takes effect when you press Save in Basic SAML Configuration; until then the test stays grey.',
    seen: ['azure/saml', 'azure/saml#test-disabled'],
    steps: ['4.2', '4.3', '4.4', '4.5'],
  },
  'token-not-kept': {
    title: 'The token is not kept yet',
    say: 'When this dialog closes, the token is gone for good. Show the token and keep it first.',
    at: ['aws/inbound-provisioning.close', 'aws/generate-token.close'],
    untilCaptured: 'scim-token',
  },
  'endpoint-in-token': {
    title: 'The two are swapped',
    say: 'An address stands in the field for the token. The SCIM endpoint goes into Tenant URL, the token into Secret token.',
    seen: ['azure/provisioning-connect#url-in-token'],
  },
  'token-in-url': {
    title: 'That is not the SCIM endpoint',
    say: 'Tenant URL must be the SCIM endpoint that AWS showed: https://scim… with /scim/v2 near its end.',
    seen: ['azure/provisioning-connect#url-filled', '!azure/provisioning-connect#url-like-endpoint'],
  },
  'empty-token': {
    title: 'The token is missing',
    say: 'Without a Secret token Azure silently sends a token of its own, and AWS refuses it. Fill the token in first.',
    at: ['azure/provisioning-connect.test-connection', 'azure/provisioning-connect.create'],
    atWhile: ['!azure/provisioning-connect#token-filled'],
  },
  'group-mapping': {
    title: 'That is the mapping of groups',
    say: 'The lab changes the mapping of users. Leave the one of groups as it is.',
    at: ['azure/attribute-mappings.groups'],
    seen: ['azure/group-mapping'],
    steps: ['5.5'],
  },
  'work-phone-deleted': {
    title: 'Keep the work phone',
    say: 'Only mobile and facsimileTelephoneNumber have to go. Keep telephoneNumber: one phone number is fine.',
    at: ['azure/user-mapping.delete-work-phone'],
    steps: ['5.5'],
  },
  'target-attribute': {
    title: 'Change the source, not the target',
    say: 'The target stays externalId. Set the source attribute to objectId.',
    at: ['azure/edit-attribute.target'],
    steps: ['5.5'],
  },
  'custom-permission-set': {
    title: 'A custom permission set',
    say: 'The lab uses a predefined one: choose it, then the job function {permissionSet}.',
    at: ['aws/permission-set-type.custom'],
    seen: ['aws/permission-set-type#custom-chosen'],
    steps: ['6.3', '6.4'],
  },
  'administrator-access': {
    title: 'That gives every right',
    say: 'AdministratorAccess lets the group do anything in the account. The lab uses {permissionSet}.',
    at: ['aws/permission-set-type.administrator-access'],
    steps: ['6.3', '6.4'],
  },
} as const satisfies Record<string, Mistake>;

export type MistakeId = keyof typeof mistakes;
