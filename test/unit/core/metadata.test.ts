import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SignedXml } from 'xml-crypto';
import { readCertificate } from '../../../src/core/metadata/certificate.ts';
import { checkAwsMetadata, checkAzureMetadata } from '../../../src/core/metadata/check-metadata.ts';
import { plainFileName } from '../../../src/core/metadata/quote.ts';
import { azureFile, keyDescriptor } from '../../bad-input/metadata/files.ts';
import { keys } from '../../bad-input/metadata/keys.ts';
import { federationMetadata } from '../../portals/azure/cloud/saml/federation-metadata.ts';
import { bytes, now, spMetadata, tenant } from '../../support/metadata.ts';

const azure = async (text: string | Uint8Array, context = {}) =>
  checkAzureMetadata(typeof text === 'string' ? bytes(text) : text, { now, ...context });
const aws = async (text: string | Uint8Array, context = {}) =>
  checkAwsMetadata(typeof text === 'string' ? bytes(text) : text, { now, ...context });
const code = (checked: Awaited<ReturnType<typeof azure>>) => (checked.ok ? 'ok' : checked.problem.code);

const { good } = keys;

describe('certificates', () => {
  it('are read as Node reads them', async () => {
    const theirs = new X509Certificate(good.certificate);
    expect(await readCertificate(good.base64)).toEqual({
      notBefore: Date.parse(theirs.validFrom),
      notAfter: Date.parse(theirs.validTo),
      thumbprint: theirs.fingerprint.replaceAll(':', ''),
      sha256: theirs.fingerprint256.replaceAll(':', ''),
      name: theirs.subject.replace('CN=', ''),
      key: { kind: 'RSA', bits: 2_048, isSound: true },
      signedWith: 'SHA-256',
      publicKey: new Uint8Array(theirs.publicKey.export({ type: 'spki', format: 'der' })),
      length: good.base64.length,
    });
  });

  it('may come in PEM armour and in lines', async () => {
    expect(await readCertificate(good.certificate)).toEqual(await readCertificate(good.base64));
  });

  it('may have a name in two bytes a character', async () => {
    const name = 'accounts.accesscontrol.windows.net';
    const wide = Buffer.from(name.slice(0, name.length / 2), 'utf16le').swap16();
    const hex = Buffer.from(keys.directory.base64, 'base64').toString('hex');
    const [printable, bmp] = [Buffer.from(`\x13\x22${name}`), Buffer.concat([Buffer.from([0x1e, 0x22]), wide])];
    const certificate = Buffer.from(hex.replaceAll(printable.toString('hex'), bmp.toString('hex')), 'hex');
    expect(await readCertificate(certificate.toString('base64'))).toMatchObject({ name: 'accounts.accessco' });
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
    const theirs = new X509Certificate(keys.good.certificate);
    expect(await azure(azureFile())).toMatchObject({
      ok: true,
      value: {
        doubts: [],
        summary: {
          tenant,
          entityId: `https://sts.windows.net/${tenant}/`,
          thumbprint: theirs.fingerprint.replaceAll(':', ''),
          sha256: theirs.fingerprint256.replaceAll(':', ''),
          certificateName: 'Microsoft Azure Federated SSO Certificate',
          keyBits: 2_048,
          signedWith: 'SHA-256',
          isSigned: true,
        },
      },
    });
  });

  it('is taken as the simulated Azure writes it, byte order mark and all', async () => {
    expect(await azure(federationMetadata(tenant, [keys.good]))).toMatchObject({ ok: true, value: { doubts: [] } });
  });

  it('counts a certificate that stands in it several times once', async () => {
    const twice = keyDescriptor(keys.good.base64) + keyDescriptor(`\n${keys.good.base64}\n`);
    expect(await azure(azureFile({ keyDescriptors: twice }))).toMatchObject({ ok: true, value: { doubts: [] } });
  });

  it('is doubted when it comes from another tenant than before', async () => {
    expect(await azure(azureFile(), { tenant: 'aaaaaaaa-0000-4000-8000-000000000000' })).toMatchObject({
      ok: true,
      value: { doubts: [{ code: 'other-tenant' }] },
    });
  });

  it('is warned of from 60 days before its certificate ends', async () => {
    const days = async (left: number) => {
      const file = azureFile({ keyDescriptors: keyDescriptor(keys.ending.base64) }, { by: keys.ending });
      const end = Date.parse(new X509Certificate(keys.ending.certificate).validTo);
      const checked = await checkAzureMetadata(bytes(file), { now: end - left * 86_400_000 });
      return checked.ok ? checked.value.doubts : checked.problem;
    };
    expect(await days(60)).toEqual([]);
    expect(await days(59.9)).toMatchObject([{ code: 'certificate-expires-soon', detail: { days: '59' } }]);
    expect(await days(0)).toMatchObject({ code: 'certificate-expired' });
  });
});

describe('the other way of reading a signature', () => {
  const oracle = (xml: string) => {
    const signature = /<Signature .*<\/Signature>/s.exec(xml)?.[0] ?? '';
    const signed = new SignedXml({ publicCert: keys.good.certificate });
    signed.loadSignature(signature);
    try {
      return signed.checkSignature(xml);
    } catch {
      return false;
    }
  };

  /** Everything canonicalization has to deal with: prefixes taken over and given up, orders, escapes, line ends. */
  const odd = `<Extensions xmlns:b="urn:b" xmlns:a="urn:a" xmlns:unused="urn:u">
  <b:x z="1" a:y="&lt;&quot;&#9;&#10;&#13;>'&amp;" b:c="é𝒳" xml:lang="de" xmlns:c="urn:c"><none xmlns="">text &gt; &#13; ]] ' "</none><c:d/><a:e xmlns:a="urn:other" a:f=""/></b:x>\t
</Extensions><!-- between elements -->`;

  it.each([azureFile(), azureFile({ before: odd }), azureFile({ after: odd.replaceAll('\n', '\r\n') })])(
    'comes to the same: what xml-crypto signed and verifies, holds',
    async (xml) => {
      expect(oracle(xml)).toBe(true);
      expect(await azure(xml)).toMatchObject({ ok: true, value: { summary: { isSigned: true }, doubts: [] } });
    },
  );

  it('comes to the same when any letter of what is signed is changed', async () => {
    const xml = azureFile({ before: odd });
    const content = xml.indexOf('<Extensions');
    for (let at = content; at < xml.length; at += 37) {
      if (!/[a-z0-9]/i.test(xml[at] ?? '')) continue;
      const changed = `${xml.slice(0, at)}${xml[at] === 'q' ? 'w' : 'q'}${xml.slice(at + 1)}`;
      const checked = await azure(changed);
      if (checked.ok) expect(oracle(changed)).toBe(true);
    }
  });
});

describe('AWS’s metadata', () => {
  it('is taken, its default address first', async () => {
    const acs = ['https://us-east-1.signin.aws/platform/saml/acs/x', 'https://us-east-1.sso.signin.aws/platform/saml/acs/x'];
    expect(await aws(spMetadata({ acs }))).toMatchObject({
      ok: true,
      value: { summary: { region: 'us-east-1', acsUrls: [acs[1], acs[0]], isSigned: false }, doubts: [] },
    });
  });

  it.each([
    'https://us-gov-west-1.signin-fips.amazonaws-us-gov.com/platform/saml/d-0123456789',
    'https://us-gov-west-1.sso.signin.amazonaws-us-gov.com/platform/saml/d-0123456789',
    'https://ap-northeast-1.signin.aws.amazon.com/platform/saml/d-90670a1b2c',
    'https://eu-west-1.signin.aws/platform/saml/d-0123456789',
  ])('is taken from %s', async (entityId) => {
    expect(code(await aws(spMetadata({ entityId })))).toBe('ok');
  });
});

describe('a file’s name', () => {
  it.each([
    ['../../../etc/passwd', 'passwd'],
    ['C:\\Users\\tess\\AWS.xml', 'AWS.xml'],
    ['photo\u202elmx.exe', 'photolmx.exe'],
    ['a\u0000b\u200b\n.xml', 'ab.xml'],
    ['x'.repeat(300), `${'x'.repeat(99)}…`],
    ['', ''],
  ])('%j is shown as %j', (name, shown) => {
    expect(plainFileName(name)).toBe(shown);
  });
});
