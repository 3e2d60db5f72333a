import { spMetadata, tenant } from '../../support/metadata.ts';
import { aws, azure, doubted } from './case.ts';
import type { BadFile } from './cases.ts';
import { acs, awsFile, azureFile, azureRoot, region, signOn, signOnAddress } from './files.ts';

const otherTenant = 'aaaaaaaa-0000-4000-8000-000000000000';
const acsAddress = `https://${region}.signin.aws/platform/saml/acs/x`;
const federation = 'http://docs.oasis-open.org/wsfed/federation/200706';

/** Sound XML that is not the metadata that is due, or points where it must not. */
export function contentCases(): BadFile[] {
  return [...whose(), ...where(), ...ofAws()];
}

function whose(): BadFile[] {
  const wrapped = azureRoot().replace(/ ID="_root"/, '');
  return [
    azure('the file of AWS', 'is-sp-metadata', awsFile()),
    azure('another XML file', 'not-metadata', '<note>hello</note>'),
    azure('a picture in XML', 'not-metadata', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
    azure('a feed', 'not-metadata', '<?xml version="1.0"?><rss version="2.0"><channel/></rss>'),
    azure('a name to mislead with', 'not-metadata', '<\u0415ntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata"/>'),
    azure('a sign-in answer', 'is-saml-message', '<p:Response xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol"/>'),
    azure('an assertion', 'is-saml-message', '<Assertion xmlns="urn:oasis:names:tc:SAML:2.0:assertion"/>'),
    azure('no namespace', 'wrong-namespace', azureRoot().replace(' xmlns="urn:oasis:names:tc:SAML:2.0:metadata"', '')),
    azure('metadata of SAML 1', 'wrong-namespace', azureRoot().replace('SAML:2.0:metadata', 'SAML:1.0:metadata')),
    azure('the namespace in capitals', 'wrong-namespace', azureRoot().replace('urn:oasis', 'URN:OASIS')),
    azure(
      'the role in another namespace',
      'no-role',
      azureRoot().replace('<IDPSSODescriptor', '<IDPSSODescriptor xmlns="urn:x"'),
    ),
    azure(
      'a federation of many',
      'several-entities',
      `<EntitiesDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata">${wrapped}${wrapped}</EntitiesDescriptor>`,
    ),
    azure(
      'a federation of one',
      'several-entities',
      `<EntitiesDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata">${wrapped}</EntitiesDescriptor>`,
    ),
    azure('an entity inside the entity', 'several-entities', azureRoot({ after: `<Extensions>${wrapped}</Extensions>` })),
    azure('no entity id', 'no-entity-id', azureRoot().replace(/ entityID="[^"]*"/, '')),
    azure('an empty entity id', 'no-entity-id', azureRoot({ entityId: '' })),
    azure('an entity id in another namespace', 'no-entity-id', azureRoot().replace('entityID=', 'xmlns:x="urn:x" x:entityID=')),
    azure('both roles', 'both-roles', azureRoot({ after: '<SPSSODescriptor/>' })),
    azure('the role twice', 'several-roles', azureRoot({ after: '<IDPSSODescriptor/>' })),
    azure('no role', 'no-role', azureRoot().replace(/<IDPSSO.*<\/IDPSSODescriptor>/, '')),
    azure(
      'WS-Federation only',
      'ws-federation-only',
      azureRoot().replace(/<IDPSSO.*<\/IDPSSODescriptor>/, `<RoleDescriptor protocolSupportEnumeration="${federation}"/>`),
    ),
    azure('SAML 1.1 only', 'other-protocol', azureRoot({ protocols: 'urn:oasis:names:tc:SAML:1.1:protocol' })),
    azure('no protocol', 'other-protocol', azureRoot({ protocols: '' })),
    azure('valid until yesterday', 'metadata-expired', azureRoot({ attributes: ' validUntil="2026-11-22T00:00:00Z"' })),
    azure(
      'a role valid until last year',
      'metadata-expired',
      azureRoot({ roleAttributes: ' validUntil="2025-01-01T00:00:00Z"' }),
    ),
    azure('valid until 30 February', 'odd-date', azureRoot({ attributes: ' validUntil="2027-02-30T00:00:00Z"' })),
    azure('valid until a day without its month', 'odd-date', azureRoot({ roleAttributes: ' validUntil="2027-13-01T00:00:00Z"' })),
    azure('valid until 24:00', 'odd-date', azureRoot({ attributes: ' validUntil="2027-02-01T24:00:00Z"' })),
    azure('valid until one day', 'odd-date', azureRoot({ attributes: ' validUntil="tomorrow"' })),
    azure('valid until nothing', 'odd-date', azureRoot({ attributes: ' validUntil=""' })),
    azure(
      'valid until an hour ago, in another zone',
      'metadata-expired',
      azureRoot({ attributes: ' validUntil="2026-11-23T13:00:00+02:00"' }),
    ),
    azure(
      'valid until an hour ago, in no zone',
      'metadata-expired',
      azureRoot({ attributes: ' validUntil="2026-11-23T11:00:00"' }),
    ),
    azure('somebody else’s', 'foreign-entity', azureRoot({ entityId: 'https://idp.example/' })),
    azure('a look-alike of Azure', 'foreign-entity', azureRoot({ entityId: `https://sts.windows.net.evil.example/${tenant}/` })),
    azure('the entity id over http', 'foreign-entity', azureRoot({ entityId: `http://sts.windows.net/${tenant}/` })),
    azure('the entity id of no tenant', 'foreign-entity', azureRoot({ entityId: 'https://sts.windows.net/common/' })),
    azure(
      'an entity id with something after it',
      'foreign-entity',
      azureRoot({ entityId: `https://sts.windows.net/${tenant}/x` }),
    ),
    azure(
      'an entity id with a hidden character',
      'foreign-entity',
      azureRoot({ entityId: `https://sts.windows.net/${tenant}/\u200b` }),
    ),
    azure('an entity id that turns the writing', 'foreign-entity', azureRoot({ entityId: '\u202ehttps://sts.windows.net/' })),
  ];
}

function where(): BadFile[] {
  const at = (location: string) => azureRoot({ services: signOn('HTTP-POST', location) });
  return [
    azure('no place to sign in', 'no-sign-on-service', azureRoot({ services: '' })),
    azure('a place for programs only', 'no-usable-binding', azureRoot({ services: signOn('SOAP') })),
    azure('no binding', 'no-usable-binding', azureRoot({ services: `<SingleSignOnService Location="${signOnAddress}"/>` })),
    doubted('only one binding', 'no-post-binding', azureFile({ services: signOn('HTTP-Redirect') })),
    azure('sign-in over http', 'not-https-location', at(signOnAddress.replace('https', 'http'))),
    azure('sign-in by a script', 'not-https-location', at('javascript:alert(1)')),
    azure('sign-in elsewhere', 'foreign-location', at(`https://evil.example/${tenant}/saml2`)),
    azure('sign-in at a host called login', 'foreign-location', at(`https://login.evil.example/${tenant}/saml2`)),
    azure('sign-in at a look-alike', 'foreign-location', at(`https://login.microsoftonline.com.evil.example/${tenant}/saml2`)),
    azure(
      'sign-in at a host with a foreign letter',
      'foreign-location',
      at(`https://login.micros\u043eftonline.com/${tenant}/saml2`),
    ),
    azure(
      'sign-in with a user in the address',
      'foreign-location',
      at(`https://login.microsoftonline.com@evil.example/${tenant}/saml2`),
    ),
    azure('sign-in with a name before the host', 'foreign-location', at(`https://a:b@login.microsoftonline.com/${tenant}/saml2`)),
    azure('sign-in at another port', 'foreign-location', at(`https://login.microsoftonline.com:8443/${tenant}/saml2`)),
    azure('sign-in with a backslash', 'foreign-location', at(`https://evil.example\\@login.microsoftonline.com/${tenant}/saml2`)),
    azure('sign-in with a line break', 'foreign-location', at(`https://login.microsoftonline.com&#10;/${tenant}/saml2`)),
    azure('sign-in at a relative address', 'foreign-location', at(`/${tenant}/saml2`)),
    azure('sign-in at no address', 'foreign-location', at('')),
    azure(
      'a second place that is elsewhere',
      'foreign-location',
      azureRoot({ services: signOn('HTTP-POST') + signOn('HTTP-Redirect', 'https://evil.example/') }),
    ),
    azure('sign-in in another tenant', 'tenants-differ', at(`https://login.microsoftonline.com/${otherTenant}/saml2`)),
    azure('sign-in in no tenant', 'tenants-differ', at('https://login.microsoftonline.com/common/saml2')),
    azure('the tenant in the query only', 'tenants-differ', at(`https://login.microsoftonline.com/common/saml2?${tenant}`)),
  ];
}

function ofAws(): BadFile[] {
  const host = 'us-east-1.signin.amazonaws-us-gov.com';
  return [
    aws('the file of Azure', 'is-idp-metadata', azureFile()),
    aws('another Region’s', 'other-region', spMetadata({ region: 'eu-west-1' })),
    aws('somebody else’s', 'foreign-entity', awsFile({ entityId: 'https://sp.example/' })),
    aws('the other AWS application’s', 'foreign-entity', awsFile({ entityId: 'urn:amazon:webservices' })),
    aws(
      'a look-alike of AWS',
      'foreign-entity',
      awsFile({ entityId: 'https://us-east-1.signin.aws.evil.example/platform/saml/d-0123456789' }),
    ),
    aws(
      'a host that only begins like AWS’s',
      'foreign-entity',
      awsFile({ entityId: `https://${host}.evil.example/platform/saml/d-0123456789` }),
    ),
    aws('no address to answer to', 'no-acs', awsFile({ services: '' })),
    aws('answers by redirect only', 'no-post-acs', awsFile({ services: acs(acsAddress).replace('HTTP-POST', 'HTTP-Redirect') })),
    aws('answers over http', 'not-https-location', awsFile({ services: acs(acsAddress.replace('https', 'http')) })),
    aws('answers elsewhere', 'foreign-location', awsFile({ services: acs('https://us-east-1.signin.aws.evil.example/acs') })),
    aws(
      'answers at a host that only begins like AWS’s',
      'foreign-location',
      awsFile({ services: acs(`https://${host}.evil.example/acs`) }),
    ),
    aws('one answer elsewhere', 'foreign-location', awsFile({ services: acs(acsAddress) + acs('https://evil.example/acs') })),
    aws('an address of 600 letters', 'foreign-location', awsFile({ services: acs(`${acsAddress}${'x'.repeat(600)}`) })),
    aws('100 addresses', 'too-many-addresses', awsFile({ services: acs(acsAddress).repeat(100) })),
    aws('valid until yesterday', 'metadata-expired', awsFile({ attributes: ' validUntil="2026-11-22T00:00:00Z"' })),
  ];
}
