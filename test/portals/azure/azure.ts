import type { CloudOptions, Site } from '../site.ts';
import type { Application, SamlConfiguration } from './cloud/application.ts';
import type { NewApplication } from './cloud/applications.ts';
import { assign, unassign } from './cloud/assignments.ts';
import { type Cloud, createCloud } from './cloud/cloud.ts';
import { type AzureDescription, describe } from './cloud/description.ts';
import type { PersonChanges } from './cloud/directory.ts';
import type { AttributeMapping, ObjectType } from './cloud/provisioning/attribute-mapping.ts';
import type { LogEntry } from './cloud/provisioning/log.ts';
import type { ScimCredentials } from './cloud/provisioning/scim-client.ts';
import { federationMetadataUrl } from './cloud/saml/addresses.ts';
import { saveSamlConfiguration } from './cloud/saml/configuration.ts';
import type { NameIdSource } from './cloud/saml/name-id.ts';
import { readSpMetadata } from './cloud/saml/sp-metadata.ts';
import { loginCookie, portalCookie, type SessionCookie } from './cloud/sites/cookies.ts';
import { frameSite } from './cloud/sites/frame-site.ts';
import { loginSite } from './cloud/sites/login-site.ts';
import { portalSite } from './cloud/sites/portal-site.ts';

export type { AzureDescription };

/**
 * The simulated Azure: its web sites, and what tests read and prepare behind them. Nothing here waits for cloud time:
 * changes are at once. `application` is an application's name or object id; users go by user principal name, groups
 * by name.
 */
export interface Azure {
  readonly sites: readonly Site[];

  /** What the cloud says of itself, as plain JSON. */
  describe(): AzureDescription;
  /** What provisioning has done with each object, oldest first. */
  provisioningLog(application: string): readonly LogEntry[];
  /** The federation metadata as it is served, with its byte order mark, and where. */
  federationMetadata(application: string): { readonly url: string; readonly text: string };

  /** Makes an application; not from the gallery unless `kind` says otherwise. */
  createApplication(options: Pick<NewApplication, 'name'> & Partial<NewApplication>): Promise<ApplicationIds>;
  deleteApplication(application: string): void;
  /** Chooses SAML, and saves the Basic SAML Configuration that this metadata proposes, with `changes` over it. */
  configureSaml(application: string, spMetadataXml: string, changes?: Partial<SamlConfiguration>): void;
  /** Chooses SAML without configuring it. */
  chooseSaml(application: string): void;
  setNameIdSource(application: string, source: NameIdSource): void;
  assign(application: string, names: readonly string[]): void;
  unassign(application: string, names: readonly string[]): void;

  /** Saves provisioning credentials, untested. */
  connectProvisioning(application: string, credentials: ScimCredentials): void;
  /** Changes the attribute mapping of users or groups. */
  editMapping(
    application: string,
    objectType: ObjectType,
    edit: (attributes: readonly AttributeMapping[]) => readonly AttributeMapping[],
  ): void;
  /** The lab's edits: without `mobile` and `facsimileTelephoneNumber`, and `externalId` from `objectId`. */
  applyLabMapping(application: string): void;
  startProvisioning(application: string): void;
  stopProvisioning(application: string): void;
  /** Runs the cycle that is under way, or the next one, to its end. */
  runCycle(application: string): Promise<void>;
  /** `members`: for a group, up to five of them. */
  provisionOnDemand(application: string, name: string, members?: readonly string[]): Promise<readonly LogEntry[]>;

  /** Changes a person; an empty text takes the attribute away. */
  changeUser(userPrincipalName: string, changes: PersonChanges): void;
  deleteUser(userPrincipalName: string): void;

  /** An address that signs a user in, once, and goes on to `target` (a portal address). The administrator unless named. */
  signInUrl(target?: string, userPrincipalName?: string): string;
  /** The cookies of a new session in both portals and at the sign-in host, as Puppeteer's `browser.setCookie` takes them. */
  sessionCookies(userPrincipalName?: string): readonly SessionCookie[];
}

export interface ApplicationIds {
  readonly objectId: string;
  readonly appId: string;
}

export async function createAzure(options: CloudOptions): Promise<Azure> {
  const cloud = createCloud(options);
  return {
    sites: [portalSite(cloud), frameSite(cloud), loginSite(cloud)],
    describe: () => describe(cloud),
    provisioningLog: (application) => find(cloud, application).provisioning.log.entries,
    federationMetadata(application) {
      const found = find(cloud, application);
      return { url: federationMetadataUrl(cloud.directory.tenantId, found.appId), text: cloud.metadata.of(found) };
    },
    ...applicationControl(cloud),
    ...provisioningControl(cloud),
    ...peopleControl(cloud),
  };
}

function applicationControl(cloud: Cloud) {
  const { applications, directory, clock } = cloud;
  return {
    async createApplication({ kind = 'non-gallery', ...rest }) {
      const { objectId, appId } = await applications.create({ kind, ...rest });
      return { objectId, appId };
    },
    deleteApplication: (application) => applications.delete(find(cloud, application).objectId),
    configureSaml(application, spMetadataXml, changes = {}) {
      const found = find(cloud, application);
      found.ssoMode = 'saml';
      saveSamlConfiguration(found, { ...readSpMetadata(spMetadataXml), ...changes }, applications);
    },
    chooseSaml(application) {
      find(cloud, application).ssoMode = 'saml';
    },
    setNameIdSource(application, source) {
      find(cloud, application).nameIdSource = source;
    },
    assign: (application, names) =>
      assign(
        find(cloud, application),
        names.map((name) => idOf(cloud, name)),
        { directory, now: clock.now() },
      ),
    unassign: (application, names) =>
      unassign(
        find(cloud, application),
        names.map((name) => idOf(cloud, name)),
      ),
  } satisfies Partial<Azure>;
}

function provisioningControl(cloud: Cloud) {
  const jobOf = (application: string) => find(cloud, application).provisioning;
  const editMapping: Azure['editMapping'] = (application, objectType, edit) => {
    const { settings } = jobOf(application);
    const mapping = settings.mappings[objectType];
    settings.saveMapping(objectType, { ...mapping, attributes: edit(mapping.attributes) });
  };
  return {
    connectProvisioning: (application, credentials) => jobOf(application).settings.saveCredentials(credentials),
    editMapping,
    applyLabMapping: (application) => editMapping(application, 'user', withLabEdits),
    startProvisioning: (application) => jobOf(application).start(),
    stopProvisioning: (application) => jobOf(application).stop(),
    runCycle: (application) => jobOf(application).runNow(),
    provisionOnDemand: (application, name, members = []) =>
      jobOf(application).onDemand({
        objectId: idOf(cloud, name),
        memberIds: members.map((member) => idOf(cloud, member)),
      }),
  } satisfies Partial<Azure>;
}

function peopleControl(cloud: Cloud) {
  const { directory, handovers, loginSessions, portalSessions } = cloud;
  const userId = (name: string | undefined) => (name === undefined ? directory.adminId : idOf(cloud, name));
  return {
    changeUser: (name, changes) => directory.changeUser(userId(name), changes),
    deleteUser: (name) => directory.deleteUser(userId(name)),
    signInUrl: (target = 'https://portal.azure.com/', name) =>
      `https://login.microsoftonline.com/common/handover?code=${handovers.issue({ userId: userId(name), to: target })}`,
    sessionCookies(name) {
      const id = userId(name);
      const session = portalSessions.create({ userId: id });
      const common = { path: '/', secure: true, httpOnly: true } as const;
      return [
        { name: portalCookie, value: session, domain: 'portal.azure.com', sameSite: 'Lax', ...common },
        { name: portalCookie, value: session, domain: 'entra.microsoft.com', sameSite: 'Lax', ...common },
        {
          name: loginCookie,
          value: loginSessions.create({ accounts: [id], persistent: false }),
          domain: 'login.microsoftonline.com',
          sameSite: 'None',
          ...common,
        },
      ];
    },
  } satisfies Partial<Azure>;
}

function withLabEdits(attributes: readonly AttributeMapping[]): AttributeMapping[] {
  return attributes
    .filter(({ source }) => source !== 'mobile' && source !== 'facsimileTelephoneNumber')
    .map((mapping) => (mapping.target === 'externalId' ? { ...mapping, source: 'objectId' } : mapping));
}

function find({ applications }: Cloud, application: string): Application {
  const found = applications.all.find(({ name, objectId }) => name === application || objectId === application);
  if (!found) throw new Error(`There is no application ${application}`);
  return found;
}

function idOf({ directory }: Cloud, name: string): string {
  const objectId = directory.named(name)?.objectId;
  if (objectId === undefined) throw new Error(`There is no user or group ${name}`);
  return objectId;
}
