import { SignedXml } from 'xml-crypto';
import { azureFile, azureRoot, declaration, keyDescriptor, sign } from '../bad-input/metadata/files.ts';
import { keys } from '../bad-input/metadata/keys.ts';
import { Random } from '../robustness/in-page/random.ts';
import type { Found } from './campaign.ts';
import type { Seed } from './corpus.ts';
import { genuineContent, judge } from './judge.ts';

/**
 * Signature wrapping (McIntosh and Austel, 2005; Somorovsky and others, 2012): what somebody really signed is kept
 * somewhere in a file in which something else is read. The attacker has signed files and no key that counts.
 */
interface Signed {
  /** The signature, and the document it was taken out of. */
  readonly signature: string;
  readonly rest: string;
  /** The element that it covers. */
  readonly covered: string;
}

const signaturePart = /<Signature .*<\/Signature>/s;
const rolePart = /<IDPSSODescriptor.*<\/IDPSSODescriptor>/s;

function taken(file: string, covered: RegExp): Signed {
  const rest = file.replace(declaration, '').replace(signaturePart, '');
  return { signature: signaturePart.exec(file)?.[0] ?? '', rest, covered: covered.exec(rest)?.[0] ?? '' };
}

const extensions = '<Extensions><x ID="_x" xmlns="urn:x">as signed</x></Extensions>';
const genuineFiles = [azureFile(), azureFile({ before: extensions })];
/** Signed as a whole, and in one part alone, which others take for signed. */
const bases: readonly Signed[] = [
  ...genuineFiles.map((file) => taken(file, /.*/s)),
  taken(
    sign(azureRoot().replace('<IDPSSODescriptor', '<IDPSSODescriptor ID="_role"'), { element: 'IDPSSODescriptor' }),
    rolePart,
  ),
  taken(sign(azureRoot({ before: extensions }), { element: 'Extensions' }), /<Extensions.*<\/Extensions>/s),
];
const nothing: Signed = { signature: '', rest: '', covered: '' };
const evil = azureRoot({ keyDescriptors: keyDescriptor(keys.attacker.base64) });
const evilRole = rolePart.exec(evil)?.[0] ?? '';

/** Where a part can be hidden in a document, or in its signature. */
const hides: readonly ((document: string, part: string) => string)[] = [
  (document, part) => document.replace('</EntityDescriptor>', `<Extensions>${part}</Extensions></EntityDescriptor>`),
  (document, part) => document.replace('<IDPSSODescriptor', `<Extensions>${part}</Extensions><IDPSSODescriptor`),
  (document, part) => document.replace('<IDPSSODescriptor', `${part}<IDPSSODescriptor`),
  (document, part) => document.replace('</EntityDescriptor>', `${part}</EntityDescriptor>`),
  (document, part) => document.replace('</IDPSSODescriptor>', `<Extensions>${part}</Extensions></IDPSSODescriptor>`),
  (document, part) => document.replace('</KeyDescriptor>', `${part}</KeyDescriptor>`),
  (document, part) => document.replace('</Signature>', `<Object>${part}</Object></Signature>`),
  (document, part) => document.replace('</KeyInfo></Signature>', `${part}</KeyInfo></Signature>`),
  (document, part) => document.replace('</SignedInfo>', `${part}</SignedInfo>`),
  (document, part) => document.replace('</Reference>', `${part}</Reference>`),
  (document, part) => document.replace('</Transforms>', `${part}</Transforms>`),
  (document, part) => `<EntitiesDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata">${part}${document}</EntitiesDescriptor>`,
  (document, part) => `<EntitiesDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata">${document}${part}</EntitiesDescriptor>`,
  (document) => document,
];

type Change = (text: string, random: Random) => string;

const ids = [
  'ID="_root"',
  'ID="_evil"',
  'Id="_root"',
  'id="_root"',
  'xml:id="_root"',
  'ID="_ROOT"',
  'ID=" _root"',
  'ID="_role"',
  '',
];
const uris = [
  'URI=""',
  'URI="#_root"',
  'URI="#_role"',
  'URI="#_x"',
  'URI="#_evil"',
  'URI="#_ro&#111;t"',
  'URI=" #_root"',
  'URI="#xpointer(/)"',
  `URI="#xpointer(id('_root'))"`,
  'URI="metadata.xml#_root"',
  'URI="https://evil.example/"',
  '',
];
const transforms = [
  '<Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>',
  '<Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>',
  '<Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#WithComments"/>',
  '<Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"><XPath>ancestor-or-self::x</XPath></Transform>',
  '<Transform Algorithm="http://www.w3.org/2002/06/xmldsig-filter2"/>',
  '<Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"/>',
];

/** What can be done to a signature beside moving it. */
const signatureChanges: readonly Change[] = [
  (text, random) => text.replace(/URI="[^"]*"/, random.pick(uris) ?? ''),
  (text, random) =>
    text.replace(/<Transforms>.*<\/Transforms>/s, `<Transforms>${random.some(transforms, 3).join('')}</Transforms>`),
  (text) => text.replace('<Reference ', '<Reference URI="#_evil"/><Reference '),
  (text) => text.replace(/(<Reference .*<\/Reference>)/s, '$1$1'),
  (text) => text.replace(/(<SignedInfo>.*<\/SignedInfo>)/s, '$1$1'),
  (text) => text.replace(/<SignedInfo>(.*)<\/SignedInfo>/s, '<SignedInfo/><Object><SignedInfo>$1</SignedInfo></Object>'),
  (text) => text.replace('<DigestValue>', '<DigestValue><!-- x -->'),
  (text) => text.replace('<DigestValue>', '<DigestValue>AAAA</DigestValue><DigestValue>'),
  (text) => text.replace(keys.good.base64, keys.attacker.base64),
  (text) => text.replace('<X509Certificate>', `<X509Certificate>${keys.attacker.base64}</X509Certificate><X509Certificate>`),
  (text) => text.replace('xmldsig#"', 'xmldsig-more#"'),
  (text) => text.replace('<SignedInfo>', '<SignedInfo xmlns="urn:x">'),
  (text) => text.replace(/<(\/?)(\w+)(?=[\s>/])/g, '<$1s:$2').replace('xmlns=', 'xmlns:s='),
  (text) => text + text,
];

const documentChanges: readonly Change[] = [
  (text, random) => text.replace(/ ID="_root"/, ` ${random.pick(ids)}`),
  (text, random) => text.replace('<IDPSSODescriptor', `<IDPSSODescriptor ${random.pick(ids)}`),
  (text) =>
    text
      .replace('<EntityDescriptor', '<m:EntityDescriptor xmlns:m="urn:oasis:names:tc:SAML:2.0:metadata"')
      .replace(/<\/EntityDescriptor>$/, '</m:EntityDescriptor>'),
  (text) => text.replace(rolePart, (role) => role + evilRole),
  (text) => text.replace(rolePart, (role) => evilRole + role),
  (text) => text.replace(keyDescriptor(keys.good.base64), (key) => keyDescriptor(keys.attacker.base64) + key),
  (text) => text.replace(keys.good.base64, (certificate) => `<!-- ${certificate} -->${keys.attacker.base64}`),
];

/** The wrapped file of this seed and number: the same on every machine. */
export function wrappingOf(seed: string, input: number): Seed {
  const random = new Random(`${seed}/wrapping/${input}`);
  const [whole = nothing, wholeWithMore = nothing, ...parts] = bases;
  // A second entity is refused before anything else is looked at: most files have none.
  const base = random.chance(0.4) ? (random.chance(0.5) ? whole : wholeWithMore) : (random.pick(parts) ?? nothing);
  const { signature, rest, covered } = base;
  const changed = (text: string, changes: readonly Change[], share: number) => {
    let now = text;
    while (random.chance(share)) now = random.pick(changes)?.(now, random) ?? now;
    return now;
  };
  // What is read: the attacker's document or the signed one, in which something is changed.
  const isEvil = random.chance(0.6);
  const outside = changed(isEvil ? evil : rest, documentChanges, isEvil ? 0.4 : 0.6);
  if (random.chance(0.1)) return fileOf(forge(outside));
  const signed = changed(signature, signatureChanges, 0.35);
  const withSignature = (random.pick(hides.slice(0, 6)) ?? hides[2])?.(outside, signed) ?? '';
  const direct = outside.replace('<IDPSSODescriptor', `${signed}<IDPSSODescriptor`);
  const part = random.pick([covered, covered, evilRole, rolePart.exec(rest)?.[0] ?? '', random.chance(0.3) ? evil : '']) ?? '';
  const hidden = random.pick(hides)?.(random.chance(0.6) ? direct : withSignature, part) ?? '';
  return fileOf(hidden);
}

function fileOf(document: string): Seed {
  return { name: 'wrapped', as: 'azure-metadata', input: new TextEncoder().encode(declaration + document) };
}

/** Signed as a whole with the attacker's key in the name of the good one: the digest fits, and only the value does not. */
function forge(document: string): string {
  try {
    return sign(document, { by: keys.attacker, named: keys.good });
  } catch {
    // A document that is not well-formed can't be signed.
    return document;
  }
}

export interface WrappingTally {
  inputs: number;
  /** Kept with a signature: what was signed, as it was signed. Kept without one, and said to be unsigned. */
  signed: number;
  unsigned: number;
  readonly verdicts: { [verdict: string]: number };
  readonly found: Found[];
}

/** Gives `count` wrapped files to Crosswalk, from number `from` on; `each` hears of every one before. */
export async function wrappingCampaign(
  seed: string,
  from: number,
  count: number,
  each: (input: number) => void = () => {},
): Promise<WrappingTally> {
  const encoded = genuineFiles.map((file) => new TextEncoder().encode(file));
  const contents = await Promise.all(encoded.map(genuineContent));
  const genuine = new Set(contents.filter((content) => content !== undefined));
  const tally: WrappingTally = { inputs: 0, signed: 0, unsigned: 0, verdicts: {}, found: [] };
  for (let input = from; input < from + count; input++) {
    each(input);
    const file = wrappingOf(seed, input);
    const text = new TextDecoder().decode(file.input);
    const { fault, verdict, isSigned, doubts } = await judge(file, genuine);
    tally.inputs++;
    tally.signed += Number(isSigned === true);
    tally.unsigned += Number(isSigned === false);
    tally.verdicts[verdict] = (tally.verdicts[verdict] ?? 0) + 1;
    const found =
      fault ??
      (isSigned && !trusts(text, keys.good.base64) ? forged('signed, and trusts somebody else') : undefined) ??
      (isSigned === false && !doubts.includes('unsigned') ? forged('not signed, and not said') : undefined) ??
      (isSigned === false && carriesSignature(text) ? forged('called unsigned, and carries a signature') : undefined);
    if (!found || tally.found.length === 50) continue;
    tally.found.push({ input, fault: found, base64: Buffer.from(file.input).toString('base64') });
  }
  return tally;
}

const forged = (why: string) => ({ kind: 'forged', why }) as const;

/** By any prefix; comments are none of it. */
function carriesSignature(file: string): boolean {
  return /<(?:\w+:)?Signature [^>]*xmlns(?::\w+)?="http:\/\/www\.w3\.org\/2000\/09\/xmldsig#"/.test(
    file.replace(/<!--.*?-->/gs, ''),
  );
}

function trusts(file: string, certificate: string): boolean {
  return rolePart.exec(file)?.[0].includes(certificate) === true;
}

/** Whether a well-kept library verifies a signature in it, while the first role that stands in it trusts the attacker. */
export function foolsOthers(file: string): boolean {
  const signature = signaturePart.exec(file)?.[0];
  if (!signature || !trusts(file, keys.attacker.base64)) return false;
  try {
    const verifier = new SignedXml({ publicCert: keys.good.certificate });
    verifier.loadSignature(signature);
    return verifier.checkSignature(file);
  } catch {
    return false;
  }
}
