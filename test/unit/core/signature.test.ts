import { afterEach, describe, expect, it, vi } from 'vitest';
import { verifySignature } from '../../../src/core/metadata/signature.ts';
import { parseXml } from '../../../src/core/metadata/xml.ts';
import { azureFile, azureRoot, declaration, type SignOptions, sign } from '../../bad-input/metadata/files.ts';
import { keys } from '../../bad-input/metadata/keys.ts';

const dsig = 'http://www.w3.org/2000/09/xmldsig#';
const more = 'http://www.w3.org/2001/04/xmldsig-more#';
const sha256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const enveloped = `${dsig}enveloped-signature`;
const good = azureFile();

async function verified(xml: string) {
  const parsed = parseXml(xml);
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return verifySignature(parsed.value);
}

const refused = (code: string, detail?: object) => ({ ok: false, problem: detail ? { code, detail } : { code } });

afterEach(() => vi.restoreAllMocks());

describe('a signature that holds', () => {
  it('names its signer, and is as new as its hashes', async () => {
    expect(await verified(good)).toMatchObject({ ok: true, value: { signer: { name: expect.any(String) }, isDated: false } });
  });

  it.each<[string, SignOptions, boolean]>([
    ['SHA-1 by the key', { method: `${dsig}rsa-sha1` }, true],
    ['SHA-1 over the document', { digest: `${dsig}sha1` }, true],
    ['SHA-384 by the key', { method: `${more}rsa-sha384` }, false],
    ['SHA-384 over the document', { digest: `${more}sha384` }, false],
    ['SHA-512 by the key', { method: `${more}rsa-sha512` }, false],
    ['SHA-512 over the document', { digest: 'http://www.w3.org/2001/04/xmlenc#sha512' }, false],
  ])('may be made with %s', async (_, options, isDated) => {
    expect(await verified(azureFile({}, options))).toMatchObject({ ok: true, value: { isDated } });
  });

  it('may cover the document by an empty address', async () => {
    const nameless = azureRoot().replace(' ID="_root"', '');
    const xml = declaration + signedByEmptyAddress(nameless);
    expect(xml).toContain('URI=""');
    expect(await verified(xml)).toMatchObject({ ok: true, value: { isDated: false } });
  });

  it('may have its value in several lines', async () => {
    const inLines = good.replace(/(?<=<SignatureValue>)[^<]*/, (value) => `\n${value.replace(/.{64}/g, '$&\r\n  ')}\n`);
    expect(inLines).not.toBe(good);
    expect(await verified(inLines)).toMatchObject({ ok: true, value: { isDated: false } });
  });

  it('is not disturbed by other ids, nor by the same text where it is no id', async () => {
    const before = '<Extensions><x id="_other" xmlns="urn:x"/><y ref="_root" xmlns="urn:x"/></Extensions>';
    expect(await verified(azureFile({ before }))).toMatchObject({ ok: true, value: { isDated: false } });
  });

  it('is verified with keys that can’t be taken out again', async () => {
    const imported = vi.spyOn(crypto.subtle, 'importKey');
    await verified(good);
    expect(imported.mock.calls.map(([, , , isExtractable]) => isExtractable)).not.toContain(true);
  });

  it('may be missing, also where something else is called so', async () => {
    expect(await verified(azureRoot())).toEqual({ ok: true, value: undefined });
    expect(await verified(azureRoot({ after: '<Signature xmlns="urn:x"/>' }))).toEqual({ ok: true, value: undefined });
  });
});

describe('a signature of another form says what is odd in it', () => {
  it.each<[string, string, object]>([
    ['no part', good.replace(/<Signature .*<\/Signature>/, `<Signature xmlns="${dsig}"/>`), { part: 'Signature' }],
    ['two of a part', good.replace('<Reference ', '<Reference URI=""/><Reference '), { part: 'SignedInfo' }],
    ['an empty digest', good.replace(/<DigestValue>.*?</, '<DigestValue><'), { part: 'DigestValue' }],
    ['an empty value', good.replace(/<SignatureValue>.*?</, '<SignatureValue><'), { part: 'SignatureValue' }],
    [
      'two certificates',
      good.replace(/(<X509Certificate>[^<]*<\/X509Certificate>)(<\/X509Data><\/KeyInfo><\/Signature>)/, '$1$1$2'),
      { part: 'X509Data' },
    ],
  ])('%s', async (_, xml, detail) => {
    expect(await verified(xml)).toEqual(refused('signature-malformed', detail));
  });

  it.each<[string, string, string]>([
    ['no transforms', good.replace(/<Transforms>.*<\/Transforms>/, ''), 'no transforms'],
    ['an empty list of transforms', good.replace(/<Transforms>.*<\/Transforms>/, '<Transforms/>'), 'no transforms'],
    [
      'two transforms of others',
      good.replace(
        /<Transforms>.*<\/Transforms>/,
        '<Transforms><Transform Algorithm="urn:a"/><Transform Algorithm="urn:b"/></Transforms>',
      ),
      'urn:a, urn:b',
    ],
    ['no canonicalization', good.replace(/<CanonicalizationMethod[^>]*>/, ''), 'none'],
    ['canonicalization without a name', good.replace(/<CanonicalizationMethod[^>]*>/, '<CanonicalizationMethod/>'), 'none'],
    [
      'another canonicalization only there',
      good.replace(/<CanonicalizationMethod[^>]*>/, `<CanonicalizationMethod Algorithm="${exclusive}WithComments"/>`),
      `${exclusive}WithComments`,
    ],
    ['another digest', good.replace(sha256, 'urn:digest'), 'urn:digest'],
  ])('%s', async (_, xml, method) => {
    expect(await verified(xml)).toEqual(refused('signature-odd', { method }));
  });

  it('a key that is not RSA', async () => {
    const named = declaration + sign(azureRoot(), { named: keys.ec });
    expect(await verified(named)).toMatchObject({ ok: false, problem: { code: 'signature-odd', detail: { method: 'EC' } } });
  });

  it('no certificate where one should be', async () => {
    const broken = good.replace(
      /<X509Certificate>[^<]*(<\/X509Certificate><\/X509Data><\/KeyInfo><\/Signature>)/,
      '<X509Certificate>AAAA$1',
    );
    expect(await verified(broken)).toEqual(refused('signature-without-certificate'));
  });

  it('a digest with more behind it', async () => {
    const longer = good.replace(/<DigestValue>(.*?)</, (_, digest: string) => {
      const bytes = Buffer.concat([Buffer.from(digest, 'base64'), Buffer.from([0])]);
      return `<DigestValue>${bytes.toString('base64')}<`;
    });
    expect(await verified(longer)).toEqual(refused('signature-changed'));
  });

  it('a key that the browser does not take', async () => {
    vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('no', 'DataError'));
    expect(await verified(good)).toEqual(refused('signature-forged'));
  });
});

/** Signs a document as a whole, which has no ID. */
function signedByEmptyAddress(xml: string): string {
  return sign(xml, { transforms: [enveloped, exclusive], isByEmptyAddress: true });
}
