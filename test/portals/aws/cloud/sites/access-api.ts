import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import type {
  AccountDetailsView,
  AccountsView,
  AccountView,
  AssignmentRequestView,
  PermissionSetView,
  PolicyView,
} from '../../ui/contract.ts';
import { accountsWith, principalName } from '../access.ts';
import type { AssignmentKey } from '../assignments.ts';
import type { Cloud } from '../cloud.ts';
import type { Instance } from '../instance.ts';
import { managedPolicies } from '../managed-policies.ts';
import type { Account } from '../organizations.ts';
import type { PermissionSet } from '../permission-sets.ts';
import { Refusal } from '../refusal.ts';
import { readBody } from './api.ts';
import { instanceOf } from './identity-center-api.ts';

const principal = { principalType: v.picklist(['USER', 'GROUP']), principalId: v.string() };
const newAssignments = v.object({
  accounts: v.array(v.string()),
  principals: v.array(v.object(principal)),
  permissionSets: v.array(v.string()),
});
const removedAssignments = v.object({
  accountId: v.string(),
  assignments: v.array(v.object({ ...principal, permissionSetId: v.string() })),
});
const newPermissionSet = v.object({
  name: v.string(),
  description: v.string(),
  sessionDuration: v.string(),
  relayState: v.string(),
  policies: v.array(v.string()),
});

/** Multi-account permissions: accounts, permission sets, assignments. */
export function accessApi(api: Hono, cloud: Cloud): void {
  const record = (eventName: string, { region }: Instance) =>
    cloud.events.record({ eventSource: 'sso.amazonaws.com', eventName, awsRegion: region, userIdentity: { type: 'IAMUser' } });

  api.get('/accounts', (c) => {
    const instance = multiAccountInstance(c, cloud);
    const { id: organizationId, rootId, accounts } = cloud.organizations.require();
    return c.json<AccountsView>({
      organizationId,
      rootId,
      accounts: accounts.map((account) => accountView(cloud, instance, account)),
    });
  });
  api.get('/accounts/:id', (c) =>
    c.json<AccountDetailsView>(accountDetails(cloud, multiAccountInstance(c, cloud), c.req.param('id'))),
  );
  api.post('/accounts/:id/permission-sets/remove', async (c) => {
    const body = await readBody(c, v.object({ permissionSets: v.array(v.string()), confirmation: v.string() }));
    if (body.confirmation !== 'Delete') throw new Refusal('Type Delete to confirm.');
    const instance = multiAccountInstance(c, cloud);
    const keys = instance.assignments.all.filter(
      ({ accountId, permissionSetId }) => accountId === c.req.param('id') && body.permissionSets.includes(permissionSetId),
    );
    record('DeleteAccountAssignment', instance);
    return c.json<AssignmentRequestView>(instance.assignments.remove(keys));
  });

  api.get('/policies', (c) => c.json<readonly PolicyView[]>(managedPolicies.map(({ allows: _, ...policy }) => policy)));
  api.get('/permission-sets', (c) => {
    const instance = multiAccountInstance(c, cloud);
    return c.json<readonly PermissionSetView[]>(instance.permissionSets.all.map((set) => permissionSetView(instance, set)));
  });
  api.post('/permission-sets', async (c) => {
    const instance = multiAccountInstance(c, cloud);
    const { id } = instance.permissionSets.create(await readBody(c, newPermissionSet));
    record('CreatePermissionSet', instance);
    return c.json({ id });
  });
  api.get('/permission-sets/:id', (c) => {
    const instance = multiAccountInstance(c, cloud);
    return c.json<PermissionSetView>(permissionSetView(instance, instance.permissionSets.get(c.req.param('id'))));
  });
  api.post('/permission-sets/:id/delete', (c) => {
    const instance = multiAccountInstance(c, cloud);
    const id = c.req.param('id');
    instance.permissionSets.delete(id, accountsWith(instance, id).size > 0);
    record('DeletePermissionSet', instance);
    return c.json({});
  });

  api.post('/assignments', async (c) => {
    const { accounts, principals, permissionSets } = await readBody(c, newAssignments);
    const instance = multiAccountInstance(c, cloud);
    const keys = accounts.flatMap((accountId) =>
      principals.flatMap((who) =>
        permissionSets.map((permissionSetId): AssignmentKey => ({ accountId, ...who, permissionSetId })),
      ),
    );
    for (const key of keys) checkKey(cloud, instance, key);
    record('CreateAccountAssignment', instance);
    return c.json<AssignmentRequestView>(instance.assignments.assign(keys));
  });
  api.post('/assignments/remove', async (c) => {
    const { accountId, assignments } = await readBody(c, removedAssignments);
    const instance = multiAccountInstance(c, cloud);
    record('DeleteAccountAssignment', instance);
    return c.json<AssignmentRequestView>(instance.assignments.remove(assignments.map((key) => ({ accountId, ...key }))));
  });
  api.get('/assignment-requests/:id', (c) =>
    c.json<AssignmentRequestView>(multiAccountInstance(c, cloud).assignments.request(c.req.param('id'))),
  );
}

function multiAccountInstance(c: Context, cloud: Cloud): Instance {
  const instance = instanceOf(c, cloud);
  if (!instance.multiAccountPermissions) throw new Refusal('Multi-account permissions are not enabled for this instance.', 409);
  return instance;
}

function checkKey(
  cloud: Cloud,
  instance: Instance,
  { accountId, principalType, principalId, permissionSetId }: AssignmentKey,
): void {
  requireAccount(cloud, accountId);
  instance.permissionSets.get(permissionSetId);
  const found = principalType === 'USER' ? instance.store.user(principalId) : instance.store.group(principalId);
  if (!found) throw new Refusal('There is no such user or group.', 404);
}

function requireAccount({ organizations }: Cloud, id: string): Account {
  const account = organizations.require().accounts.find((candidate) => candidate.id === id);
  if (!account) throw new Refusal('There is no such account in this organization.', 404);
  return account;
}

function accountView(cloud: Cloud, instance: Instance, account: Account): AccountView {
  const sets = instance.permissionSets.all.filter((set) => accountsWith(instance, set.id).has(account.id));
  return {
    ...account,
    management: account.id === cloud.organizations.managementAccount.id,
    permissionSets: sets.map((set) => set.name),
  };
}

function accountDetails(cloud: Cloud, instance: Instance, id: string): AccountDetailsView {
  const assignments = instance.assignments.all
    .filter(({ accountId }) => accountId === id)
    .map((assignment) => ({
      principalType: assignment.principalType,
      principalId: assignment.principalId,
      principalName: principalName(instance, assignment),
      permissionSetId: assignment.permissionSetId,
      permissionSetName: instance.permissionSets.get(assignment.permissionSetId).name,
      status: assignment.status,
    }));
  return { ...accountView(cloud, instance, requireAccount(cloud, id)), assignments };
}

function permissionSetView(instance: Instance, set: PermissionSet): PermissionSetView {
  const policies = managedPolicies
    .filter((policy) => set.policies.includes(policy.name))
    .map(({ allows: _, ...policy }) => policy);
  return {
    ...set,
    arn: `arn:aws:sso:::permissionSet/ssoins-${instance.id}/${set.id}`,
    policies,
    accounts: [...accountsWith(instance, set.id)],
  };
}
