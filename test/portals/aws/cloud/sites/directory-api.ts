import type { Hono } from 'hono';
import * as v from 'valibot';
import type { GroupDetailsView, GroupView, UserDetailsView, UserView } from '../../ui/contract.ts';
import type { Cloud } from '../cloud.ts';
import { addGroupByHand, addUserByHand, editUserByHand, setMembershipByHand } from '../directory.ts';
import { type Group, type IdentityStore, primaryEmail, type User } from '../identity-store.ts';
import type { Instance } from '../instance.ts';
import { Refusal } from '../refusal.ts';
import { readBody } from './api.ts';
import { instanceOf } from './identity-center-api.ts';

const names = { givenName: v.string(), familyName: v.string(), displayName: v.string() };
const newUser = v.object({
  userName: v.string(),
  email: v.string(),
  ...names,
  groups: v.array(v.string()),
  oneTimePassword: v.boolean(),
});

/** Users and groups as the console lists and edits them. */
export function directoryApi(api: Hono, cloud: Cloud): void {
  const record = (eventName: string, { region }: Instance) =>
    cloud.events.record({
      eventSource: 'sso-directory.amazonaws.com',
      eventName,
      awsRegion: region,
      userIdentity: { type: 'IAMUser' },
    });

  api.get('/users', (c) => c.json<readonly UserView[]>(instanceOf(c, cloud).store.users.map(userView)));
  api.post('/users', async (c) => {
    const { groups, oneTimePassword, ...person } = await readBody(c, newUser);
    const instance = instanceOf(c, cloud);
    const user = addUserByHand(instance, person, { oneTimePassword });
    for (const id of groups) requireGroup(instance.store, id).members.add(user.id);
    record('CreateUser', instance);
    return c.json({ id: user.id, ...(user.password === undefined ? {} : { password: user.password }) });
  });
  api.get('/users/:id', (c) => {
    const { store } = instanceOf(c, cloud);
    const user = requireUser(store, c.req.param('id'));
    return c.json<UserDetailsView>({ ...userView(user), groups: store.groupsOf(user.id).map(groupView) });
  });
  api.post('/users/:id', async (c) => {
    const instance = instanceOf(c, cloud);
    editUserByHand(instance, requireUser(instance.store, c.req.param('id')), await readBody(c, v.object(names)));
    record('UpdateUser', instance);
    return c.json({});
  });
  api.post('/users/:id/delete', (c) => {
    const instance = instanceOf(c, cloud);
    instance.store.deleteUser(requireUser(instance.store, c.req.param('id')).id);
    record('DeleteUser', instance);
    return c.json({});
  });

  api.get('/groups', (c) => c.json<readonly GroupView[]>(instanceOf(c, cloud).store.groups.map(groupView)));
  api.post('/groups', async (c) => {
    const instance = instanceOf(c, cloud);
    const group = addGroupByHand(instance, await readBody(c, v.object({ displayName: v.string(), description: v.string() })));
    record('CreateGroup', instance);
    return c.json({ id: group.id });
  });
  api.get('/groups/:id', (c) => {
    const { store } = instanceOf(c, cloud);
    const group = requireGroup(store, c.req.param('id'));
    const members = store.users.filter((user) => group.members.has(user.id)).map(userView);
    return c.json<GroupDetailsView>({ ...groupView(group), members });
  });
  api.post('/groups/:id/members', async (c) => {
    const { userId, member } = await readBody(c, v.object({ userId: v.string(), member: v.boolean() }));
    const instance = instanceOf(c, cloud);
    requireUser(instance.store, userId);
    setMembershipByHand(instance, { userId, member, group: requireGroup(instance.store, c.req.param('id')) });
    return c.json({});
  });
  api.post('/groups/:id/delete', (c) => {
    const instance = instanceOf(c, cloud);
    instance.store.deleteGroup(requireGroup(instance.store, c.req.param('id')).id);
    record('DeleteGroup', instance);
    return c.json({});
  });
}

function userView(user: User): UserView {
  const { id, userName, displayName, active, createdBy, createdAt, updatedAt } = user;
  const { givenName, familyName } = user.name;
  return {
    id,
    userName,
    displayName,
    givenName,
    familyName,
    email: primaryEmail(user) ?? '',
    active,
    createdBy,
    createdAt,
    updatedAt,
  };
}

function groupView({ id, displayName, description = '', createdBy, members }: Group): GroupView {
  return { id, displayName, description, createdBy, memberCount: members.size };
}

function requireUser(store: IdentityStore, id: string): User {
  const user = store.user(id);
  if (!user) throw new Refusal('There is no such user.', 404);
  return user;
}

function requireGroup(store: IdentityStore, id: string): Group {
  const group = store.group(id);
  if (!group) throw new Refusal('There is no such group.', 404);
  return group;
}
