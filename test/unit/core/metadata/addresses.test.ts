import { describe, expect, it } from 'vitest';
import { addressesIn } from '../../../../src/core/metadata/addresses.ts';
import { checkAwsMetadata, checkAzureMetadata } from '../../../../src/core/metadata/check-metadata.ts';
import { parseXml } from '../../../../src/core/metadata/xml.ts';
import { addressCases } from '../../../bad-input/metadata/addresses.ts';
import { acs, awsFile, azureFile, signOn } from '../../../bad-input/metadata/files.ts';
import { keys } from '../../../bad-input/metadata/keys.ts';
import { serviceProvider, serviceProviderMetadata } from '../../../portals/aws/cloud/saml/service-provider.ts';
import { federationMetadata } from '../../../portals/azure/cloud/saml/federation-metadata.ts';
import { bytes, now, tenant } from '../../../support/metadata.ts';

const codes = async (checked: ReturnType<typeof checkAwsMetadata>) => {
  const result = await checked;
  return result.ok ? result.value.doubts.map(({ code }) => code) : result.problem;
};
const aws = (text: string) => codes(checkAwsMetadata(bytes(text), { now }));
const azure = (text: string) => codes(checkAzureMetadata(bytes(text), { now }));
const md = 'xmlns="urn:oasis:names:tc:SAML:2.0:metadata"';
const logout = (to: string) => `<SingleLogoutService ${md} Location="${to}" ResponseLocation="${to}"/>`;

describe('the addresses in AWS’s file', () => {
  it.each([
    'us-east-1.signin.aws.amazon.com',
    'us-east-1.signin.aws',
    'us-east-1.sso.signin.aws',
    'signin.aws.amazon.com',
    'us-gov-west-1.signin.amazonaws-us-gov.com',
    'us-gov-west-1.signin-fips.amazonaws-us-gov.com',
    'us-gov-west-1.sso.signin.amazonaws-us-gov.com',
    'cn-northwest-1.signin.amazonaws.cn',
    'cn-north-1.signin.amazonaws.com.cn',
    'eusc-de-east-1.signin.amazonaws-eusc.eu',
    'eusc-de-east-1.sso.signin.amazonaws-eusc.eu',
  ])('may be at %s', async (host) => {
    const at = `https://${host}/platform/saml/acs/0a1b2c3d-1111-4222-8333-444455556666`;
    expect(await aws(awsFile({ services: acs(at) + logout(at) }))).toEqual([]);
  });

  it.each([
    'us-gov-west-1.signin.amazonaws-us-gov.com',
    'cn-north-1.signin.amazonaws.cn',
    'eusc-de-east-1.signin.amazonaws-eusc.eu',
  ])('may be of an instance at %s', async (host) => {
    expect(await aws(awsFile({ entityId: `https://${host}/platform/saml/d-0123456789` }))).toEqual([]);
  });

  it.each([true, false])('are fine as the simulated AWS writes them (classic: %s)', async (classic) => {
    const instance = serviceProvider('ap-northeast-1', 'd-90670a1b2c', '4e52542d0a1b2c3d-1111-4222-8333-444455556666', classic);
    expect(await aws(serviceProviderMetadata(instance))).toEqual([]);
  });

  it('may name AWS itself, its pages and its attributes', async () => {
    const more = `<AttributeConsumingService ${md} index="0"><ServiceName xml:lang="en">AWS: https://aws.amazon.com/single-sign-on/</ServiceName><RequestedAttribute Name="https://aws.amazon.com/SAML/Attributes/Role" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:uri"/></AttributeConsumingService><Organization ${md}><OrganizationURL xml:lang="en">https://aws.amazon.com/</OrganizationURL></Organization><ContactPerson ${md}><EmailAddress>mailto:aws-sso@amazon.com</EmailAddress></ContactPerson>`;
    expect(await aws(awsFile({ services: acs('https://us-east-1.signin.aws/platform/saml/acs/x') + more }))).toEqual([]);
  });
});

describe('the addresses in Azure’s file', () => {
  it.each([
    'login.microsoftonline.com',
    'login.windows.net',
    'login.microsoftonline.us',
    'login-us.microsoftonline.com',
    'login.partner.microsoftonline.cn',
    'login.chinacloudapi.cn',
  ])('may be at %s', async (host) => {
    const at = `https://${host}/${tenant}/saml2`;
    expect(await azure(azureFile({ services: signOn('HTTP-POST', at) + logout(at) }))).toEqual([]);
  });

  it.each(['sts.windows.net', 'sts.chinacloudapi.cn'])('may be of a directory at %s', async (host) => {
    const entityId = `https://${host}/${tenant}/`;
    const itself = `<a:Address xmlns:a="http://www.w3.org/2005/08/addressing">\n  ${entityId}\n</a:Address>`;
    expect(await azure(azureFile({ entityId, before: `<Extensions>${itself}</Extensions>` }))).toEqual([]);
  });

  it('are all found in a whole file, and are fine', async () => {
    const file = federationMetadata(tenant, [keys.good]);
    expect(await azure(file)).toEqual([]);
    const root = parseXml(file.replace('\uFEFF', ''));
    const found = root.ok ? addressesIn(root.value) : [];
    const count = (text: string | RegExp) => file.split(text).length - 1;
    expect(found.filter(({ kind }) => kind === 'service')).toHaveLength(count(' Location='));
    expect(found.filter(({ kind }) => kind === 'party')).toHaveLength(count('<wsa:Address>'));
    // Claims, algorithms and protocols are known by name.
    expect(new Set(found.filter(({ kind }) => kind === 'any').map(({ value }) => new URL(value).host))).toEqual(
      new Set(['schemas.xmlsoap.org', 'schemas.microsoft.com', 'docs.oasis-open.org', 'www.w3.org']),
    );
  });

  it('are not taken for a service’s where they are the entity’s id', async () => {
    const services = signOn('HTTP-POST') + logout(`https://sts.windows.net/${tenant}/`);
    expect(await azure(azureFile({ services }))).toMatchObject({ code: 'foreign-location' });
  });

  it('are checked by the signature’s own rule in its reference', async () => {
    const file = azureFile().replace('URI="#_root"', 'URI="#https://evil.example/"');
    expect(await azure(file)).toMatchObject({ code: 'signature-elsewhere' });
  });
});

/** All bad addresses (`test/bad-input/metadata/addresses.ts`) that are kept nevertheless; none should be. */
async function kept(as: 'aws-metadata' | 'azure-metadata', of = / /): Promise<string[]> {
  const files = addressCases().filter((file) => file.as === as && of.test(file.name));
  expect(files.length).toBeGreaterThan(3);
  const check = as === 'aws-metadata' ? checkAwsMetadata : checkAzureMetadata;
  const checked = await Promise.all(files.map(async ({ name, input }) => ({ name, ok: (await check(input, { now })).ok })));
  return checked.filter(({ ok }) => ok).map(({ name }) => name);
}

describe('an address of somebody else', () => {
  it('is refused in AWS’s file, wherever it stands', async () => {
    expect(await kept('aws-metadata')).toEqual([]);
  });

  it('is refused in Azure’s file, wherever it stands', async () => {
    expect(await kept('azure-metadata')).toEqual([]);
  });

  it('is refused in every disguise', async () => {
    expect(await kept('aws-metadata', /^a sign-out/)).toEqual([]);
    expect(await kept('azure-metadata', /^a sign-out/)).toEqual([]);
  });
});
