import type { Assignment } from '../application.ts';
import type { Directory } from '../directory.ts';
import type { Exporter } from './exporter.ts';
import type { Links } from './links.ts';
import type { LogEntry, ProvisioningLog } from './log.ts';
import { type InScope, inScope, type Scope } from './scope.ts';

export interface CycleOptions {
  readonly exporter: Exporter;
  readonly directory: Directory;
  readonly assignments: readonly Assignment[];
  readonly scope: Scope;
  readonly links: Links;
  readonly log: ProvisioningLog;
  readonly run: LogEntry['run'];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** One cycle: users first, so that groups can have them as members; then what is out of scope. */
export async function runCycle(options: CycleOptions): Promise<void> {
  const { exporter, directory, links, run } = options;
  const scope = inScope(options.scope, directory, options.assignments);
  for (const user of directory.users) {
    if (scope.users.has(user.objectId)) await exporter.user(user);
    else if (run === 'initial' && !links.get(user.objectId)) skipUser(user.objectId, options);
  }
  for (const group of directory.groups) {
    if (scope.groups.has(group.objectId))
      await exporter.group(group, { wanted: membersInScope(group.objectId, scope, directory) });
  }
  for (const link of links.all) {
    if (link.objectType === 'group') {
      if (!scope.groups.has(link.sourceId)) await exporter.withdraw(link, 'delete');
    } else if (!directory.user(link.sourceId)) await exporter.withdraw(link, 'delete');
    else if (!scope.users.has(link.sourceId)) await exporter.withdraw(link, 'disable');
  }
}

export function membersInScope(groupId: string, scope: InScope, directory: Directory): string[] {
  return directory
    .membersOf(groupId)
    .map(({ objectId }) => objectId)
    .filter((id) => scope.users.has(id));
}

/** The entry of somebody who is not assigned. */
export function notEntitled(
  objectId: string,
  { directory, log, run, now }: Pick<CycleOptions, 'directory' | 'log' | 'run' | 'now'>,
): LogEntry | undefined {
  const object = directory.object(objectId);
  if (!object) return undefined;
  const reason = 'The object is not assigned to the application, so it is not in scope. Assign it, or sync all users and groups.';
  return log.add(
    {
      run,
      objectType: object.kind,
      sourceId: objectId,
      displayName: object.displayName,
      action: 'Other',
      status: 'Skipped',
      modified: [],
      skipReason: { code: 'NotEffectivelyEntitled', reason },
      steps: [
        { name: 'import', status: 'Success', detail: 'The object was read from Microsoft Entra ID.' },
        { name: 'scope', status: 'Skipped', detail: reason },
      ],
    },
    now,
  );
}

function skipUser(objectId: string, options: CycleOptions): void {
  notEntitled(objectId, options);
}
