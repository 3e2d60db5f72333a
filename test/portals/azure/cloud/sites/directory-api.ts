import * as v from 'valibot';
import type { DirectoryObject, GalleryApplication, GroupView, SessionView, UserView } from '../../ui/contract.ts';
import type { Cloud } from '../cloud.ts';
import { gallery } from '../gallery.ts';
import { Refusal } from '../refusal.ts';
import { type Api, readBody } from './api.ts';
import { groupViews, userView } from './views.ts';

const changes = v.partial(
  v.object({
    displayName: v.string(),
    givenName: v.string(),
    surname: v.string(),
    mail: v.string(),
    mobile: v.string(),
    telephoneNumber: v.string(),
    facsimileTelephoneNumber: v.string(),
  }),
);

/** Who is signed in, the tenant's people and groups, and the gallery. */
export function addDirectoryApi(api: Api, { directory, editions }: Cloud): void {
  api.get('/session', (c) => {
    const user = directory.user(c.get('userId'));
    if (!user) throw new Refusal('Your account was deleted.', 403);
    const { displayName, userPrincipalName } = user;
    const { tenantId, tenantName, domain, licence } = directory;
    return c.json<SessionView>({ displayName, userPrincipalName, tenantId, tenantName, domain, licence, editions: editions() });
  });
  api.get('/users', (c) => c.json<UserView[]>(directory.users.map(userView)));
  api.patch('/users/:id', async (c) => {
    const given = await readBody(c, changes);
    directory.changeUser(c.req.param('id'), Object.fromEntries(Object.entries(given)));
    return c.json({});
  });
  api.get('/groups', (c) => c.json<GroupView[]>(groupViews(directory)));
  api.get('/directory-objects', (c) => c.json<DirectoryObject[]>(directory.find(c.req.query('search') ?? '')));
  api.get('/gallery', (c) => c.json<readonly GalleryApplication[]>(gallery));
}
