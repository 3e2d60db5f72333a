import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCertificate } from '../../../src/core/metadata/certificate.ts';
import { checkAwsMetadata, checkAzureMetadata } from '../../../src/core/metadata/check-metadata.ts';
import type { Credential } from '../../portals/certificates.ts';
import { bytes, certificate, idpMetadata, now, spMetadata, tenant } from '../../support/metadata.ts';

let good: Credential;
let other: Credential;
const azure = async (text: string | Uint8Array, context = {}) =>
  checkAzureMetadata(typeof text === 'string' ? bytes(text) : text, { now, ...context });
const aws = async (text: string | Uint8Array, context = {}) =>
  checkAwsMetadata(typeof text === 'string' ? bytes(text) : text, { now, ...context });
const code = (checked: Awaited<ReturnType<typeof azure>>) => (checked.ok ? 'ok' : checked.problem.code);

beforeAll(async () => {
  [good, other] = await Promise.all([certificate(), certificate()]);
});

describe('certificates', () => {
  it('are read as Node reads them', async () => {
    const theirs = new X509Certificate(good.certificate);
    expect(await readCertificate(good.base64)).toEqual({
      notBefore: Date.parse(theirs.validFrom),
      notAfter: Date.parse(theirs.validTo),
      thumbprint: theirs.fingerprint.replaceAll(':', ''),
    });
  });

  it('may come in PEM armour and in lines', async () => {
    expect(await readCertificate(good.certificate)).toEqual(await readCertificate(good.base64));
  });

  it.each(['', 'no base64 at all!', 'AAAA', btoa('0123456789'), btoa('\x30\x84\xff\xff\xff\xff'), btoa('\x30\x03\x30\x01\x02')])(
    '%j is none',
    async (text) => {
      expect(await readCertificate(text)).toBeUndefined();
    },
  );
});

describe('Azure’s metadata', () => {
  it('is taken with what matters in it', async () => {
    expect(await azure(idpMetadata({ certificates: [good.base64] }))).toMatchObject({
      ok: true,
      value: {
        doubts: [],
        summary: {
          tenant,
          entityId: `https://sts.windows.net/${tenant}/`,
          thumbprint: new X509Certificate(good.certificate).fingerprint.replaceAll(':', ''),
        },
      },
    });
  });

  it('may start with a byte order mark, as Azure’s does', async () => {
    const text = idpMetadata({ certificates: [good.base64] });
    expect(code(await azure(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes(text)])))).toBe('ok');
  });

  it('counts a certificate that stands in it several times once', async () => {
    expect(await azure(idpMetadata({ certificates: [good.base64, good.base64] }))).toMatchObject({
      ok: true,
      value: { doubts: [] },
    });
  });

  it('is doubted with several certificates: it may be the whole directory’s', async () => {
    expect(await azure(idpMetadata({ certificates: [good.base64, other.base64] }))).toMatchObject({
      ok: true,
      value: { doubts: [{ code: 'tenant-wide' }] },
    });
  });

  it('is doubted when it comes from another tenant than before', async () => {
    expect(
      await azure(idpMetadata({ certificates: [good.base64] }), { tenant: 'aaaaaaaa-0000-4000-8000-000000000000' }),
    ).toMatchObject({ ok: true, value: { doubts: [{ code: 'other-tenant' }] } });
  });

  it('is refused with an expired certificate, or one that is not valid yet; doubted shortly before the end', async () => {
    const [expired, future, ending] = await Promise.all([certificate(-100, -1), certificate(5, 100), certificate(-100, 10)]);
    expect(code(await azure(idpMetadata({ certificates: [expired.base64] })))).toBe('certificate-expired');
    expect(code(await azure(idpMetadata({ certificates: [future.base64] })))).toBe('certificate-not-yet-valid');
    expect(await azure(idpMetadata({ certificates: [ending.base64] }))).toMatchObject({
      ok: true,
      value: { doubts: [{ code: 'certificate-expires-soon' }] },
    });
  });

  it.each<[string, () => string, string]>([
    ['the file of AWS', () => spMetadata(), 'is-sp-metadata'],
    ['one without a certificate', () => idpMetadata({ certificates: [] }), 'no-certificate'],
    ['one whose certificate is none', () => idpMetadata({ certificates: ['AAAA'] }), 'bad-certificate'],
    ['somebody else’s', () => idpMetadata({ certificates: [good.base64], entityId: 'https://idp.example/' }), 'foreign-entity'],
    [
      'one that points elsewhere',
      () => idpMetadata({ certificates: [good.base64], location: 'https://evil.example/saml2' }),
      'foreign-location',
    ],
    [
      'one whose address is of another tenant',
      () =>
        idpMetadata({
          certificates: [good.base64],
          location: 'https://login.microsoftonline.com/aaaaaaaa-0000-4000-8000-000000000000/saml2',
        }),
      'foreign-location',
    ],
    ['one with both roles', () => idpMetadata({ certificates: [good.base64], inside: '<SPSSODescriptor/>' }), 'both-roles'],
    [
      'several entities',
      () =>
        `<EntitiesDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata">${idpMetadata({ certificates: [good.base64] }).replace(/^<\?.*?\?>/, '')}</EntitiesDescriptor>`,
      'several-entities',
    ],
    ['other XML', () => '<html-like/>', 'not-metadata'],
    [
      'the right names in no namespace',
      () => '<EntityDescriptor entityID="https://sts.windows.net/x/"><IDPSSODescriptor/></EntityDescriptor>',
      'not-metadata',
    ],
  ])('refuses %s', async (_, text, expected) => {
    expect(code(await azure(text()))).toBe(expected);
  });
});

describe('AWS’s metadata', () => {
  it('is taken, its default address first', async () => {
    const acs = ['https://us-east-1.signin.aws/platform/saml/acs/x', 'https://us-east-1.sso.signin.aws/platform/saml/acs/x'];
    expect(await aws(spMetadata({ acs }))).toMatchObject({
      ok: true,
      value: { summary: { region: 'us-east-1', acsUrls: [acs[1], acs[0]] } },
    });
  });

  it.each<[string, () => string, object, string]>([
    ['the file of Azure', () => idpMetadata({ certificates: [good.base64] }), {}, 'is-idp-metadata'],
    ['another Region’s', () => spMetadata({ region: 'eu-west-1' }), { region: 'us-east-1' }, 'other-region'],
    ['somebody else’s', () => spMetadata({ entityId: 'https://sp.example/' }), {}, 'foreign-entity'],
    ['the other AWS application’s', () => spMetadata({ entityId: 'urn:amazon:webservices' }), {}, 'foreign-entity'],
    ['one without an address', () => spMetadata({ acs: [] }), {}, 'no-acs'],
    [
      'one that answers elsewhere',
      () => spMetadata({ acs: ['https://us-east-1.signin.aws.evil.example/acs'] }),
      {},
      'foreign-location',
    ],
    ['one that answers over http', () => spMetadata({ acs: ['http://us-east-1.signin.aws/acs'] }), {}, 'foreign-location'],
  ])('refuses %s', async (_, text, context, expected) => {
    expect(code(await aws(text(), context))).toBe(expected);
  });
});

describe('what is no metadata at all', () => {
  const xml = () => idpMetadata({ certificates: [good.base64] });

  it.each<[string, () => Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), 'empty'],
    ['white space', () => bytes(' \n'), 'empty'],
    ['a sign-in page', () => bytes('<!DOCTYPE html><html><body>Sign in</body></html>'), 'is-html'],
    ['a page without a document type', () => bytes('<html></html>'), 'is-html'],
    ['JSON', () => bytes('{"error":"x"}'), 'is-json'],
    ['an archive', () => new Uint8Array([0x50, 0x4b, 3, 4]), 'is-archive'],
    ['an image', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'not-text'],
    ['a certificate', () => bytes(good.certificate), 'is-certificate'],
    ['a bare certificate', () => bytes(good.base64), 'is-certificate'],
    ['plain text', () => bytes('hello'), 'not-well-formed'],
    ['a truncated file', () => bytes(xml().slice(0, -40)), 'not-well-formed'],
    ['a stray end tag', () => bytes(`${xml()}</a>`), 'not-well-formed'],
    ['two roots', () => bytes(`<a/><b/>`), 'not-well-formed'],
    ['a document type', () => bytes(`<!DOCTYPE a [<!ENTITY b "c">]>${xml()}`), 'has-doctype'],
    [
      'a document type in UTF-16',
      () =>
        new Uint8Array([
          0xff,
          0xfe,
          ...new Uint8Array(new Uint16Array([...'<!DOCTYPE a><a/>'].map((character) => character.charCodeAt(0))).buffer),
        ]),
      'has-doctype',
    ],
    ['deep nesting', () => bytes('<a>'.repeat(10_000) + '</a>'.repeat(10_000)), 'too-deep'],
    ['one byte more than a megabyte', () => new Uint8Array(1_048_577).fill(0x20), 'too-large'],
    ['NUL characters', () => bytes('<a>\0</a>'), 'not-text'],
  ])('refuses %s', async (_, file, expected) => {
    expect(code(await azure(file()))).toBe(expected);
    expect(code(await aws(file()))).toBe(expected);
  });
});
