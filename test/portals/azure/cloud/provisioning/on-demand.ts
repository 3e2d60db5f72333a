import { Refusal } from '../refusal.ts';
import { type CycleOptions, membersInScope, notEntitled } from './cycle.ts';
import type { LogEntry } from './log.ts';
import { includes, inScope } from './scope.ts';

export interface OnDemandTarget {
  /** A user's or group's object id. */
  readonly objectId: string;
  /** For a group: the members to provision with it, at most five. */
  readonly memberIds?: readonly string[];
}

const maxMembers = 5;

/** Provisions one user, or one group and the members chosen, whatever the schedule. */
export async function provisionOnDemand(
  { objectId, memberIds = [] }: OnDemandTarget,
  options: Omit<CycleOptions, 'links'>,
): Promise<readonly LogEntry[]> {
  const { exporter, directory } = options;
  const object = directory.object(objectId);
  if (!object) throw new Refusal('There is no such user or group.', 404);
  if (memberIds.length > maxMembers) throw new Refusal(`Choose at most ${maxMembers} members.`);
  const scope = inScope(options.scope, directory, options.assignments);
  if (!includes(scope, object.kind, objectId)) return present(notEntitled(objectId, options));
  const user = directory.user(objectId);
  if (user) return present(await exporter.user(user));
  const group = directory.group(objectId);
  if (!group) return [];
  const members = membersInScope(objectId, scope, directory).filter((id) => memberIds.includes(id));
  const entries: (LogEntry | undefined)[] = [];
  for (const id of members) {
    const member = directory.user(id);
    if (member) entries.push(await exporter.user(member));
  }
  entries.unshift(await exporter.group(group, { wanted: members, addOnly: true }));
  return entries.flatMap((entry) => entry ?? []);
}

function present(entry: LogEntry | undefined): readonly LogEntry[] {
  return entry ? [entry] : [];
}
