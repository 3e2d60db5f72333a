import { describe, expect, it } from 'vitest';
import { checkEndpoint, type EndpointContext } from '../../../src/core/scim/check-endpoint.ts';

const tenant = '0a1b2c3d-1111-4222-8333-444455556666';
const host = 'scim.us-east-1.amazonaws.com';
const endpoint = `https://${host}/${tenant}/scim/v2`;

function codeOf(text: string): string {
  const checked = checkEndpoint(text);
  return checked.ok ? 'ok' : checked.problem.code;
}

function doubtsOf(text: string, context: EndpointContext = {}): unknown {
  const checked = checkEndpoint(text, context);
  return checked.ok && checked.value.doubts;
}

describe('an endpoint', () => {
  it('is summed up by host, Region and the end of the tenant', () => {
    expect(checkEndpoint(endpoint)).toMatchObject({
      ok: true,
      value: { summary: { host, region: 'us-east-1', tail: '6666' } },
    });
  });

  it.each([
    `https://x${host}/${tenant}/scim/v2`,
    `https://evil.${host}/${tenant}/scim/v2`,
    `https://scim.us-east-1.amazonaws.com.evil.example/${tenant}/scim/v2`,
    `https://x.example/s://scim.us-east-1.amazonaws.com/${tenant}/scim/v2`,
  ])('is of no other host: %s', (text) => {
    expect(codeOf(text)).toMatch(/^(?:foreign-host|other-aws-address)$/);
  });

  it.each<[string, string]>([
    [`https://${host}/x/${tenant}/scim/v2`, 'not-scim-endpoint'],
    [`https://${host}/x/${tenant}/scim/v2/Users`, 'not-scim-endpoint'],
    [`https://${host}/${tenant}/scim/v2/Users`, 'endpoint-goes-on'],
    ...['', '/', '/s', '/sc', '/sci', '/scim', '/scim/', '/scim/v'].map((rest): [string, string] => [
      `https://${host}/${tenant}${rest}`,
      'endpoint-cut',
    ]),
    [`https://${host}/${tenant}/scum`, 'not-scim-endpoint'],
  ])('has its own path: %s is %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it.each([`abcd${tenant}`, `${tenant}x`, 'some-other-tenant'])('is doubted with the tenant %s', (odd) => {
    expect(doubtsOf(`https://${host}/${odd}/scim/v2`)).toEqual([{ code: 'odd-endpoint' }]);
  });

  it('is compared with the one kept before, where that is an endpoint', () => {
    for (const before of [endpoint, `${endpoint}/`, 'no address', 'https://scim.us-east-1.amazonaws.com/elsewhere', ''])
      expect(doubtsOf(endpoint, { before })).toEqual([]);
    expect(doubtsOf(endpoint, { before: endpoint.replace('6666', '7777') })).toEqual([
      { code: 'other-directory', detail: { found: '6666', before: '7777' } },
    ]);
  });
});

describe('several pieces', () => {
  it.each<[string, string]>([
    [`${endpoint}${endpoint} and more`, 'two-pasted'],
    ['http://x.example/http://y.example', 'two-pasted'],
    [`${endpoint} ${endpoint.replace('us-east-1', 'eu-west-1')}`, 'two-pasted'],
    [`${endpoint.replace('https', 'ftp')} ${endpoint.replace('https', 'ftp').replace('us-east-1', 'eu-west-1')}`, 'two-pasted'],
    ['https://a.example https://b.example', 'two-pasted'],
    ['http://a.example http://b.example', 'two-pasted'],
    ['https://a.example and', 'not-an-address'],
    ['xhttps://a.example yhttps://b.example', 'not-an-address'],
    ['hello world', 'not-an-address'],
    [`${endpoint} ok`, 'not-an-address'],
    [`${endpoint} ${'a'.repeat(19)}`, 'not-an-address'],
    [`${endpoint} ${'a'.repeat(20)}`, 'both-pasted'],
    [',,', 'not-an-address'],
  ])('%j are %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('are one where only signs of a list stand around it', () => {
    expect(checkEndpoint(`,${endpoint};`)).toMatchObject({ ok: true, value: { value: endpoint } });
  });
});

describe('a scheme that is cut or missing', () => {
  it.each(['http//', 'https//', 'http:', 'https:', 'ttps://', 'tps://', 'ps://', '//', ''])('%j is mended', (scheme) => {
    expect(checkEndpoint(`${scheme}${host}/${tenant}/scim/v2`)).toMatchObject({
      ok: true,
      value: { value: endpoint, doubts: [{ code: 'mended-scheme' }] },
    });
  });

  it.each<[string, string]>([
    [`x/${host}/${tenant}/scim/v2`, 'not-an-address'],
    [`xs//${host}/${tenant}/scim/v2`, 'not-an-address'],
    [`${host}/https://x`, 'not-scim-endpoint'],
    ['https://x.example/s://scim.y', 'foreign-host'],
    ['barn:x', 'not-an-address'],
    ['arn:x', 'is-arn'],
    ['@portal.azure.com', 'not-an-address'],
    ['portal.azure.com', 'is-azure-address'],
    ['portal.azure.com/#home', 'is-azure-address'],
    ['a.azure.com:1/x', 'not-an-address'],
  ])('is not mended in %j: %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });
});
