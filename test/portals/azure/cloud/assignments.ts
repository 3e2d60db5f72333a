import type { Application } from './application.ts';
import type { Directory } from './directory.ts';
import { Refusal } from './refusal.ts';

/** Gives users and groups the application. Groups can have it only in tenants with P1 or P2. */
export function assign(
  application: Application,
  principalIds: readonly string[],
  options: { directory: Directory; now: number },
) {
  const { directory, now } = options;
  const known = new Set(application.assignments.map(({ principalId }) => principalId));
  for (const id of principalIds) {
    const object = directory.object(id);
    if (!object) throw new Refusal('There is no such user or group.', 404);
    if (object.kind === 'group' && directory.licence === 'free') {
      throw new Refusal('Groups cannot be assigned with the plan of this directory. Assign users, or get P1 or P2.', 403);
    }
  }
  const added = [...new Set(principalIds)].filter((id) => !known.has(id));
  application.assignments = [...application.assignments, ...added.map((principalId) => ({ principalId, assignedAt: now }))];
}

export function unassign(application: Application, principalIds: readonly string[]): void {
  application.assignments = application.assignments.filter(({ principalId }) => !principalIds.includes(principalId));
}

/** Whether a user has the application, by an assignment of their own or of a group they are directly in. */
export function isAssigned({ assignments }: Application, directory: Directory, userId: string): boolean {
  return assignments.some(
    ({ principalId }) => principalId === userId || directory.membersOf(principalId).some((member) => member.objectId === userId),
  );
}
