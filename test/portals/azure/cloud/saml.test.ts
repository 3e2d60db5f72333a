import { X509Certificate } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import { beforeEach, describe, expect, it } from 'vitest';
import { SignedXml } from 'xml-crypto';
import { Clock } from '../../clock.ts';
import { defaultWorld } from '../../world.ts';
import { fakeServiceProvider, spMetadata } from '../sp-metadata.ts';
import type { Application } from './application.ts';
import { assign } from './assignments.ts';
import { type Cloud, createCloud } from './cloud.ts';
import { readAuthnRequest } from './saml/authn-request.ts';
import { saveSamlConfiguration } from './saml/configuration.ts';
import { acceptRequest, signOn } from './saml/sign-on.ts';
import { readSpMetadata } from './saml/sp-metadata.ts';
import { type Element, parseXml } from './saml/xml.ts';
import { loginSite } from './sites/login-site.ts';

const world = defaultWorld();
const { tenantId, admin } = world.azure;
const { entityId, acsUrls } = fakeServiceProvider;
const signOnAddress = `https://login.microsoftonline.com/${tenantId}/saml2`;

let clock: Clock;
let cloud: Cloud;
let application: Application;

beforeEach(async () => {
  clock = new Clock(0);
  cloud = createCloud({ world, clock, fetch: () => Promise.reject(new Error('There is no network')) });
  application = await cloud.applications.create({ name: 'AWS Single Sign-On', kind: 'non-gallery' });
});

describe('the federation metadata', () => {
  const metadata = async (query: string) => {
    const response = await loginSite(cloud).app.request(`/${tenantId}/federationmetadata/2007-06/federationmetadata.xml${query}`);
    return Buffer.from(await response.arrayBuffer());
  };

  it('is served to anybody, the same each time, with a byte order mark', async () => {
    const bytes = await metadata(`?appid=${application.appId}`);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(await metadata(`?appid=${application.appId}`)).toEqual(bytes);
    expect(bytes.length).toBeGreaterThan(10_000);
  });

  it('has the structure of the real one', async () => {
    const root = parseXml((await metadata(`?appid=${application.appId}`)).toString('utf8'));
    expect(root).toMatchObject({ name: 'EntityDescriptor', attributes: { entityID: `https://sts.windows.net/${tenantId}/` } });
    expect(root?.children.map(({ name, attributes }) => [name, attributes.type].filter(Boolean).join(' '))).toEqual([
      'Signature',
      'RoleDescriptor fed:SecurityTokenServiceType',
      'RoleDescriptor fed:ApplicationServiceType',
      'IDPSSODescriptor',
    ]);
    expect(all(root, 'ClaimType')).toHaveLength(19);
    expect(all(root, 'SingleSignOnService').map(({ attributes }) => attributes)).toEqual([
      { Binding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect', Location: signOnAddress },
      { Binding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST', Location: signOnAddress },
    ]);
  });

  it('has one certificate of the application in four copies, for three years', async () => {
    const root = parseXml((await metadata(`?appid=${application.appId}`)).toString('utf8'));
    const certificates = all(root, 'X509Certificate').map(({ text }) => text);
    expect(certificates).toHaveLength(4);
    expect(new Set(certificates).size).toBe(1);
    const certificate = new X509Certificate(Buffer.from(certificates[0] ?? '', 'base64'));
    expect(certificate.subject).toBe('CN=Microsoft Azure Federated SSO Certificate');
    const years = new Date(certificate.validTo).getUTCFullYear() - new Date(certificate.validFrom).getUTCFullYear();
    expect(years).toBe(3);
  });

  it('is signed', async () => {
    const xml = (await metadata(`?appid=${application.appId}`)).toString('utf8').replace(/^\uFEFF/, '');
    expect(isSigned(xml, application.credential.certificate)).toBe(true);
    expect(isSigned(xml.replaceAll('/saml2"', '/saml3"'), application.credential.certificate)).toBe(false);
  });

  it('is another file without an application: several other certificates', async () => {
    const certificates = all(parseXml((await metadata('')).toString('utf8')), 'X509Certificate').map(({ text }) => text);
    expect(new Set(certificates).size).toBe(3);
    expect(certificates).not.toContain(application.credential.base64);
  });
});

describe('uploaded metadata', () => {
  it('proposes a configuration, which is not in force before it is saved', () => {
    const proposed = readSpMetadata(spMetadata());
    expect(proposed).toEqual({ identifiers: [entityId], replyUrls: acsUrls });
    expect(application.saml).toBeUndefined();
  });

  it.each([
    ['the file of an identity provider', () => cloud.metadata.of(application), /of an identity provider/],
    ['something that is not XML', () => '{"a": 1}', /not XML/],
    ['another XML file', () => '<a/>', /not SAML metadata/],
  ])('refuses %s', (_, text, message) => {
    expect(() => readSpMetadata(text())).toThrow(message);
  });

  it('puts the default Reply URL first', () => {
    const xml = spMetadata().replace(' isDefault="true"', '').replace('index="1"', 'index="1" isDefault="true"');
    expect(readSpMetadata(xml).replyUrls).toEqual([acsUrls[1], acsUrls[0]]);
  });

  it('cannot be saved where another application has the Identifier', async () => {
    configure(application);
    const other = await cloud.applications.create({ name: 'Second try', kind: 'non-gallery' });
    expect(() => saveSamlConfiguration(other, readSpMetadata(spMetadata()), cloud.applications)).toThrow(/"AWS Single Sign-On"/);
  });
});

describe('sign-on', () => {
  beforeEach(() => {
    configure(application);
    assign(application, [admin.objectId], { directory: cloud.directory, now: clock.now() });
  });

  it('answers a request with a response that verifies', async () => {
    const request = readAuthnRequest(redirected({ acsUrl: acsUrls[1] }), 'redirect');
    const post = signOn({ application: acceptRequest(request, cloud), request, relayState: 'state-1' }, admin, cloud);
    expect(post).toMatchObject({ action: acsUrls[1], relayState: 'state-1' });
    const profile = await verify(post.samlResponse, acsUrls[1] ?? '');
    expect(profile).toMatchObject({
      nameID: admin.userPrincipalName,
      nameIDFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
      issuer: `https://sts.windows.net/${tenantId}/`,
      inResponseTo: '_request-1',
    });
  });

  it('begins without a request, too, and posts to the default Reply URL', async () => {
    const post = signOn({ application }, admin, cloud);
    expect(post.action).toBe(acsUrls[0]);
    expect(await verify(post.samlResponse, acsUrls[0])).toMatchObject({ nameID: admin.userPrincipalName });
    expect(Buffer.from(post.samlResponse, 'base64').toString()).not.toContain('InResponseTo');
  });

  it('does not verify with another application’s certificate', async () => {
    const other = await cloud.applications.create({ name: 'Other', kind: 'non-gallery' });
    const post = signOn({ application }, admin, cloud);
    await expect(verify(post.samlResponse, acsUrls[0], other.credential.certificate)).rejects.toThrow(/signature/i);
  });

  it('sends the attribute that is chosen as NameID', async () => {
    application.nameIdSource = 'user.objectid';
    const post = signOn({ application }, admin, cloud);
    expect(await verify(post.samlResponse, acsUrls[0])).toMatchObject({ nameID: admin.objectId });
  });

  it('knows members of an assigned group, but only where groups can be assigned', () => {
    const tess = cloud.directory.userNamed('tess.lund@fjordworks.example');
    if (!tess) throw new Error('No such user');
    expect(() => signOn({ application }, tess, cloud)).toThrow(expect.objectContaining({ code: '50105' }));
    const group = cloud.directory.groups[0]?.objectId ?? '';
    assign(application, [group], { directory: cloud.directory, now: clock.now() });
    expect(signOn({ application }, tess, cloud).action).toBe(acsUrls[0]);
    const free = createCloud({
      world: { ...world, azure: { ...world.azure, licence: 'free' } },
      clock,
      fetch: () => Promise.reject(),
    });
    expect(() => assign(application, [group], { directory: free.directory, now: 0 })).toThrow(/P1 or P2/);
  });

  it.each<[string, string, () => unknown]>([
    ['an unknown Identifier', '700016', () => accept({ issuer: 'https://elsewhere.example/saml' })],
    ['a Reply URL that is not saved', '50011', () => accept({ acsUrl: 'https://us-east-1.signin.aws/platform/saml/acs/old' })],
    ['another destination', '75008', () => accept({ destination: 'https://login.microsoftonline.com/common/saml2' })],
    ['a request of the day before yesterday', '76026', () => accept({ issuedAt: clock.now() - 2 * 86_400_000 })],
    ['something that is no request', '75005', () => readAuthnRequest(deflateRawSync('<a/>').toString('base64'), 'redirect')],
    ['a request in the wrong binding', '75005', () => readAuthnRequest(redirected({}), 'post')],
    ['an empty NameID', '501241', () => signOnByMail()],
  ])('refuses %s with AADSTS%s', (_, code, run) => {
    expect(run).toThrow(expect.objectContaining({ code }));
  });

  it('asks for a request', async () => {
    const site = loginSite(cloud);
    expect((await site.app.request(`/${tenantId}/saml2`)).status).not.toBe(200);
  });
});

function signOnByMail() {
  application.nameIdSource = 'user.mail';
  const { mail: _, ...person } = admin;
  return signOn({ application }, person, cloud);
}

function configure(to: Application): void {
  to.ssoMode = 'saml';
  saveSamlConfiguration(to, readSpMetadata(spMetadata()), cloud.applications);
}

interface RequestOptions {
  readonly issuer?: string;
  readonly acsUrl?: string | undefined;
  readonly destination?: string;
  readonly issuedAt?: number;
}

function accept(options: RequestOptions): Application {
  return acceptRequest(readAuthnRequest(redirected(options), 'redirect'), cloud);
}

/** An AuthnRequest as the Redirect binding carries it. */
function redirected({ issuer = entityId, acsUrl = acsUrls[0], destination = signOnAddress, issuedAt }: RequestOptions): string {
  const xml = [
    '<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_request-1" Version="2.0"',
    ` IssueInstant="${new Date(issuedAt ?? clock.now()).toISOString()}" Destination="${destination}"`,
    ` AssertionConsumerServiceURL="${acsUrl}">`,
    `<saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${issuer}</saml:Issuer></samlp:AuthnRequest>`,
  ].join('');
  return deflateRawSync(xml).toString('base64');
}

async function verify(response: string, acsUrl: string, certificate = application.credential.certificate) {
  const saml = new SAML({
    idpCert: certificate,
    issuer: entityId,
    audience: entityId,
    callbackUrl: acsUrl,
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: false,
    validateInResponseTo: ValidateInResponseTo.never,
  });
  return (await saml.validatePostResponseAsync({ SAMLResponse: response })).profile;
}

function isSigned(xml: string, certificate: string): boolean {
  const signature = /<Signature[\s\S]*?<\/Signature>/.exec(xml)?.[0] ?? '';
  const signed = new SignedXml({ publicCert: certificate });
  signed.loadSignature(signature);
  try {
    return signed.checkSignature(xml);
  } catch {
    return false;
  }
}

function all(element: Element | undefined, name: string): Element[] {
  if (!element) return [];
  return [...(element.name === name ? [element] : []), ...element.children.flatMap((child) => all(child, name))];
}
