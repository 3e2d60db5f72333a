import type { Capture, CaptureId } from './ids.ts';

/**
 * The addresses of the provisioning of an enterprise application (public links and code, 2020 to 2026), in the
 * grammars `#blade/…` and `#view/…`. An address with which the portal loads an extension that is not Microsoft's
 * (`feature.canmodifyextensions`, `testExtensions`; public documentation of the portal) is none of them.
 */
const provisioningRoute =
  '^(?!.*(?:canmodify|test)extensions)[^?#]*(?:\\?[^#]*)?#(?:@[^/]+/)?(?:blade|view)/' +
  '(?:Microsoft_AAD_IAM/ManagedAppMenuBlade/(?:~/)?Provisioning[a-z]*' +
  '|Microsoft_AAD_Connect_Provisioning/ProvisioningMenuBlade(?:/(?:~/)?[a-z]+)?)(?:[/?]|$)';

/** What is carried: where it is seen, and where it may go. */
export const captures = {
  'azure-metadata': {
    title: 'Azure metadata',
    inWords: 'Azure’s federation metadata',
    secret: false,
    kind: 'idp-metadata',
    portal: 'azure',
    fileName: 'Azure Federation Metadata.xml',
    from: [
      { target: 'azure/saml.download-metadata', how: 'download' },
      { target: 'azure/saml.metadata-url', how: 'url' },
    ],
    to: [{ target: 'aws/configure-external-idp.upload-metadata' }],
  },
  'aws-metadata': {
    title: 'AWS metadata',
    inWords: 'AWS’s SAML metadata',
    secret: false,
    kind: 'sp-metadata',
    portal: 'aws',
    fileName: 'AWS Federation Metadata.xml',
    from: [
      { target: 'aws/configure-external-idp.download-metadata', how: 'download' },
      { target: 'aws/manage-authentication.download-metadata', how: 'download' },
    ],
    to: [
      { target: 'azure/upload-metadata.file' },
      { target: 'azure/basic-saml.identifier', part: 'entityId' },
      { target: 'azure/basic-saml.reply-url', part: 'acsUrl' },
    ],
  },
  'scim-endpoint': {
    title: 'SCIM endpoint',
    inWords: 'the SCIM endpoint',
    secret: false,
    kind: 'scim-endpoint',
    portal: 'aws',
    from: [
      { target: 'aws/inbound-provisioning.endpoint', how: 'value' },
      { target: 'aws/automatic-provisioning.endpoint', how: 'value' },
    ],
    to: [{ target: 'azure/provisioning-connect.tenant-url' }, { target: 'azure/connectivity.tenant-url' }],
  },
  'scim-token': {
    title: 'Access token',
    inWords: 'the access token',
    secret: true,
    kind: 'scim-token',
    portal: 'aws',
    from: [
      { target: 'aws/inbound-provisioning.token', how: 'value' },
      { target: 'aws/generate-token.token', how: 'value' },
    ],
    to: [
      { target: 'azure/provisioning-connect.secret-token', route: provisioningRoute },
      { target: 'azure/connectivity.secret-token', route: provisioningRoute },
    ],
  },
  'portal-url': {
    title: 'Access portal address',
    inWords: 'the address of the AWS access portal',
    secret: false,
    kind: 'portal-url',
    portal: 'aws',
    from: [
      { target: 'aws/settings.portal-url', how: 'value' },
      { target: 'aws/dashboard.portal-url', how: 'value' },
    ],
    to: [],
  },
} as const satisfies Record<CaptureId, Capture>;
