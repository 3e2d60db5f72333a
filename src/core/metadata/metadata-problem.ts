/** What can be wrong with a metadata file. Those marked "doubt" are said, and the file is kept all the same. */
export const metadataProblemCodes = [
  // no XML at all
  'empty',
  'too-large',
  'is-unfinished',
  'not-text',
  'odd-encoding',
  'is-html',
  'is-json',
  'is-archive',
  'is-pdf',
  'is-image',
  'is-table',
  'is-shortcut',
  'is-certificate',
  'not-xml',
  // XML that no parser may take, or that no metadata needs
  'not-well-formed',
  'cut-short',
  'two-roots',
  'text-outside',
  'undefined-entity',
  'unbound-prefix',
  'doubled-attribute',
  'odd-xml-version',
  'has-doctype',
  'has-instruction',
  'too-deep',
  'too-many-attributes',
  'too-long-part',
  'too-many-elements',
  'too-many-references',
  'split-value',
  // whose it is, and what it describes
  'is-saml-message',
  'not-metadata',
  'wrong-namespace',
  'several-entities',
  'no-entity-id',
  'is-sp-metadata',
  'is-idp-metadata',
  'both-roles',
  'several-roles',
  'ws-federation-only',
  'no-role',
  'other-protocol',
  'metadata-expired',
  'odd-date',
  'foreign-entity',
  'tenants-differ',
  'other-region',
  'other-tenant', // doubt
  // where it points
  'no-sign-on-service',
  'no-usable-binding',
  'no-post-binding', // doubt
  'no-acs',
  'no-post-acs',
  'too-many-addresses',
  'not-https-location',
  'foreign-location',
  // certificates
  'no-certificate',
  'only-encryption-key',
  'empty-certificate',
  'certificate-armour',
  'bad-certificate',
  'certificate-expired',
  'certificate-not-yet-valid',
  'certificate-expires-soon', // doubt
  'certificate-too-long', // doubt
  'certificate-sha1', // doubt
  'certificate-md5',
  'weak-key',
  'key-not-rsa',
  'tenant-wide', // doubt
  'tenant-wide-key', // doubt
  // the XML signature
  'unsigned', // doubt
  'signature-sha1', // doubt
  'signer-not-in-role', // doubt
  'several-signatures',
  'signature-elsewhere',
  'signature-malformed',
  'signature-keyed',
  'signature-odd',
  'signature-without-certificate',
  'signature-changed',
  'signature-forged',
  'id-twice',
] as const;

export type MetadataProblemCode = (typeof metadataProblemCodes)[number];
