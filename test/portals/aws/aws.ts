import type { CloudOptions, Site } from '../site.ts';
import { type Cloud, createCloud } from './cloud/cloud.ts';
import type { AwsDescription } from './cloud/description.ts';
import { describe } from './cloud/description.ts';
import { addUserByHand, type NewUser } from './cloud/directory.ts';
import type { CloudEvent } from './cloud/events.ts';
import { typedUser } from './cloud/identity-store.ts';
import type { Instance, InstanceOptions } from './cloud/instance.ts';
import type { Account } from './cloud/organizations.ts';
import { readIdpMetadata } from './cloud/saml/identity-provider.ts';
import { type ServiceProvider, serviceProviderMetadata } from './cloud/saml/service-provider.ts';
import { accessPortalSite } from './cloud/sites/access-portal-site.ts';
import { sessionCookies } from './cloud/sites/console-access.ts';
import { consoleSite } from './cloud/sites/console-site.ts';
import { scimSite } from './cloud/sites/scim-site.ts';
import { consoleSignInUrl, signInSite } from './cloud/sites/sign-in-site.ts';

/** The simulated AWS: its web sites, and what tests read and prepare behind them. Nothing here waits: changes are at once. */
export interface Aws {
  readonly sites: readonly Site[];

  /** What the cloud says of itself, as plain JSON. */
  describe(): AwsDescription;
  /** The account's event history, oldest first. */
  readonly events: readonly CloudEvent[];

  /** Creates the organization, with all features, unless there is one. */
  createOrganization(): void;
  addMemberAccount(account: Account): void;
  /** Creates what is missing of organization and instance. In the world's own Region unless `region` says otherwise. */
  enableIdentityCenter(options?: Partial<InstanceOptions>): void;
  /** The SP metadata file and what is in it. */
  serviceProvider(): ServiceProvider & { readonly metadata: string };
  /** The access portal's classic address. */
  portalUrl(): string;
  /** Makes the provider that this metadata describes the identity source. */
  connectExternalIdp(metadataXml: string): void;
  returnToDirectory(): void;
  /** Turns automatic provisioning on; the only time the token is to be had. */
  enableProvisioning(): { readonly endpoint: string; readonly token: string };
  /** Adds a user as somebody would by hand; refuses while automatic provisioning is on. */
  addUser(user: NewUser): void;
  /** Adds users, and groups with members by user name, as if the identity provider had provisioned them. */
  provision(people: {
    readonly users?: readonly NewUser[];
    readonly groups?: readonly { readonly displayName: string; readonly members: readonly string[] }[];
  }): void;
  createPermissionSet(name: string, policies?: readonly string[]): void;
  /** Gives a user or group, by name, a permission set, by name; in the management account unless `account` (an id) is another. */
  assign(assignment: { readonly principal: string; readonly permissionSet: string; readonly account?: string }): void;

  /** An address that signs the administrator in, once, and goes on to `target` (a console address). */
  adminSignInUrl(target?: string, options?: { readonly multiSession?: boolean }): string;
  /** The cookies of a new administrator's session, as Puppeteer's `browser.setCookie` takes them. */
  adminCookies(): readonly SessionCookie[];
}

export interface SessionCookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
}

export async function createAws(options: CloudOptions): Promise<Aws> {
  const cloud = createCloud(options);
  return {
    sites: [consoleSite(cloud), signInSite(cloud), accessPortalSite(cloud), scimSite(cloud)],
    describe: () => describe(cloud),
    get events() {
      return cloud.events.all;
    },
    ...preparation(cloud),
    ...adminAccess(cloud),
  };
}

function preparation(cloud: Cloud) {
  const { organizations, identityCenter, world } = cloud;
  return {
    createOrganization: () => void (organizations.current ?? organizations.create()),
    addMemberAccount: (account) => organizations.addAccount(account),
    enableIdentityCenter({ region = world.aws.region, kind = 'organization', multiAccountPermissions = true } = {}) {
      if (kind === 'organization' && !organizations.current) organizations.create();
      identityCenter.enableNow({ region, kind, multiAccountPermissions });
    },
    serviceProvider() {
      const { serviceProvider } = requireInstance(cloud);
      return { ...serviceProvider, metadata: serviceProviderMetadata(serviceProvider) };
    },
    portalUrl: () => requireInstance(cloud).portalUrl,
    connectExternalIdp: (metadataXml) => requireInstance(cloud).connectExternalIdp(readIdpMetadata(metadataXml)),
    returnToDirectory: () => requireInstance(cloud).returnToDirectory(),
    enableProvisioning() {
      const { provisioning } = requireInstance(cloud);
      return { token: provisioning.enable(), endpoint: provisioning.endpoint };
    },
    addUser: (user) => void addUserByHand(requireInstance(cloud), user),
    provision({ users = [], groups = [] }) {
      const { store } = requireInstance(cloud);
      for (const user of users) store.addUser(typedUser(user), 'SCIM');
      for (const { displayName, members } of groups) {
        const group = store.addGroup({ displayName }, 'SCIM');
        for (const user of store.users) if (members.includes(user.userName)) group.members.add(user.id);
      }
    },
    createPermissionSet: (name, policies = [name]) => void requireInstance(cloud).permissionSets.create({ name, policies }),
    assign: (assignment) => assignByName(cloud, assignment),
  } satisfies Partial<Aws>;
}

function adminAccess({ consoleSessions, ...cloud }: Cloud) {
  const { account, user } = cloud.world.aws;
  const admin = { accountId: account.id, identity: { kind: 'iam-user', userName: user.name } } as const;
  return {
    adminSignInUrl: (target, { multiSession = false } = {}) =>
      consoleSignInUrl({ consoleSessions, ...cloud }, { ...admin, multiSession }, target),
    adminCookies: () =>
      sessionCookies(consoleSessions.create({ ...admin, multiSession: false })).map((cookie) => ({
        ...cookie,
        domain: `.${cookie.domain}`, // without the dot DevTools would make it a cookie of that one host
        path: '/',
        secure: true,
        httpOnly: true,
      })),
  } satisfies Partial<Aws>;
}

function assignByName(cloud: Cloud, { principal, permissionSet, account }: Parameters<Aws['assign']>[0]): void {
  const { store, permissionSets, assignments } = requireInstance(cloud);
  const group = store.groups.find(({ displayName }) => displayName === principal);
  const principalId = group?.id ?? store.userNamed(principal)?.id;
  const permissionSetId = permissionSets.all.find(({ name }) => name === permissionSet)?.id;
  if (!principalId || !permissionSetId) throw new Error(`No user or group ${principal}, or no permission set ${permissionSet}`);
  assignments.assignNow({
    accountId: account ?? cloud.organizations.managementAccount.id,
    principalType: group ? 'GROUP' : 'USER',
    principalId,
    permissionSetId,
  });
}

function requireInstance({ identityCenter }: Cloud): Instance {
  if (!identityCenter.instance) throw new Error('IAM Identity Center is not enabled');
  return identityCenter.instance;
}
