import * as v from 'valibot';
import type { ApplicationSummary, ApplicationView, AssignmentView, FrameView, OperationView } from '../../ui/contract.ts';
import { assign, unassign } from '../assignments.ts';
import type { Cloud } from '../cloud.ts';
import { type Api, readBody } from './api.ts';
import { applicationView, assignmentViews, summaryOf } from './views.ts';

const newApplication = v.object({
  name: v.string(),
  kind: v.picklist(['non-gallery', 'gallery', 'registered', 'application-proxy']),
  templateId: v.optional(v.string()),
});

const properties = v.object({
  enabledForSignIn: v.boolean(),
  assignmentRequired: v.boolean(),
  visibleToUsers: v.boolean(),
  homepageUrl: v.string(),
  notes: v.string(),
  name: v.string(),
});

const principals = v.object({ principalIds: v.array(v.string()) });

/** Enterprise applications: list, create, properties, assignments, delete. */
export function addApplicationsApi(api: Api, cloud: Cloud): void {
  const { applications, directory, clock } = cloud;

  api.get('/applications', (c) => c.json<ApplicationSummary[]>(applications.all.map(summaryOf)));
  api.post('/applications', async (c) => {
    const { name, kind, templateId } = await readBody(c, newApplication);
    const { id } = applications.beginCreate({ name, kind, ...(templateId === undefined ? {} : { templateId }) });
    return c.json<OperationView>({ id });
  });
  api.get('/operations/:id', (c) => {
    const { id, application } = applications.operation(c.req.param('id'));
    return c.json<OperationView>({ id, ...(application ? { application: summaryOf(application) } : {}) });
  });

  api.get('/applications/:id', (c) => c.json<ApplicationView>(applicationView(applications.get(c.req.param('id')), directory)));
  api.put('/applications/:id/properties', async (c) => {
    const application = applications.get(c.req.param('id'));
    const { name, ...rest } = await readBody(c, properties);
    application.name = name.trim() || application.name;
    Object.assign(application.properties, rest);
    return c.json({});
  });
  api.delete('/applications/:id', (c) => {
    applications.delete(c.req.param('id'));
    return c.json({});
  });

  api.get('/applications/:id/assignments', (c) =>
    c.json<AssignmentView[]>(assignmentViews(applications.get(c.req.param('id')), directory)),
  );
  api.post('/applications/:id/assignments', async (c) => {
    const { principalIds } = await readBody(c, principals);
    assign(applications.get(c.req.param('id')), principalIds, { directory, now: clock.now() });
    return c.json({});
  });
  api.post('/applications/:id/assignments/remove', async (c) => {
    const { principalIds } = await readBody(c, principals);
    unassign(applications.get(c.req.param('id')), principalIds);
    return c.json({});
  });

  // A frame is another site's: it gets a ticket, good once, which its own host turns into a cookie.
  api.post('/applications/:id/frames', async (c) => {
    const { objectId, appId } = applications.get(c.req.param('id'));
    const { number } = await readBody(c, v.object({ number: v.picklist([1, 2]) }));
    const url = new URL(`https://sandbox-${number}.reactblade.portal.azure.net/React/Index`);
    url.searchParams.set('reactView', 'true');
    url.searchParams.set('objectId', objectId);
    url.searchParams.set('appId', appId);
    url.searchParams.set('trustedAuthority', new URL(c.req.url).origin);
    url.searchParams.set('ticket', cloud.frameTickets.issue({ userId: c.get('userId'), objectId }));
    return c.json<FrameView>({ url: url.href });
  });
}
