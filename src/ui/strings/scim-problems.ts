import type { ScimProblemCode } from '../../core/scim/problem-code.ts';

/** One sentence for each thing that can be wrong with a SCIM endpoint or token: what it is, and what to do. */
export const scimProblems: { readonly [code in ScimProblemCode]: string } = {
  'endpoint-masked':
    'Part of this address is hidden or cut off by the view. Use the page’s copy button, or widen it and copy it whole.',
  'two-pasted': 'These are two addresses. Give one: the SCIM endpoint that AWS shows (IPv4 or dual stack, either will do).',
  'both-pasted': 'These are the endpoint and the token together. Give each by itself, in its own field.',
  'has-credentials':
    'There is a name or a password in this address, which AWS never puts there. Copy it again from the AWS page.',
  'has-port': 'There is a port in this address, which AWS never puts there. Copy it again from the AWS page.',
  'is-ip-address': 'This address names a computer by number. The SCIM endpoint starts with https://scim. and a Region.',
  'is-arn': 'This is an ARN, the name of something in AWS. The SCIM endpoint is an address that starts with https://scim.',
  'is-sign-in-address': 'This is an address for signing in (issuer or ACS). The SCIM endpoint starts with https://scim.',
  'is-azure-address': 'This is an address of Azure. The SCIM endpoint comes from AWS and starts with https://scim.',
  'other-aws-address':
    'This is an address of AWS, but not a SCIM endpoint: {host}. The one needed starts with https://scim. and a Region.',
  'look-alike-host':
    'The name in this address only looks like AWS’s: it has foreign letters in it. Do not use it; copy it from the AWS page itself.',
  'foreign-host': 'This address is not AWS’s: {host}. Do not use it; copy the SCIM endpoint from the AWS page itself.',
  'host-of-other-partition':
    'In this address the Region {region} and the rest do not belong together. Copy it again from the AWS page.',
  'endpoint-cut': 'The end of this address is missing: it must end in /scim/v2. Copy it again, whole.',
  'endpoint-goes-on': 'This address goes on after /scim/v2. Copy it again as AWS shows it, with nothing after it.',
  'other-partition':
    'It belongs to the Region {found}, which is another AWS altogether than {region}. Sign in to the right one and copy it there.',
  'other-region-than-issuer':
    'It belongs to the Region {found}, but the AWS metadata you kept belongs to {region}. Take both from the same Identity Center.',
  'is-endpoint': 'This is the SCIM endpoint. Here the access token is needed, which stands beneath it behind “Show token”.',
  'two-tokens': 'These are two tokens. Give one: the one that belongs to this endpoint and was made last.',
  'has-line-break': 'There is a line break in it. Copy it again with the page’s copy button, in one piece.',
  'cut-off': 'Its end is cut off by the view. Copy it again with the page’s copy button, whole.',
  'is-id': 'This is an id, as the list of tokens shows it, not the token. AWS shows the token itself only once, when it is made.',
  'is-access-key':
    'This is an AWS access key, not the token, and it should be shared with nobody. The token stands in the provisioning dialog.',
  'is-document': 'This is a whole document, not a token. Copy only the access token, from the provisioning dialog in AWS.',
  'odd-characters': 'There is a character in it that no token has, such as a typographic dash. Copy it again from the AWS page.',
  tidied: 'Signs around it that do not belong to it were taken off. Compare its end with what AWS shows.',
  'mended-scheme': 'Its beginning, https://, was missing and has been put there.',
  'mended-lines': 'It was broken into pieces and has been put together. Compare it with what AWS shows.',
  'unknown-region': 'Crosswalk does not know the Region {region}. Compare it with what AWS shows.',
  'other-directory':
    'It belongs to another directory (…{found}) than the endpoint kept before (…{before}). Keep the token of the same one too.',
};
