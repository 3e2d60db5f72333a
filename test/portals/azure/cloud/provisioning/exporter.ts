import type { Group, Person } from '../../../world.ts';
import type { ObjectMapping, ObjectType } from './attribute-mapping.ts';
import { EntryLog } from './entry-log.ts';
import { duplicatesError, exportError } from './export-error.ts';
import { changeMembers, type MemberChange } from './group-members.ts';
import type { Link, Links } from './links.ts';
import type { LogEntry, LogError, ModifiedProperty, ProvisioningLog } from './log.ts';
import { changesTo, type MappedValues, mapObject, matchingAttributes, newResource } from './resource.ts';
import { type ScimClient, ScimFailure } from './scim-client.ts';
import type { ScimDialect } from './scim-dialect.ts';
import type { Json } from './scim-path.ts';
import { groupAttributes, type SourceObject, userAttributes } from './source-attributes.ts';

export interface ExporterOptions {
  readonly client: ScimClient;
  readonly dialect: ScimDialect;
  readonly mappings: Readonly<Record<ObjectType, ObjectMapping>>;
  readonly links: Links;
  readonly log: ProvisioningLog;
  readonly run: LogEntry['run'];
  readonly targetName: string;
  /** Look at every object on the other side, even those nothing has changed about here. */
  readonly full: boolean;
  /** Both in milliseconds since 1970. */
  readonly now: number;
  readonly retryAt: number;
}

interface SourceEntry {
  readonly objectType: ObjectType;
  readonly sourceId: string;
  readonly displayName: string;
  readonly attributes: SourceObject;
}

/** The credentials were refused in the middle of a run. */
export class CredentialsRefused extends Error {}

/** Brings single objects to the other side, and writes down in the log what became of each. */
export class Exporter {
  readonly #options: ExporterOptions;

  constructor(options: ExporterOptions) {
    this.#options = options;
  }

  /** Creates, adopts or updates a user. No entry where nothing had to be looked at. */
  user(user: Person): Promise<LogEntry | undefined> {
    const { objectId: sourceId, displayName } = user;
    return this.#export({ objectType: 'user', sourceId, displayName, attributes: userAttributes(user) });
  }

  /** Creates, adopts or updates a group; then its members. `members`: the directory ids it should have there. */
  async group(group: Group, members: MemberChange): Promise<LogEntry | undefined> {
    const { objectId: sourceId, displayName } = group;
    const source = { objectType: 'group', sourceId, displayName, attributes: groupAttributes(group) } as const;
    const entry = await this.#export(source);
    const link = this.#options.links.get(sourceId);
    if (!link || entry?.status === 'Failure') return entry;
    const membersMapped = this.#options.mappings.group.attributes.some(({ target }) => target === 'members');
    const log = this.#entryLog(source, 'update');
    const changed = membersMapped && (await log.attempt(() => changeMembers(link, members, this.#options)));
    if (!changed) return log.failed ?? entry;
    return log.success('Update', changed, link.targetId);
  }

  /** Disables a user who is out of scope, or deletes what is to be deleted. */
  async withdraw(link: Link, how: 'disable' | 'delete'): Promise<LogEntry | undefined> {
    const { client, dialect, links } = this.#options;
    const collection = link.objectType === 'user' ? 'Users' : 'Groups';
    const log = this.#entryLog({ ...link, attributes: {} }, how === 'disable' ? 'update' : 'delete');
    if (how === 'disable') {
      if (!link.active) return undefined;
      const body = dialect.patch([{ op: 'replace', path: 'active', value: 'False' }]);
      const done = await log.attempt(async () => {
        await client.patch(collection, link.targetId, body);
        link.active = false;
        return [{ target: 'active', oldValue: 'True', newValue: 'False' }];
      });
      return done ? log.success('Disable', done, link.targetId) : log.failed;
    }
    const done = await log.attempt(async () => {
      await client.delete(collection, link.targetId);
      links.delete(link.sourceId);
      return [];
    });
    return done ? log.success('Delete', done, link.targetId) : log.failed;
  }

  async #export(source: SourceEntry): Promise<LogEntry | undefined> {
    const { mappings, links, full } = this.#options;
    const mapping = mappings[source.objectType];
    const values = mapObject(mapping, source.attributes);
    const link = links.get(source.sourceId);
    const unchanged = link?.active && sameValues(link.sent, values);
    if (!mapping.enabled || (unchanged && !full && links.retries(source.sourceId) === 0)) return undefined;
    return link ? this.#update(source, values, link) : this.#match(source, values);
  }

  /** Looks for the object on the other side by its matching attributes; creates it if it is not there. */
  async #match(source: SourceEntry, values: MappedValues): Promise<LogEntry | undefined> {
    const { client, mappings, links } = this.#options;
    const mapping = mappings[source.objectType];
    const log = this.#entryLog(source, 'create', values);
    const collection = source.objectType === 'user' ? 'Users' : 'Groups';
    for (const attribute of matchingAttributes(mapping)) {
      const value = values.get(attribute);
      if (value === undefined) continue;
      const found = await log.attempt(() => client.find(collection, attribute, value));
      if (!found) return log.failed;
      if (found.length > 1) return log.failure(duplicatesError('create'));
      const targetId = found[0]?.id;
      if (typeof targetId === 'string') {
        log.note('match', `An object with the same ${attribute} was found.`);
        return this.#update(source, values, links.add(newLink(source, targetId)), log);
      }
    }
    if (matchingAttributes(mapping).every((attribute) => !values.has(attribute))) {
      return log.skip('ImportSkipped', 'The attribute that objects are matched by is empty.');
    }
    log.note('match', 'No matching object was found.');
    if (!mapping.create) return log.skip('EntrySynchronizationSkipped', 'The mapping does not create objects.');
    const created = await log.attempt(() => client.create(collection, newResource(source.objectType, values)));
    if (!created) return log.failed;
    const link = links.add({ ...newLink(source, String(created.id)), sent: values });
    const modified = [...values].map(([target, newValue]): ModifiedProperty => ({ target, newValue }));
    return log.success('Create', modified, link.targetId);
  }

  async #update(
    source: SourceEntry,
    values: MappedValues,
    link: Link,
    log = this.#entryLog(source, 'update', values),
  ): Promise<LogEntry | undefined> {
    const { client, dialect, mappings } = this.#options;
    const mapping = mappings[source.objectType];
    const collection = source.objectType === 'user' ? 'Users' : 'Groups';
    const modified = await log.attempt(async () => {
      const current: Json = await client.get(collection, link.targetId);
      const changes = changesTo(current, values, { mapping, sent: link.sent });
      if (changes.operations.length > 0 && mapping.update) {
        await client.patch(collection, link.targetId, dialect.patch(changes.operations));
      }
      link.sent = values;
      link.active = values.get('active') !== 'False';
      return mapping.update ? changes.modified : [];
    });
    if (!modified) return log.failed;
    if (modified.length > 0) return log.success('Update', modified, link.targetId);
    return log.skip('EntrySynchronizationSkipped', 'The object is the same on both sides already.');
  }

  #entryLog({ objectType, sourceId, displayName }: SourceEntry, verb: 'create' | 'update' | 'delete', values?: MappedValues) {
    const { links, targetName, retryAt } = this.#options;
    const name = values?.get(objectType === 'user' ? 'userName' : 'displayName') ?? displayName;
    const attempt = { verb, objectType, name, targetName, retries: links.retries(sourceId), retryAt };
    return new EntryLog({ objectType, sourceId, displayName, toError: (error) => toError(error, attempt), ...this.#options });
  }
}

function toError(error: unknown, attempt: Parameters<typeof exportError>[1]): LogError {
  if (error instanceof ScimFailure && error.status === 401) throw new CredentialsRefused();
  return exportError(error, attempt);
}

function newLink({ objectType, sourceId, displayName }: SourceEntry, targetId: string): Link {
  return { objectType, sourceId, targetId, displayName, sent: new Map(), active: true, members: new Set() };
}

function sameValues(one: MappedValues, other: MappedValues): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}
