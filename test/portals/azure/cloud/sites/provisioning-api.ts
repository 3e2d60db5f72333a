import * as v from 'valibot';
import type { ConnectionResult, LogEntry, MappingView, OnDemandView, ProvisioningView } from '../../ui/contract.ts';
import { isIntegrated } from '../application.ts';
import type { Cloud } from '../cloud.ts';
import type { ProvisioningJob } from '../provisioning/job.ts';
import { Refusal } from '../refusal.ts';
import { type Api, readBody } from './api.ts';
import { mappingView, provisioningView } from './views.ts';

/** A token left out is the saved one; an empty one is really empty. */
const credentials = v.object({ tenantUrl: v.string(), secretToken: v.optional(v.string()) });

const mapping = v.object({
  enabled: v.boolean(),
  create: v.boolean(),
  update: v.boolean(),
  delete: v.boolean(),
  attributes: v.array(
    v.object({
      kind: v.picklist(['direct', 'constant', 'expression']),
      source: v.string(),
      target: v.string(),
      defaultValue: v.optional(v.string()),
      matchingPrecedence: v.optional(v.number()),
      apply: v.picklist(['always', 'creation']),
    }),
  ),
});

const objectType = v.picklist(['user', 'group']);

/** The provisioning of an application. */
export function addProvisioningApi(api: Api, { applications }: Cloud): void {
  const job = (id: string): ProvisioningJob => {
    const application = applications.get(id);
    if (!isIntegrated(application)) throw new Refusal('Provisioning is not available for this application.');
    return application.provisioning;
  };

  api.get('/applications/:id/provisioning', (c) => c.json<ProvisioningView>(provisioningView(job(c.req.param('id')))));
  api.post('/applications/:id/provisioning/test-connection', async (c) => {
    const given = await readBody(c, credentials);
    return c.json<ConnectionResult>(await job(c.req.param('id')).testConnection(present(given)));
  });

  // Credentials that don't work are not saved.
  api.put('/applications/:id/provisioning/credentials', async (c) => {
    const given = present(await readBody(c, credentials));
    const { settings, testConnection } = bound(job(c.req.param('id')));
    const result = await testConnection(given);
    if (result.ok) settings.saveCredentials(given);
    return c.json<ConnectionResult>(result);
  });
  api.put('/applications/:id/provisioning/settings', async (c) => {
    const given = await readBody(c, v.object({ scope: v.picklist(['assigned', 'all']), notificationEmail: v.string() }));
    Object.assign(job(c.req.param('id')).settings, given);
    return c.json({});
  });
  api.post('/applications/:id/provisioning/:action{start|stop|restart}', (c) => {
    const action = v.parse(v.picklist(['start', 'stop', 'restart']), c.req.param('action'));
    job(c.req.param('id'))[action]();
    return c.json({});
  });

  api.get('/applications/:id/provisioning/mappings/:type', (c) =>
    c.json<MappingView>(mappingView(job(c.req.param('id')), v.parse(objectType, c.req.param('type')))),
  );
  api.put('/applications/:id/provisioning/mappings/:type', async (c) => {
    const { attributes, ...rest } = await readBody(c, mapping);
    const type = v.parse(objectType, c.req.param('type'));
    job(c.req.param('id')).settings.saveMapping(type, { ...rest, attributes: attributes.map(present) });
    return c.json({});
  });
  api.post('/applications/:id/provisioning/restore-mappings', (c) => {
    job(c.req.param('id')).settings.restoreMappings();
    return c.json({});
  });

  api.post('/applications/:id/provisioning/on-demand', async (c) => {
    const target = await readBody(c, v.object({ objectId: v.string(), memberIds: v.optional(v.array(v.string()), []) }));
    return c.json<OnDemandView>({ entries: await job(c.req.param('id')).onDemand(target) });
  });
  api.get('/applications/:id/provisioning/logs', (c) =>
    c.json<readonly LogEntry[]>([...job(c.req.param('id')).log.entries].reverse()),
  );
}

function bound(of: ProvisioningJob) {
  return { settings: of.settings, testConnection: of.testConnection.bind(of) };
}

/** The same without the properties that are `undefined`. */
function present<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
