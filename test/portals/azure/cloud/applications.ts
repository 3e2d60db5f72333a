import { makeCredential } from '../../certificates.ts';
import type { Clock } from '../../clock.ts';
import type { CloudFetch } from '../../network.ts';
import type { Application, ApplicationKind } from './application.ts';
import type { Directory } from './directory.ts';
import { gallery } from './gallery.ts';
import { uuid } from './ids.ts';
import { ProvisioningJob } from './provisioning/job.ts';
import { Refusal } from './refusal.ts';

export interface NewApplication {
  readonly name: string;
  readonly kind: ApplicationKind;
  /** The gallery's id of what it is made from; for the kind `gallery` only. */
  readonly templateId?: string;
}

/** Something that takes a while. */
export interface Operation {
  readonly id: string;
  /** Set once it is done. */
  application?: Application;
}

/** The life of a signing certificate. */
const certificateYears = 3;

/** The tenant's enterprise applications. */
export class Applications {
  readonly #clock: Clock;
  readonly #fetch: CloudFetch;
  readonly #directory: Directory;
  readonly #applications = new Map<string, Application>();
  readonly #operations = new Map<string, Operation>();
  /** Names of the applications deleted so far, which could be restored for 30 days. */
  readonly deleted: string[] = [];

  constructor({ clock, fetch, directory }: { clock: Clock; fetch: CloudFetch; directory: Directory }) {
    this.#clock = clock;
    this.#fetch = fetch;
    this.#directory = directory;
  }

  /** In the order of their names, as the portal lists them. */
  get all(): readonly Application[] {
    return [...this.#applications.values()].sort((one, other) => one.name.localeCompare(other.name));
  }

  get(objectId: string): Application {
    const application = this.#applications.get(objectId);
    if (!application) throw new Refusal('The application was not found. It may have been deleted.', 404);
    return application;
  }

  byAppId(appId: string): Application | undefined {
    return this.all.find((application) => application.appId === appId);
  }

  /** The application whose saved Identifiers include this one. */
  byIdentifier(identifier: string): Application | undefined {
    return this.all.find(({ ssoMode, saml }) => ssoMode === 'saml' && saml?.identifiers.includes(identifier));
  }

  /** Makes an application in two to four seconds of cloud time; ask `operation` whether it is there. */
  beginCreate(input: NewApplication): Operation {
    checkName(input);
    const operation: Operation = { id: uuid() };
    this.#operations.set(operation.id, operation);
    this.#clock.after(2000 + Math.random() * 2000, async () => {
      operation.application = await this.create(input);
    });
    return operation;
  }

  operation(id: string): Operation {
    const operation = this.#operations.get(id);
    if (!operation) throw new Refusal('There is no such operation.', 404);
    return operation;
  }

  /** Makes an application at once. */
  async create(input: NewApplication): Promise<Application> {
    checkName(input);
    const { name, kind, templateId } = input;
    const template = gallery.find(({ id }) => id === templateId);
    if (kind === 'gallery' && !template) throw new Refusal('The gallery has no such application.', 404);
    const now = this.#clock.now();
    const notAfter = new Date(now);
    notAfter.setUTCFullYear(notAfter.getUTCFullYear() + certificateYears);
    const assignments = () => this.#applications.get(objectId)?.assignments ?? [];
    const objectId = uuid();
    const application: Application = {
      objectId,
      appId: uuid(),
      kind,
      ...(template ? { template } : {}),
      createdAt: now,
      name: name.trim(),
      nameIdSource: 'user.userprincipalname',
      assignments: [],
      properties: { enabledForSignIn: true, assignmentRequired: true, visibleToUsers: true, homepageUrl: '', notes: '' },
      credential: await makeCredential({
        commonName: 'Microsoft Azure Federated SSO Certificate',
        notBefore: new Date(now),
        notAfter,
      }),
      provisioning: new ProvisioningJob({
        clock: this.#clock,
        fetch: this.#fetch,
        directory: this.#directory,
        assignments,
        targetName: template?.name ?? 'customappsso',
      }),
    };
    this.#applications.set(objectId, application);
    return application;
  }

  /** Deletes an application, stopping what it does; nothing of this is sent to the other side. */
  delete(objectId: string): void {
    const application = this.get(objectId);
    application.provisioning.end();
    this.#applications.delete(objectId);
    this.deleted.push(application.name);
  }
}

function checkName({ name }: NewApplication): void {
  if (name.trim() === '') throw new Refusal('Give the application a name.');
  if (name.trim().length > 120) throw new Refusal('The name can have at most 120 characters.');
}
