/** What can be wrong with a SCIM endpoint or token; the words stand in the catalogue of strings. */
export const scimProblemCodes = [
  // the endpoint
  'endpoint-masked',
  'two-pasted',
  'both-pasted',
  'has-credentials',
  'has-port',
  'is-ip-address',
  'is-arn',
  'is-sign-in-address',
  'is-azure-address',
  'other-aws-address',
  'look-alike-host',
  'foreign-host',
  'host-of-other-partition',
  'endpoint-cut',
  'endpoint-goes-on',
  'other-partition',
  'other-region-than-issuer',
  // the token
  'is-endpoint',
  'two-tokens',
  'has-line-break',
  'cut-off',
  'is-id',
  'is-access-key',
  'is-document',
  'odd-characters',
  // only doubts
  'tidied',
  'mended-scheme',
  'mended-lines',
  'unknown-region',
  'other-directory',
] as const;

export type ScimProblemCode = (typeof scimProblemCodes)[number];
