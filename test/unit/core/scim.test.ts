import { describe, expect, it } from 'vitest';
import { checkEndpoint } from '../../../src/core/scim/check-endpoint.ts';
import { checkPortalUrl } from '../../../src/core/scim/check-portal-url.ts';
import { checkToken } from '../../../src/core/scim/check-token.ts';
import { scimHosts } from '../../../src/lab/scim-hosts.ts';

const tenant = '0a1b2c3d-1111-7222-8333-444455556666';
const endpoint = `https://scim.us-east-1.amazonaws.com/${tenant}/scim/v2`;
const code = (checked: ReturnType<typeof checkToken>) => (checked.ok ? 'ok' : checked.problem.code);

describe('the SCIM endpoint', () => {
  it.each([
    endpoint,
    `${endpoint}/`,
    ` ${endpoint}\n`,
    `https://scim.us-east-2.amazonaws.com/Hw5${tenant}/scim/v2/`,
    `https://scim.eu-west-1.api.aws/${tenant}/scim/v2`,
  ])('takes %s', (text) => {
    const checked = checkEndpoint(text, {});
    expect(checked).toMatchObject({ ok: true, value: { value: text.trim(), doubts: [] } });
  });

  it('only doubts an id of unusual shape', () => {
    const checked = checkEndpoint('https://scim.us-east-1.amazonaws.com/some-other-tenant/scim/v2', {});
    expect(checked.ok && checked.value.doubts).toEqual([{ code: 'odd-endpoint' }]);
  });

  it.each([
    ['', 'empty'],
    ['AbCdEf0123456789AbCdEf0123456789', 'is-token'],
    [endpoint.replace('https', 'http'), 'not-https'],
    ['https://us-east-1.console.aws.amazon.com/singlesignon/home', 'is-console-address'],
    ['https://d-1234567890.awsapps.com/start', 'is-portal-address'],
    [endpoint.replace('/scim/v2', ''), 'endpoint-cut'],
    [`${endpoint}?x=1`, 'endpoint-goes-on'],
    [endpoint.replace('https://', 'https://user@'), 'has-credentials'],
    [endpoint.replace('amazonaws.com', 'amazonaws.com.evil.example'), 'foreign-host'],
  ])('refuses %j as %s', (text, expected) => {
    expect(code(checkEndpoint(text, {}))).toBe(expected);
  });

  it('refuses one of another Region', () => {
    expect(checkEndpoint(endpoint, { region: 'eu-west-1' })).toMatchObject({
      ok: false,
      problem: { code: 'other-region', detail: { found: 'us-east-1', region: 'eu-west-1' } },
    });
  });
});

describe('the address of the access portal', () => {
  const hosts = [
    'd-0123456789.awsapps.com',
    'start.us-gov-home.awsapps.com',
    'start.home.awsapps.cn',
    'ssoins-0123456789abcdef.us-east-1.portal.amazonaws.com',
    'ssoins-0123456789abcdef.portal.us-east-1.app.aws',
  ];

  it.each(hosts)('is taken at %s', (host) => {
    expect(checkPortalUrl(` https://${host}/start#/ `)).toEqual({
      ok: true,
      value: { value: `https://${host}/start#/`, summary: { host }, doubts: [] },
    });
  });

  it.each(hosts)('has no user, password or port at %s', (host) => {
    for (const user of ['someone@', 'someone:secret@', ':secret@', 'console.aws.amazon.com@', 'a%40b@'])
      expect(code(checkPortalUrl(`https://${user}${host}/start`))).toBe('has-credentials');
    for (const port of [':8443', ':80', ':1', ':65535'])
      expect(code(checkPortalUrl(`https://${host}${port}/start`))).toBe('has-port');
  });

  it('is kept as the browser would open it', () => {
    const kept = (text: string) => {
      const checked = checkPortalUrl(text);
      return checked.ok ? checked.value.value : checked.problem.code;
    };
    for (const text of [
      'https://@d-0123456789.awsapps.com/start',
      'https://:@d-0123456789.awsapps.com/start',
      'https://d-0123456789.awsapps.com:443/start',
      'https://d-0123456789.awsapps.com:/start',
      'HTTPS://D-0123456789.AWSAPPS.COM/start',
      'https:\\d-0123456789.awsapps.com\\start'.replaceAll('\\\\', '\\'),
      'https://d-0123456789.awsapps.com/st\nart',
      '\u200bhttps://d-0123456789.awsapps.com/start\ufeff',
      '“https://d-0123456789.awsapps.com/start”',
    ])
      expect(kept(text), text).toBe('https://d-0123456789.awsapps.com/start');
  });

  it.each([
    ['http://d-0123456789.awsapps.com/start', 'not-https'],
    ['https://d-0123456789.awsapps.com.evil.example/start', 'not-portal-url'],
    ['https://d-0123456789.awsapps.com./start', 'not-portal-url'],
    ['https://d-0123456789.awsapps.com@evil.example/start', 'has-credentials'],
    ['https://evil.example/d-0123456789.awsapps.com', 'not-portal-url'],
    ['javascript:alert(1)//d-0123456789.awsapps.com', 'not-https'],
    ['', 'empty'],
    ['\u200b', 'empty'],
  ])('refuses %j as %s', (text, expected) => {
    expect(code(checkPortalUrl(text))).toBe(expected);
  });
});

describe('the hosts that can be granted', () => {
  it.each(scimHosts)('%s is an endpoint’s', (host) => {
    expect(code(checkEndpoint(`https://${host}/${tenant}/scim/v2`))).toBe('ok');
  });
});

describe('the token', () => {
  const token = 'a1B2c3D4-e5F6.g7H8_i9J0=k1L2m3N4';

  it.each([token, `  ${token}\n`, `Bearer ${token}`, `"${token}"`])('takes %j', (text) => {
    expect(checkToken(text)).toMatchObject({ ok: true, value: { value: token, summary: { tail: token.slice(-4) } } });
  });

  it.each([
    ['', 'empty'],
    ['••••••••••••••••••••••••', 'masked'],
    ['************************', 'masked'],
    [endpoint, 'is-endpoint'],
    ['https://example.com/', 'is-address'],
    [`${token.slice(0, 10)} ${token.slice(10)}`, 'has-space'],
    ['short', 'too-short'],
    [`${token}...`, 'cut-off'],
  ])('refuses %j as %s', (text, expected) => {
    expect(code(checkToken(text))).toBe(expected);
  });
});

describe('the portal’s address', () => {
  it.each([
    'https://d-1234567890.awsapps.com/start',
    'https://our-name.awsapps.com/start',
    'https://ssoins-0123456789abcdef.us-east-1.portal.amazonaws.com',
    'https://ssoins-0123456789abcdef.portal.us-east-1.app.aws',
  ])('takes %s', (text) => {
    expect(checkPortalUrl(text).ok).toBe(true);
  });

  it.each([
    ['', 'empty'],
    ['d-1234567890.awsapps.com/start', 'not-an-address'],
    ['http://d-1234567890.awsapps.com/start', 'not-https'],
    ['https://d-1234567890.awsapps.com.evil.example/start', 'not-portal-url'],
    [endpoint, 'not-portal-url'],
  ])('refuses %s as %s', (text, expected) => {
    expect(code(checkPortalUrl(text))).toBe(expected);
  });
});
