import { createHmac } from 'node:crypto';
import { azure, doubted } from './case.ts';
import type { BadFile } from './cases.ts';
import { azureFile, azureRoot, declaration, keyDescriptor, samlNamespace, sign } from './files.ts';
import { keys } from './keys.ts';

const dsig = 'http://www.w3.org/2000/09/xmldsig#';
const rsaSha256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const sha256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const enveloped = `${dsig}enveloped-signature`;

/** Metadata whose signature is missing, broken, or made to deceive. */
export function signatureCases(): BadFile[] {
  return [...changed(), ...wrapped(), ...methods(), ...damaged()];
}

function changed(): BadFile[] {
  const good = azureFile();
  const ofAttacker = azureRoot({ keyDescriptors: keyDescriptor(keys.attacker.base64) });
  return [
    doubted('no signature', 'unsigned', declaration + azureRoot()),
    azure(
      'a certificate swapped after signing',
      'signature-changed',
      good.replace(keyDescriptor(keys.good.base64), keyDescriptor(keys.attacker.base64)),
    ),
    azure('an address changed after signing', 'signature-changed', good.replace('/saml2"', '/saml2?a=b"')),
    azure('white space added after signing', 'signature-changed', good.replace('<IDPSSODescriptor', ' <IDPSSODescriptor')),
    azure(
      'a part added after signing',
      'signature-changed',
      good.replace('</EntityDescriptor>', '<Organization/></EntityDescriptor>'),
    ),
    azure('pretty-printed after signing', 'signature-changed', good.replaceAll('><', '>\n<')),
    azure('a wrong digest', 'signature-changed', good.replace(/<DigestValue>.*?</, `<DigestValue>${'A'.repeat(43)}=<`)),
    azure('a digest cut short', 'signature-changed', good.replace(/<DigestValue>.*?</, '<DigestValue>AAAA<')),
    azure(
      'signed by another in the name of the certificate',
      'signature-forged',
      declaration + sign(ofAttacker, { by: keys.attacker, named: keys.good }),
    ),
    azure(
      'signed by another in the name of the role’s certificate',
      'signature-forged',
      declaration + sign(azureRoot(), { by: keys.attacker, named: keys.good }),
    ),
    azure('a signature cut short', 'signature-forged', good.replace(/<SignatureValue>.*?</, '<SignatureValue>AAAA<')),
    azure(
      'a signature of another file',
      'signature-changed',
      transplanted(good, azureFile({ attributes: ' cacheDuration="P1D"' })),
    ),
    doubted(
      'signed by another than the role’s certificate',
      'signer-not-in-role',
      declaration + sign(azureRoot(), { by: keys.attacker }),
    ),
    doubted(
      'signed with SHA-1',
      'signature-sha1',
      declaration + sign(azureRoot(), { method: `${dsig}rsa-sha1`, digest: `${dsig}sha1` }),
    ),
    azure('signed with 1,024 bits', 'weak-key', declaration + sign(azureRoot(), { by: keys.rsa1024 })),
  ];
}

function transplanted(into: string, from: string): string {
  const signature = /<Signature .*<\/Signature>/;
  return into.replace(signature, signature.exec(from)?.[0] ?? '');
}

function wrapped(): BadFile[] {
  const good = azureFile();
  const signature = /<Signature .*<\/Signature>/.exec(good)?.[0] ?? '';
  const inner = azureRoot().replace('<IDPSSODescriptor', '<IDPSSODescriptor ID="_role"');
  const ofRole = declaration + sign(inner, { element: 'IDPSSODescriptor' });
  const roleSignature = /<Signature .*<\/Signature>/.exec(ofRole)?.[0] ?? '';
  const evil = azureRoot({ keyDescriptors: keyDescriptor(keys.attacker.base64) });
  return [
    azure('a signature over the role only', 'signature-elsewhere', ofRole),
    azure(
      'a signature over the role, moved to the root',
      'signature-elsewhere',
      ofRole.replace(roleSignature, '').replace('<IDPSSODescriptor', `${roleSignature}<IDPSSODescriptor`),
    ),
    azure('a signature over an element that is not there', 'signature-elsewhere', good.replace('URI="#_root"', 'URI="#_other"')),
    azure('a signature over an address', 'signature-elsewhere', good.replace('URI="#_root"', 'URI="https://evil.example/"')),
    azure(
      'a signature over a part by XPointer',
      'signature-elsewhere',
      good.replace('URI="#_root"', `URI="#xpointer(id('_root'))"`),
    ),
    azure('a signature over nothing', 'signature-elsewhere', good.replace(' URI="#_root"', '')),
    azure(
      'the signed file kept inside a forged one',
      'several-entities',
      evil
        .replace('<IDPSSODescriptor', `${signature}<Extensions>${azureRoot()}</Extensions><IDPSSODescriptor`)
        .replace('ID="_root"', 'ID="_evil"'),
    ),
    azure(
      'the signed file kept inside the signature',
      'several-entities',
      evil.replace(
        '<IDPSSODescriptor',
        `${signature.replace('</Signature>', `<Object>${azureRoot()}</Object></Signature>`)}<IDPSSODescriptor`,
      ),
    ),
    azure(
      'the signed content kept in an Object',
      'signature-malformed',
      good.replace('</Signature>', '<Object><x/></Object></Signature>'),
    ),
    azure(
      'a second element with the root’s ID',
      'id-twice',
      good.replace('</EntityDescriptor>', '<Extensions><x ID="_root" xmlns="urn:x"/></Extensions></EntityDescriptor>'),
    ),
    azure(
      'a second element with the ID in small letters',
      'id-twice',
      good.replace('</EntityDescriptor>', '<Extensions><x id="_root" xmlns="urn:x"/></Extensions></EntityDescriptor>'),
    ),
    azure('two signatures', 'several-signatures', good.replace(signature, signature + signature)),
    azure('a signature deep inside', 'signature-elsewhere', azureRoot({ after: `<Extensions>${signature}</Extensions>` })),
    azure('a signature inside the signature', 'several-signatures', good.replace('</KeyInfo>', `${signature}</KeyInfo>`)),
    azure('a second SignedInfo', 'signature-malformed', good.replace('<SignedInfo>', '<SignedInfo/><SignedInfo>')),
    azure('a second Reference', 'signature-malformed', good.replace('<Reference ', '<Reference URI=""/><Reference ')),
    azure(
      'a second digest',
      'signature-malformed',
      good.replace('<DigestValue>', '<DigestValue>AAAA</DigestValue><DigestValue>'),
    ),
    azure('an element inside the digest', 'signature-malformed', good.replace('<DigestValue>', '<DigestValue><x/>')),
    azure(
      'a signature in another namespace beside the metadata’s',
      'several-entities',
      evil.replace(
        '<IDPSSODescriptor',
        `<Signature xmlns="urn:x"><EntityDescriptor xmlns="${samlNamespace}"/></Signature><IDPSSODescriptor`,
      ),
    ),
  ];
}

function methods(): BadFile[] {
  const good = azureFile();
  const method = (algorithm: string) => good.replace(rsaSha256, algorithm);
  const signedInfo = /<SignedInfo>.*<\/SignedInfo>/.exec(method('http://www.w3.org/2001/04/xmldsig-more#hmac-sha256'))?.[0] ?? '';
  const keyed = createHmac('sha256', keys.good.certificate).update(signedInfo).digest('base64');
  const transform = (inside: string) => good.replace(/<Transforms>.*<\/Transforms>/, `<Transforms>${inside}</Transforms>`);
  return [
    azure(
      'an HMAC over the public key',
      'signature-keyed',
      method('http://www.w3.org/2001/04/xmldsig-more#hmac-sha256').replace(/<SignatureValue>.*?</, `<SignatureValue>${keyed}<`),
    ),
    azure(
      'an HMAC of one bit',
      'signature-keyed',
      good.replace(
        `Algorithm="${rsaSha256}"/>`,
        `Algorithm="${dsig}hmac-sha1"><HMACOutputLength>1</HMACOutputLength></SignatureMethod>`,
      ),
    ),
    azure('RSA with MD5', 'signature-odd', method('http://www.w3.org/2001/04/xmldsig-more#rsa-md5')),
    azure('elliptic curves', 'signature-odd', method('http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256')),
    azure('an algorithm nobody knows', 'signature-odd', method('urn:none')),
    azure('no algorithm', 'signature-odd', good.replace(` Algorithm="${rsaSha256}"`, '')),
    azure('a digest by MD5', 'signature-odd', good.replace(sha256, 'http://www.w3.org/2001/04/xmldsig-more#md5')),
    azure('a property of every object for an algorithm', 'signature-odd', method('constructor')),
    azure('canonicalization with comments', 'signature-odd', good.replaceAll(exclusive, `${exclusive}WithComments`)),
    azure(
      'inclusive canonicalization',
      'signature-odd',
      declaration + sign(azureRoot(), { transforms: [enveloped, 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'] }),
    ),
    azure(
      'a style sheet as a transform',
      'signature-odd',
      transform('<Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"/>'),
    ),
    azure(
      'an XPath as a transform',
      'signature-odd',
      transform(
        `<Transform Algorithm="${enveloped}"/><Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"><XPath>/x</XPath></Transform><Transform Algorithm="${exclusive}"/>`,
      ),
    ),
    azure(
      'a list of prefixes',
      'signature-odd',
      transform(
        `<Transform Algorithm="${enveloped}"/><Transform Algorithm="${exclusive}"><InclusiveNamespaces PrefixList="a" xmlns="${exclusive}"/></Transform>`,
      ),
    ),
    azure('no transforms', 'signature-odd', transform('')),
    azure(
      'the transforms the other way round',
      'signature-odd',
      transform(`<Transform Algorithm="${exclusive}"/><Transform Algorithm="${enveloped}"/>`),
    ),
  ];
}

function damaged(): BadFile[] {
  const good = azureFile();
  return [
    azure(
      'no key in the signature',
      'signature-without-certificate',
      good.replace(/<KeyInfo>.*?<\/KeyInfo><\/Signature>/, '</Signature>'),
    ),
    azure(
      'a bare key in the signature',
      'signature-without-certificate',
      good.replace(/<KeyInfo>.*?<\/KeyInfo><\/Signature>/, '<KeyInfo><KeyValue/></KeyInfo></Signature>'),
    ),
    azure(
      'two certificates in the signature',
      'signature-malformed',
      good.replace(
        '</X509Data></KeyInfo></Signature>',
        `<X509Certificate>${keys.other.base64}</X509Certificate></X509Data></KeyInfo></Signature>`,
      ),
    ),
    azure('a signature without a value', 'signature-malformed', good.replace(/<SignatureValue>.*?</, '<SignatureValue><')),
    azure('a signature that is no base64', 'signature-malformed', good.replace(/<SignatureValue>.*?</, '<SignatureValue>!!!<')),
    azure('a digest that is empty', 'signature-malformed', good.replace(/<DigestValue>.*?</, '<DigestValue><')),
    azure(
      'an empty signature',
      'signature-malformed',
      good.replace(/<Signature .*<\/Signature>/, `<Signature xmlns="${dsig}"/>`),
    ),
  ];
}
