/** What people paste or capture instead of, or as, an endpoint and a token. Values are made up. */
export interface BadInput {
  readonly name: string;
  readonly capture: 'scim-endpoint' | 'scim-token';
  readonly input: string;
  /** A piece of the one sentence that is said about it; `undefined` where there is nothing to say. */
  readonly says: string | undefined;
  /** What is kept; where it does not say, nothing is. */
  readonly keeps?: string;
  /** What is known besides. */
  readonly known?: { readonly region?: string; readonly issuerRegion?: string; readonly before?: string };
}

const tenant = '0a1b2c3d-1111-7222-8333-444455556666';
const path = `/${tenant}/scim/v2`;
export const endpoint = `https://scim.us-east-1.amazonaws.com${path}`;
const dual = `https://scim.us-east-1.api.aws${path}`;
export const token = 'Qm9ndXNUb2tlbkZvclRlc3Rz+0123456789/abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789==';

const endpoints: readonly Omit<BadInput, 'capture'>[] = [
  // Good as it stands, or made good.
  { name: 'as AWS shows it', input: endpoint, says: undefined, keeps: endpoint },
  { name: 'with a last slash, as the older console shows it', input: `${endpoint}/`, says: undefined, keeps: `${endpoint}/` },
  { name: 'dual stack', input: dual, says: undefined, keeps: dual },
  {
    name: 'an older tenant',
    input: `https://scim.us-east-2.amazonaws.com/Hw5${tenant}/scim/v2/`,
    says: undefined,
    keeps: `https://scim.us-east-2.amazonaws.com/Hw5${tenant}/scim/v2/`,
  },
  { name: 'white space around', input: ` \t${endpoint}\r\n`, says: undefined, keeps: endpoint },
  { name: 'no-break spaces around', input: `\u00a0${endpoint}\u202f`, says: undefined, keeps: endpoint },
  {
    name: 'the host in capitals',
    input: endpoint.replace('https://scim.us-east-1.amazonaws.com', 'HTTPS://SCIM.US-EAST-1.AMAZONAWS.COM'),
    says: undefined,
    keeps: endpoint,
  },
  {
    name: 'zero-width signs within',
    input: `https://scim.\u200bus-east-1.amazonaws.com${path}\ufeff`,
    says: 'were taken off',
    keeps: endpoint,
  },
  { name: 'straight quotes', input: `"${endpoint}"`, says: 'were taken off', keeps: endpoint },
  { name: 'typographic quotes', input: `“${endpoint}”`, says: 'were taken off', keeps: endpoint },
  { name: 'angle brackets', input: `<${endpoint}>`, says: 'were taken off', keeps: endpoint },
  { name: 'with its label', input: `SCIM endpoint: ${endpoint}`, says: 'were taken off', keeps: endpoint },
  {
    name: 'the scheme missing',
    input: `scim.us-east-1.amazonaws.com${path}`,
    says: 'was missing and has been put there',
    keeps: endpoint,
  },
  {
    name: 'the scheme cut',
    input: `ttps://scim.us-east-1.amazonaws.com${path}`,
    says: 'was missing and has been put there',
    keeps: endpoint,
  },
  {
    name: 'a line break in the middle',
    input: `${endpoint.slice(0, 47)}\n${endpoint.slice(47)}`,
    says: 'has been put together',
    keeps: endpoint,
  },
  {
    name: 'an unusual tenant',
    input: 'https://scim.us-east-1.amazonaws.com/some-other-tenant/scim/v2',
    says: 'looks unusual',
    keeps: 'https://scim.us-east-1.amazonaws.com/some-other-tenant/scim/v2',
  },
  {
    name: 'a Region nobody knows',
    input: endpoint.replace('us-east-1', 'us-esat-1'),
    says: 'does not know the Region us-esat-1',
    keeps: endpoint.replace('us-east-1', 'us-esat-1'),
  },
  {
    name: 'of another directory than before',
    input: endpoint,
    known: { before: endpoint.replace('6666', '7777') },
    says: 'another directory (…6666) than the endpoint kept before (…7777)',
    keeps: endpoint,
  },
  // Not good.
  { name: 'nothing', input: '', says: 'nothing in it' },
  { name: 'nothing but unseen signs', input: ' \u200b\ufeff\n', says: 'nothing in it' },
  { name: 'http', input: endpoint.replace('https', 'http'), says: 'does not start with https' },
  { name: 'another scheme', input: endpoint.replace('https', 'ftp'), says: 'not a web address' },
  { name: 'a script', input: 'javascript:alert(1)', says: 'not a web address' },
  { name: 'a word', input: 'endpoint', says: 'not a web address' },
  { name: 'an e-mail address', input: 'ada@example.com', says: 'not a web address' },
  { name: 'the path missing', input: 'https://scim.us-east-1.amazonaws.com', says: 'must end in /scim/v2' },
  { name: 'only the tenant behind the host', input: endpoint.replace('/scim/v2', ''), says: 'must end in /scim/v2' },
  { name: 'cut off in the path', input: endpoint.slice(0, -4), says: 'must end in /scim/v2' },
  { name: 'more path', input: `${endpoint}/Users`, says: 'goes on after /scim/v2' },
  { name: 'a query', input: `${endpoint}?aadOptscim062020`, says: 'goes on after /scim/v2' },
  { name: 'a fragment', input: `${endpoint}#x`, says: 'goes on after /scim/v2' },
  { name: 'another version', input: endpoint.replace('/v2', '/v1'), says: 'ends in /scim/v2' },
  { name: 'a doubled slash', input: endpoint.replace('/scim/v2', '//scim/v2'), says: 'ends in /scim/v2' },
  { name: 'no tenant', input: 'https://scim.us-east-1.amazonaws.com/scim/v2', says: 'ends in /scim/v2' },
  { name: 'a climbing path', input: `https://scim.us-east-1.amazonaws.com/x/..${path}/../../y`, says: 'ends in /scim/v2' },
  { name: 'a full stop behind', input: `${endpoint}.`, says: 'goes on after /scim/v2' },
  {
    name: 'credentials',
    input: endpoint.replace('https://', 'https://me:secret@'),
    says: 'a name or a password in this address',
  },
  {
    name: 'a host disguised as a name',
    input: `https://scim.us-east-1.amazonaws.com@evil.example${path}`,
    says: 'a name or a password in this address',
  },
  { name: 'a port', input: endpoint.replace('.com/', '.com:8443/'), says: 'a port in this address' },
  { name: 'masked', input: 'https://scim.us-east-1.amazonaws.com/••••••••/scim/v2', says: 'hidden or cut off' },
  { name: 'cut off by the view', input: 'https://scim.us-east-1.amazonaws.com/0a1b2c3d-1111…', says: 'hidden or cut off' },
  { name: 'twice in a row', input: `${endpoint}${endpoint}`, says: 'two addresses' },
  { name: 'both stacks', input: `${endpoint}\n${dual}`, says: 'two addresses' },
  { name: 'with the token behind', input: `${endpoint} ${token}`, says: 'the endpoint and the token together' },
  { name: 'with the token before', input: `${token}\n${endpoint}`, says: 'the endpoint and the token together' },
  { name: 'the token instead', input: token, says: 'looks like the token' },
  {
    name: 'the token behind https://',
    input: `https://${token.replace(/[+/=]/g, '')}.${token.replace(/[+/=]/g, '')}`,
    says: 'not a',
  },
  {
    name: 'the console',
    input: 'https://us-east-1.console.aws.amazon.com/singlesignon/home?region=us-east-1#!/settings',
    says: 'address of the console',
  },
  {
    name: 'the console without a scheme',
    input: 'us-east-1.console.aws.amazon.com/singlesignon',
    says: 'address of the console',
  },
  { name: 'the start address', input: 'https://d-1234567890.awsapps.com/start', says: 'address of the access portal' },
  {
    name: 'the start address of 2026',
    input: 'https://ssoins-0123456789abcdef.portal.us-east-1.app.aws',
    says: 'address of the access portal',
  },
  {
    name: 'the issuer',
    input: 'https://us-east-1.signin.aws.amazon.com/platform/saml/d-1234567890',
    says: 'address for signing in',
  },
  { name: 'the ACS address', input: 'https://us-east-1.sso.signin.aws/platform/saml/acs/1', says: 'address for signing in' },
  { name: 'an ARN', input: 'arn:aws:sso:::instance/ssoins-0123456789abcdef', says: 'This is an ARN' },
  { name: 'an address of Azure', input: 'https://portal.azure.com/#home', says: 'address of Azure' },
  {
    name: 'another address of AWS',
    input: `https://identitystore.us-east-1.amazonaws.com${path}`,
    says: 'not a SCIM endpoint: identitystore.us-east-1.amazonaws.com',
  },
  { name: 'an address in numbers', input: `https://52.94.1.2${path}`, says: 'names a computer by number' },
  { name: 'an address in numbers of IPv6', input: `https://[2600:1f18::1]${path}`, says: 'names a computer by number' },
  { name: 'a look-alike', input: `https://scim.us-east-1.аmazonaws.com${path}`, says: 'foreign letters' },
  {
    name: 'a stranger',
    input: `https://scim.us-east-1.amazonaws.com.evil.example${path}`,
    says: 'not AWS’s: scim.us-east-1.amazonaws.com.evil.example',
  },
  {
    name: 'of another Region',
    input: endpoint,
    known: { region: 'eu-west-1' },
    says: 'belongs to the Region us-east-1, but you do the lab in eu-west-1',
  },
  {
    name: 'of another Region, dual stack',
    input: dual,
    known: { region: 'eu-west-1' },
    says: 'belongs to the Region us-east-1, but you do the lab in eu-west-1',
  },
  {
    name: 'of another Region than the issuer’s',
    input: endpoint,
    known: { region: 'us-east-1', issuerRegion: 'eu-west-1' },
    says: 'the AWS metadata you kept belongs to eu-west-1',
  },
  {
    name: 'of another partition',
    input: `https://scim.cn-north-1.amazonaws.com.cn${path}`,
    known: { region: 'us-east-1' },
    says: 'another AWS altogether than us-east-1',
  },
  { name: 'half of another partition', input: `https://scim.cn-north-1.amazonaws.com${path}`, says: 'do not belong together' },
];

const tokens: readonly Omit<BadInput, 'capture'>[] = [
  { name: 'as AWS shows it', input: token, says: undefined, keeps: token },
  { name: 'white space around', input: `\n ${token}\t`, says: undefined, keeps: token },
  { name: 'with Bearer', input: `Bearer ${token}`, says: 'were taken off', keeps: token },
  { name: 'with the whole header', input: `Authorization: Bearer ${token}`, says: 'were taken off', keeps: token },
  { name: 'quotes', input: `'${token}'`, says: 'were taken off', keeps: token },
  { name: 'typographic quotes', input: `„${token}“`, says: 'were taken off', keeps: token },
  { name: 'a zero-width sign', input: `${token.slice(0, 9)}\u200b${token.slice(9)}`, says: 'were taken off', keeps: token },
  { name: 'nothing', input: '', says: 'nothing in it' },
  { name: 'only quotes', input: '""', says: 'nothing in it' },
  { name: 'only Bearer', input: 'Bearer ', says: 'too short' },
  { name: 'masked by dots', input: '•'.repeat(24), says: 'still hidden' },
  { name: 'masked by stars', input: '*'.repeat(24), says: 'still hidden' },
  { name: 'masked but for its end', input: `${'●'.repeat(20)}Z0==`, says: 'still hidden' },
  { name: 'cut off by the view', input: `${token.slice(0, 40)}…`, says: 'cut off by the view' },
  { name: 'cut off by three dots', input: `${token.slice(0, 40)}...`, says: 'cut off by the view' },
  { name: 'too short', input: token.slice(0, 12), says: 'too short' },
  { name: 'a space within', input: `${token.slice(0, 40)} ${token.slice(40)}`, says: 'white space' },
  { name: 'a line break within', input: `${token.slice(0, 40)}\r\n${token.slice(40)}`, says: 'line break' },
  { name: 'two of them', input: `${token}\n${token.replace('Qm9', 'Zz9')}`, says: 'two tokens' },
  { name: 'the endpoint instead', input: endpoint, says: 'This is the SCIM endpoint' },
  { name: 'the endpoint without a scheme', input: `scim.us-east-1.amazonaws.com${path}`, says: 'This is the SCIM endpoint' },
  { name: 'both', input: `${endpoint}\n${token}`, says: 'the endpoint and the token together' },
  { name: 'another address', input: 'https://portal.azure.com/', says: 'an address, not a token' },
  { name: 'its id', input: tenant, says: 'This is an id' },
  { name: 'an access key', input: 'AKIAIOSFODNN7EXAMPLE', says: 'AWS access key' },
  { name: 'a document', input: '<?xml version="1.0"?><EntityDescriptor/>', says: 'a whole document' },
  { name: 'a typographic dash', input: token.replace('+', '–'), says: 'no token has' },
];

export const cases: readonly BadInput[] = [
  ...endpoints.map((one) => ({ capture: 'scim-endpoint' as const, ...one })),
  ...tokens.map((one) => ({ capture: 'scim-token' as const, ...one })),
];
