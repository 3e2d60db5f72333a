import type { Hono } from 'hono';
import * as v from 'valibot';
import type { NewTokenView, ProvisioningView } from '../../ui/contract.ts';
import type { Cloud } from '../cloud.ts';
import type { Instance } from '../instance.ts';
import { Refusal } from '../refusal.ts';
import { readBody } from './api.ts';
import { instanceOf } from './identity-center-api.ts';

/** Automatic provisioning and its access tokens. */
export function provisioningApi(api: Hono, cloud: Cloud): void {
  const record = (eventName: string, { region }: Instance) =>
    cloud.events.record({
      eventSource: 'sso-directory.amazonaws.com',
      eventName,
      awsRegion: region,
      userIdentity: { type: 'IAMUser' },
    });

  api.get('/provisioning', (c) => {
    const { provisioning } = instanceOf(c, cloud);
    const { enabled, endpoint, dualStackEndpoint, tokens } = provisioning;
    const now = cloud.clock.now();
    return c.json<ProvisioningView>({
      enabled,
      endpoint,
      dualStackEndpoint,
      tokens: tokens.map(({ id, createdAt, expiresAt }) => ({ id, createdAt, expiresAt, expired: expiresAt <= now })),
    });
  });

  api.post('/provisioning/enable', (c) => {
    const instance = instanceOf(c, cloud);
    if (!instance.provider) throw new Refusal('Automatic provisioning needs an external identity provider.', 409);
    const token = instance.provisioning.enable();
    record('CreateProvisioningTenant', instance);
    record('CreateBearerToken', instance);
    return c.json<NewTokenView>(newTokenView(instance, token));
  });
  api.post('/provisioning/tokens', (c) => {
    const instance = instanceOf(c, cloud);
    const token = instance.provisioning.generateToken();
    record('CreateBearerToken', instance);
    return c.json<NewTokenView>(newTokenView(instance, token));
  });
  api.post('/provisioning/tokens/delete', async (c) => {
    const { id, confirmation } = await readBody(c, v.object({ id: v.string(), confirmation: v.string() }));
    const instance = instanceOf(c, cloud);
    instance.provisioning.deleteToken(id, confirmation);
    record('DeleteBearerToken', instance);
    return c.json({});
  });
  api.post('/provisioning/disable', async (c) => {
    const { confirmation } = await readBody(c, v.object({ confirmation: v.string() }));
    const instance = instanceOf(c, cloud);
    instance.provisioning.disable(confirmation);
    record('DeleteProvisioningTenant', instance);
    return c.json({});
  });
}

function newTokenView({ provisioning }: Instance, token: string): NewTokenView {
  const { endpoint, dualStackEndpoint } = provisioning;
  return { endpoint, dualStackEndpoint, token };
}
