import { allElements, textOf, type XmlElement } from './xml.ts';

/**
 * What an address in metadata is for. `service`: messages go there. `party`: a service, or the entity's own id
 * (WS-Addressing). `page` and `mail`: for people. `any`: it stands where no address is due; it may also be a mere name.
 */
export type AddressKind = 'service' | 'party' | 'page' | 'mail' | 'any';

export interface Address {
  readonly kind: AddressKind;
  readonly value: string;
}

const xmlDsig = 'http://www.w3.org/2000/09/xmldsig#';
/** Namespaces of WS-Federation, where `Uri` names a claim or a kind of token. */
const wsFederation = /^http:\/\/docs\.oasis-open\.org\/wsfed\//;

/** Names whose values are addresses, in whatever form they are written: `Location`, `errorURL`, `OrganizationURL`, `href`. */
const addressName = /(?:location|url|uri|address|endpoint|href|src)$/i;
/** Elements with an address for people (SAML metadata, and its extension for user interfaces). */
const pageName = /^(?:OrganizationURL|InformationURL|PrivacyStatementURL|Logo)$/;

/** A scheme that some program follows, `//host`, or `www.`; base64 is none. */
const addressForm =
  /:[\\/]{2}|^[\\/]{2}[^\\/]*\.|^www\.|^(?:https?|wss?|ftps?|file|blob|data|javascript|vbscript|view-source|mailto|ldaps?):./i;

/**
 * Every address in a metadata document but the entity's own id: attributes and texts of all elements, known or not.
 * What is named like an address counts whatever it looks like; anything else, where it looks like one.
 */
export function addressesIn(root: XmlElement): Address[] {
  return [...allElements(root)].flatMap((element) => [
    ...element.attributes.flatMap(({ name, value }) => {
      if (element === root && name === 'entityID') return [];
      return addressName.test(name) && !isName(element, name, value) ? [{ kind: 'service', value } as const] : anyIn(value);
    }),
    ...ofText(element),
  ]);
}

/** `Uri` of a claim, and `URI` of a signature that points into its own document. */
function isName({ namespace }: XmlElement, attribute: string, value: string): boolean {
  if (attribute === 'Uri') return wsFederation.test(namespace);
  return attribute === 'URI' && namespace === xmlDsig && /^(?:#[^\s:/\\]*)?$/.test(value);
}

function ofText(element: XmlElement): Address[] {
  const value = textOf(element).trim();
  if (value === '') return [];
  if (pageName.test(element.name)) return [{ kind: 'page', value }];
  if (/mail/i.test(element.name)) return [{ kind: 'mail', value }];
  if (element.name === 'Address') return [{ kind: 'party', value }];
  return addressName.test(element.name) ? [{ kind: 'service', value }] : anyIn(value);
}

/** The parts of a list or a sentence that look like addresses; with one of them, `@` would make it another one. */
function anyIn(value: string): Address[] {
  const words = value.replace(/\p{Cf}/gu, '').split(/\s+/);
  if (!words.some((word) => addressForm.test(word))) return [];
  return words.filter((word) => addressForm.test(word) || word.includes('@')).map((word) => ({ kind: 'any', value: word }));
}
