import { inflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { Clock } from '../../clock.ts';
import { defaultWorld } from '../../world.ts';
import { type Cloud, createCloud } from './cloud.ts';
import { typedUser } from './identity-store.ts';
import type { Instance } from './instance.ts';
import { readIdpMetadata, typedIdentityProvider } from './saml/identity-provider.ts';
import { SamlRejection } from './saml/response.ts';
import { serviceProviderMetadata } from './saml/service-provider.ts';
import { makeIdentityProvider, type TestIdentityProvider, type TestResponse } from './test-identity-provider.ts';

const tess = 'tess.lund@fjordworks.example';
let idp: TestIdentityProvider;

beforeAll(async () => {
  idp = await makeIdentityProvider();
});

function federated(): { cloud: Cloud; instance: Instance; clock: Clock } {
  const clock = new Clock();
  const cloud = createCloud({ world: defaultWorld(), clock, fetch: () => Promise.reject(new Error('no network')) });
  cloud.organizations.create();
  const instance = cloud.identityCenter.enableNow({ region: 'us-east-1', kind: 'organization', multiAccountPermissions: true });
  instance.connectExternalIdp(readIdpMetadata(idp.metadata));
  instance.store.addUser(
    typedUser({ userName: tess, email: tess, givenName: 'Tess', familyName: 'Lund', displayName: 'Tess Lund' }),
    'manual',
  );
  return { cloud, instance, clock };
}

describe('the SP metadata', () => {
  it('lists several ACS addresses on one tenant, the first of them the default', () => {
    const { instance } = federated();
    const xml = serviceProviderMetadata(instance.serviceProvider);
    expect(xml).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?><md:EntityDescriptor /);
    expect(xml).toMatch(/entityID="https:\/\/us-east-1\.signin\.aws\.amazon\.com\/platform\/saml\/d-[0-9a-f]{10}"/);
    const locations = [...xml.matchAll(/Location="([^"]+)" index="(\d)"( isDefault="true")?/g)];
    const tenant = /acs\/((?:[0-9a-f]{2,24})?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(locations[0]?.[1] ?? '')?.[1];
    expect(locations.map(([, location, index, isDefault]) => [location, index, isDefault !== undefined])).toEqual([
      [`https://us-east-1.signin.aws/platform/saml/acs/${tenant}`, '0', true],
      [`https://us-east-1.sso.signin.aws/platform/saml/acs/${tenant}`, '1', false],
      [`https://us-east-1.signin.aws.amazon.com/platform/saml/acs/${tenant}`, '2', false],
    ]);
    expect(xml).not.toMatch(/KeyDescriptor|Signature|validUntil/);
  });

  it('changes its ACS addresses, not its entity ID, once the source has been changed back', () => {
    const { instance } = federated();
    const before = instance.serviceProvider;
    instance.returnToDirectory();
    expect(instance.serviceProvider.entityId).toBe(before.entityId);
    expect(instance.serviceProvider.defaultAcsUrl).not.toBe(before.defaultAcsUrl);
  });
});

describe('an uploaded IdP metadata file', () => {
  it('is read, with or without a byte order mark', () => {
    const provider = readIdpMetadata(`\uFEFF${idp.metadata}`);
    expect(provider.entityId).toBe(idp.entityId);
    expect(provider.signInUrl).toMatch(/^https:\/\/login\.microsoftonline\.com\/.+\/saml2$/);
    expect(provider.signInBinding).toBe('redirect');
    expect(provider.certificates).toHaveLength(1);
  });

  it.each([
    ['AWS itself', () => serviceProviderMetadata(federated().instance.serviceProvider), /service provider/],
    ['nothing', () => '', /empty/],
    ['a web page', () => '<!DOCTYPE html><html></html>', /document type/],
    ['broken XML', () => idp.metadata.slice(0, -20), /not valid XML/],
    ['other XML', () => '<EntityDescriptor entityID="x"/>', /not SAML 2.0 metadata/],
    ['no certificate', () => idp.metadata.replace(/<KeyDescriptor.*<\/KeyDescriptor>/, ''), /no signing certificate/],
    ['a broken certificate', () => idp.metadata.replace(/<X509Certificate>.{40}/, '<X509Certificate>'), /cannot be read/],
    ['no sign-in address', () => idp.metadata.replace(/<SingleSignOnService[^>]+>/g, ''), /no sign-in address/],
    ['no entity ID', () => idp.metadata.replace(/entityID="[^"]+"/, ''), /no entity ID/],
    ['very much', () => idp.metadata + ' '.repeat(600_000), /too large/],
  ])('of %s is refused', (_, metadata, message) => {
    expect(() => readIdpMetadata(metadata())).toThrow(message);
  });

  it('can be replaced by three values typed by hand', () => {
    const typed = {
      signInUrl: 'https://login.example/saml2',
      issuerUrl: 'https://issuer.example/',
      certificate: idp.certificate,
    };
    expect(typedIdentityProvider(typed).entityId).toBe('https://issuer.example/');
    expect(() => typedIdentityProvider({ ...typed, certificate: 'x'.repeat(2501) })).toThrow(/2500/);
    expect(() => typedIdentityProvider({ ...typed, signInUrl: 'http://login.example/' })).toThrow(/https/);
  });
});

describe('a SAML response', () => {
  function post(change: Partial<TestResponse> = {}, tamper: (xml: string) => string = (xml) => xml) {
    const { cloud, instance, clock } = federated();
    const { entityId, defaultAcsUrl } = instance.serviceProvider;
    const xml = idp.respond({ nameId: tess, acsUrl: defaultAcsUrl, audience: entityId, now: clock.now(), ...change });
    const posted = { samlResponse: Buffer.from(tamper(xml)).toString('base64'), acsUrl: change.acsUrl ?? defaultAcsUrl };
    return { cloud, clock, finish: () => cloud.singleSignOn.finish(instance, posted) };
  }

  it('signs the user in whose name it carries', async () => {
    const { cloud, finish } = post();
    expect((await finish()).userName).toBe(tess);
    expect(cloud.singleSignOn.signIns).toMatchObject([{ userName: tess, via: 'idp' }]);
    expect(cloud.events.all.at(-1)).toMatchObject({ eventName: 'ExternalIdPDirectoryLogin' });
    expect(cloud.events.all.at(-1)).not.toHaveProperty('errorCode');
  });

  it.each<[string, Partial<TestResponse>, 'unexpected' | 'not-you', string]>([
    ['for somebody unknown', { nameId: 'nobody@fjordworks.example' }, 'unexpected', 'No user'],
    ['whose name differs in a capital letter', { nameId: 'Tess.Lund@fjordworks.example' }, 'unexpected', 'No user'],
    [
      'with another name id format',
      { nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent' },
      'unexpected',
      'invalid name id policy format',
    ],
    [
      'for another audience',
      { audience: 'https://us-east-1.signin.aws.amazon.com/platform/saml/d-0000000000' },
      'unexpected',
      'audience mismatch',
    ],
    [
      'for another destination',
      { destination: 'https://us-east-1.signin.aws/platform/saml/acs/other' },
      'unexpected',
      'destination',
    ],
    [
      'posted to an unknown address',
      { acsUrl: 'https://us-east-1.signin.aws/platform/saml/acs/other' },
      'unexpected',
      'Unknown assertion consumer service',
    ],
    ['to a request that was never made', { inResponseTo: '_unknown' }, 'unexpected', 'does not belong'],
    ['with two assertions', { assertions: 2 }, 'unexpected', 'more than one'],
    ['without an assertion', { assertions: 0 }, 'unexpected', 'no assertion'],
    ['without a signature', { sign: false }, 'not-you', 'Invalid signature'],
    ['signed with SHA-1', { signatureAlgorithm: 'rsa-sha1' }, 'not-you', 'algorithm'],
    ['from two hours ago', { now: Date.now() - 7_200_000 }, 'not-you', 'expired'],
    ['from the future', { now: Date.now() + 7_200_000 }, 'not-you', 'not valid yet'],
  ])('%s is refused', async (_, change, page, reason) => {
    const { cloud, finish } = post(change);
    const rejection = await finish().catch((error: unknown) => error);
    expect(rejection).toBeInstanceOf(SamlRejection);
    expect(rejection).toMatchObject({ page });
    expect(cloud.events.all.at(-1)).toMatchObject({
      errorCode: 'ValidationException',
      errorMessage: expect.stringMatching(new RegExp(reason, 'i')),
    });
    expect(cloud.singleSignOn.signIns).toEqual([]);
  });

  it('that was tampered with is refused', async () => {
    await expect(post({ nameId: 'x@y.example' }, (xml) => xml.replace('x@y.example', tess)).finish()).rejects.toMatchObject({
      page: 'not-you',
    });
  });

  it('signed by somebody else is refused', async () => {
    const { cloud, instance, clock } = federated();
    const { entityId, defaultAcsUrl: acsUrl } = instance.serviceProvider;
    const other = await makeIdentityProvider();
    const xml = other.respond({ nameId: tess, acsUrl, audience: entityId, now: clock.now() });
    const posted = { samlResponse: Buffer.from(xml).toString('base64'), acsUrl };
    await expect(cloud.singleSignOn.finish(instance, posted)).rejects.toMatchObject({ page: 'not-you' });
  });

  it('is good once', async () => {
    const { finish } = post();
    await finish();
    await expect(finish()).rejects.toThrow('used before');
  });

  it('grows old by cloud time', async () => {
    const { clock, finish } = post();
    await clock.advance(2 * 3_600_000);
    await expect(finish()).rejects.toThrow('expired');
  });

  it('answers the request that the access portal sent', async () => {
    const { cloud, instance, clock } = federated();
    const { entityId, defaultAcsUrl: acsUrl } = instance.serviceProvider;
    const url = new URL(cloud.singleSignOn.begin(instance, 'state') ?? '');
    expect(url.searchParams.get('RelayState')).toBe('state');
    const request = inflateRawSync(Buffer.from(url.searchParams.get('SAMLRequest') ?? '', 'base64')).toString();
    expect(request).toContain(`<saml:Issuer>${entityId}</saml:Issuer>`);
    expect(request).toContain(`AssertionConsumerServiceURL="${acsUrl}"`);
    const inResponseTo = / ID="([^"]+)"/.exec(request)?.[1] ?? '';
    const xml = idp.respond({ nameId: tess, acsUrl, audience: entityId, now: clock.now(), inResponseTo });
    await cloud.singleSignOn.finish(instance, { samlResponse: Buffer.from(xml).toString('base64'), acsUrl });
    expect(cloud.singleSignOn.signIns).toMatchObject([{ via: 'sp' }]);
  });
});
