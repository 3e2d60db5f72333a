import type { Hono } from 'hono';
import * as v from 'valibot';
import type { IdentityProviderView, ServiceProviderView } from '../../ui/contract.ts';
import { labelIn } from '../../ui/words.ts';
import type { Cloud } from '../cloud.ts';
import type { Instance } from '../instance.ts';
import { Refusal } from '../refusal.ts';
import { type IdentityProvider, readIdpMetadata, typedIdentityProvider } from '../saml/identity-provider.ts';
import { serviceProviderMetadata } from '../saml/service-provider.ts';
import { readBody } from './api.ts';
import { instanceOf } from './identity-center-api.ts';

const providerInput = v.union([
  v.object({ metadata: v.string() }),
  v.object({ signInUrl: v.string(), issuerUrl: v.string(), certificate: v.string() }),
]);
const sourceInput = v.variant('source', [
  v.object({ source: v.literal('external-idp'), provider: providerInput, confirmation: v.string() }),
  v.object({ source: v.literal('directory'), confirmation: v.string() }),
]);

/** The identity source: both sides' SAML metadata, changing the source, the provider's certificates. */
export function identitySourceApi(api: Hono, cloud: Cloud): void {
  const record = (eventName: string, { region }: Instance) =>
    cloud.events.record({
      eventSource: 'sso.amazonaws.com',
      eventName,
      awsRegion: region,
      userIdentity: { type: 'IAMUser' },
    });

  api.get('/service-provider', (c) => {
    const instance = instanceOf(c, cloud);
    record('GetAWSSPConfigurationForDirectory', instance);
    return c.json<ServiceProviderView>(serviceProviderView(instance));
  });
  api.get('/service-provider/metadata', (c) => {
    const metadata = serviceProviderMetadata(instanceOf(c, cloud).serviceProvider);
    return c.body(metadata, 200, {
      'content-type': 'application/samlmetadata+xml',
      'content-disposition': 'attachment; filename="iam-identity-center-sp-metadata.xml"',
    });
  });

  api.get('/identity-provider', (c) => c.json<IdentityProviderView>(providerView(instanceOf(c, cloud))));
  api.post('/identity-provider/check', async (c) => {
    const { entityId, signInUrl } = readProvider(await readBody(c, providerInput));
    return c.json({ entityId, signInUrl });
  });
  api.post('/identity-provider/certificates', async (c) => {
    const { pem } = await readBody(c, v.object({ pem: v.string() }));
    instanceOf(c, cloud).importCertificate(pem);
    return c.json({});
  });
  api.post('/identity-provider/certificates/delete', async (c) => {
    const body = await readBody(c, v.object({ fingerprint: v.string(), confirmation: v.string() }));
    instanceOf(c, cloud).deleteCertificate(body.fingerprint, body.confirmation);
    return c.json({});
  });

  api.post('/identity-source', async (c) => {
    const body = await readBody(c, sourceInput);
    const instance = instanceOf(c, cloud);
    const confirmationWord = labelIn(cloud.world.aws.editions, 'confirm-identity-source.word');
    if (body.confirmation !== confirmationWord) throw new Refusal(`Type ${confirmationWord} to confirm.`);
    if (body.source === 'directory') {
      instance.returnToDirectory();
      record('AssociateDirectory', instance);
    } else {
      instance.connectExternalIdp(readProvider(body.provider));
      record('CreateExternalIdPConfigurationForDirectory', instance);
      record('EnableExternalIdPConfigurationForDirectory', instance);
    }
    return c.json({});
  });
}

function readProvider(input: v.InferOutput<typeof providerInput>): IdentityProvider {
  return 'metadata' in input ? readIdpMetadata(input.metadata) : typedIdentityProvider(input);
}

function serviceProviderView(instance: Instance): ServiceProviderView {
  const { serviceProvider, portalUrl, dualStackPortalUrl } = instance;
  return {
    issuerUrl: serviceProvider.entityId,
    signInUrl: portalUrl,
    dualStackSignInUrl: dualStackPortalUrl,
    acsUrl: serviceProvider.defaultAcsUrl,
    dualStackAcsUrl: serviceProvider.dualStackAcsUrl,
    acsUrls: serviceProvider.acsUrls,
    metadata: serviceProviderMetadata(serviceProvider),
  };
}

function providerView({ provider }: Instance): IdentityProviderView {
  if (!provider) throw new Refusal('No external identity provider is configured.', 404);
  const { entityId, signInUrl, certificates } = provider;
  return {
    entityId,
    signInUrl,
    certificates: certificates.map(({ fingerprint, subject, validFrom, validTo }) => ({
      fingerprint,
      subject,
      validFrom,
      validTo,
    })),
  };
}
