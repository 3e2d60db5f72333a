import type { ProblemCode } from '../../../src/core/problem.ts';
import { tenant } from '../../support/metadata.ts';
import { aws, azure } from './case.ts';
import type { BadFile } from './cases.ts';
import { acs, awsFile, azureFile, region, samlNamespace, signOn, signOnAddress } from './files.ts';

type Place = readonly [name: string, xml: (address: string) => string];

const binding = 'Binding="urn:oasis:names:tc:SAML:2.0:bindings:SOAP"';
const evil = 'https://evil.example/x';
const acsAddress = `https://${region}.signin.aws/platform/saml/acs/x`;
const saml = (name: string, attributes: string, content = '') =>
  `<${name} xmlns="${samlNamespace}" ${attributes}>${content}</${name}>`;
const keyInfo = (content: string) => `<KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#">${content}</KeyInfo>`;

const services = [
  'SingleLogoutService',
  'ManageNameIDService',
  'ArtifactResolutionService',
  'NameIDMappingService',
  'AssertionIDRequestService',
  'AttributeService',
  'AServiceOfTomorrow',
];

/** Where a file may have an address, with that address there. */
const places: readonly Place[] = [
  ...services.map((name): Place => [`a ${name}`, (to) => saml(name, `${binding} Location="${to}"`)]),
  ['a service of another namespace', (to) => `<x:Service xmlns:x="urn:x" Location="${to}"/>`],
  ['an attribute of another namespace', (to) => saml('SingleLogoutService', `xmlns:x="urn:x" x:Location="${to}"`)],
  ['a binding', (to) => saml('SingleLogoutService', `Binding="${to}"`)],
  ['an extension', (to) => saml('Extensions', '', `<x:DiscoveryResponse xmlns:x="urn:x" Location="${to}"/>`)],
  ['a service’s description', (to) => saml('AttributeConsumingService', '', saml('ServiceDescription', '', `At ${to} for all`))],
  [
    'a wanted attribute',
    (to) => saml('AttributeConsumingService', '', saml('RequestedAttribute', `Name="mail" NameFormat="${to}"`)),
  ],
  ['an attribute’s profile', (to) => saml('AttributeProfile', '', to)],
  ['a format of names', (to) => saml('NameIDFormat', '', to)],
  ['an Organization', (to) => saml('Organization', '', saml('OrganizationURL', 'xml:lang="en"', to))],
  ['an organization’s name', (to) => saml('Organization', '', saml('OrganizationName', 'xml:lang="en"', to))],
  ['a logo', (to) => `<m:UIInfo xmlns:m="urn:oasis:names:tc:SAML:metadata:ui"><m:Logo>${to}</m:Logo></m:UIInfo>`],
  ['AdditionalMetadataLocation', (to) => saml('AdditionalMetadataLocation', 'namespace="urn:x"', to)],
  ['WS-Addressing', (to) => `<a:Address xmlns:a="http://www.w3.org/2005/08/addressing">${to}</a:Address>`],
  ['a key to fetch', (to) => keyInfo(`<RetrievalMethod URI="${to}"/>`)],
  ['a key’s name', (to) => keyInfo(`<KeyName>${to}</KeyName>`)],
  ['a claim', (to) => `<c:ClaimType xmlns:c="http://docs.oasis-open.org/wsfed/authorization/200706" Uri="${to}"/>`],
  ['a link', (to) => `<a xmlns="http://www.w3.org/1999/xhtml" href="${to}"/>`],
  [
    'a schema',
    (to) => `<x:y xmlns:x="urn:x" xmlns:s="http://www.w3.org/2001/XMLSchema-instance" s:schemaLocation="${to} ${to}"/>`,
  ],
  ['an element nobody knows', (to) => `<x:y xmlns:x="urn:x">${to}</x:y>`],
];

/** What an address may be instead of the console's own, and what is said of it. */
const disguises: readonly (readonly [string, ProblemCode, (own: URL) => string])[] = [
  ['over http', 'not-https-location', ({ href }) => href.replace('https', 'http')],
  ['of a script', 'not-https-location', () => 'javascript:alert(1)'],
  ['at another port', 'foreign-location', ({ href, host }) => href.replace(host, `${host}:8443`)],
  ['with a user', 'foreign-location', ({ href }) => href.replace('//', '//evil@')],
  ['with the host as a user', 'foreign-location', ({ href, host }) => href.replace(host, `${host}@evil.example`)],
  ['at a host that ends otherwise', 'foreign-location', ({ href, host }) => href.replace(host, `${host}.evil.example`)],
  ['at a host that begins otherwise', 'foreign-location', ({ href, host }) => href.replace(host, `evil-${host}`)],
  ['at a host with a dot at its end', 'foreign-location', ({ href, host }) => href.replace(host, `${host}.`)],
  ['at a host with a foreign letter', 'foreign-location', ({ href }) => href.replace('i', '\u0456')],
  ['with a redirect in its query', 'foreign-location', ({ href }) => `${href}?post_logout_redirect_uri=${evil}`],
  ['with a fragment', 'foreign-location', ({ href }) => `${href}#${evil}`],
  ['in capitals', 'foreign-location', ({ href, host }) => href.replace(host, host.toUpperCase())],
  ['with steps back', 'foreign-location', ({ href }) => `${href}/../saml2`],
  ['with a backslash', 'foreign-location', ({ href }) => href.replace('//', '/\\')],
  ['with a tab', 'foreign-location', ({ href }) => href.replace('//', '//&#9;')],
  ['with a space', 'foreign-location', ({ href }) => ` ${href}`],
  ['with one slash', 'foreign-location', () => 'https:/evil.example/x'],
  ['without a scheme', 'foreign-location', () => '//evil.example/x'],
  ['that is relative', 'foreign-location', () => 'x'],
  ['that is none', 'foreign-location', () => ''],
  ['that is a mere name', 'foreign-location', () => 'https://www.w3.org/ns/x'],
  ['for people', 'foreign-location', () => 'https://docs.aws.amazon.com/x'],
];

const azureWith = (more: string, options: Parameters<typeof azureFile>[0] = {}) =>
  azureFile({ services: signOn('HTTP-Redirect') + signOn('HTTP-POST') + more, ...options });
const awsWith = (more: string) => awsFile({ services: acs(acsAddress) + more });
const logout = (to: string) => saml('SingleLogoutService', `${binding} Location="${to}"`);

/** Files with one address in them that is not the console's own, in either direction; the Azure ones are signed. */
export function addressCases(): BadFile[] {
  return [
    ...places.flatMap(([place, xml]) => [
      azure(`${place} elsewhere`, 'foreign-location', azureWith(xml(evil))),
      aws(`${place} elsewhere`, 'foreign-location', awsWith(xml(evil))),
    ]),
    ...disguises.flatMap(([what, says, disguise]) => [
      azure(`a sign-out ${what}`, says, azureWith(logout(disguise(new URL(signOnAddress))))),
      aws(`a sign-out ${what}`, says, awsWith(logout(disguise(new URL(acsAddress))))),
    ]),
    azure('a sign-out at AWS', 'foreign-location', azureWith(logout(acsAddress))),
    aws('a sign-out at Azure', 'foreign-location', awsWith(logout(signOnAddress))),
    azure('a sign-out in another tenant', 'tenants-differ', azureWith(logout(signOnAddress.replace(tenant, 'common')))),
    aws('a sign-out at an account’s own name', 'foreign-location', awsWith(logout('https://evil.signin.aws.amazon.com/x'))),
    ...responseLocations(),
    azure('an errorURL elsewhere', 'foreign-location', azureWith('', { roleAttributes: ` errorURL="${evil}"` })),
    azure('an address on the root', 'foreign-location', azureWith('', { attributes: ` xmlns:x="urn:x" x:page="${evil}"` })),
    azure('another role elsewhere', 'foreign-location', azureWith('', { after: otherRole(evil) })),
    aws('a contact elsewhere', 'foreign-location', awsWith(contact('tess@evil.example'))),
    azure('a contact elsewhere', 'foreign-location', azureWith('', { after: contact('mailto:tess@evil.example') })),
    azure('an address hidden in a sentence', 'foreign-location', azureWith(claim(`Ask &lt;${evil}&gt; or (${evil})`))),
    azure('a name that an @ makes an address', 'foreign-location', azureWith(claim('https://aws.amazon.com @evil.example/'))),
    azure('an address with hidden characters', 'foreign-location', azureWith(claim('ht\u200btps://evil.example/'))),
    azure('a list of protocols with an address', 'foreign-location', azureWith('', { after: otherRole(signOnAddress, evil) })),
  ];
}

function responseLocations(): BadFile[] {
  const answers = (xml: string) => xml.replace('/>', ` ResponseLocation="${evil}"/>`);
  return [
    azure('answers to a sign-in elsewhere', 'foreign-location', azureFile({ services: answers(signOn('HTTP-POST')) })),
    aws('answers to an answer elsewhere', 'foreign-location', awsFile({ services: answers(acs(acsAddress)) })),
    azure(
      'answers to a sign-out elsewhere',
      'foreign-location',
      azureWith(saml('SingleLogoutService', `Location="${signOnAddress}" ResponseLocation="${evil}"`)),
    ),
    aws(
      'answers to a sign-out elsewhere',
      'foreign-location',
      awsWith(saml('SingleLogoutService', `Location="${acsAddress}" ResponseLocation="${evil}"`)),
    ),
  ];
}

const claim = (text: string) =>
  `<d:Description xmlns:d="http://docs.oasis-open.org/wsfed/authorization/200706">${text}</d:Description>`;
const contact = (mail: string) => saml('ContactPerson', 'contactType="support"', saml('EmailAddress', '', mail));
const otherRole = (to: string, protocol = 'urn:x') =>
  saml(
    'AttributeAuthorityDescriptor',
    `protocolSupportEnumeration="urn:x ${protocol}"`,
    saml('AttributeService', `${binding} Location="${to}"`),
  );
