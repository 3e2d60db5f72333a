import type { Clock } from '../../clock.ts';
import { stableHex, uuid } from './ids.ts';
import { Refusal } from './refusal.ts';

/** One permission set for one user or group in one account. */
export interface Assignment {
  readonly accountId: string;
  readonly principalType: 'USER' | 'GROUP';
  readonly principalId: string;
  readonly permissionSetId: string;
  status: 'in-progress' | 'provisioned' | 'removing';
}

export interface AssignmentRequest {
  readonly id: string;
  readonly total: number;
  done: number;
}

export type AssignmentKey = Omit<Assignment, 'status'>;

const maxAccounts = 10;
/** The first change takes this long, each further one of the same request half as long again. */
const changeMs = 3_000;

/** Who has which permission set where. Changes take a few seconds of cloud time each, as they do in life. */
export class Assignments {
  readonly #clock: Clock;
  #assignments: Assignment[] = [];
  readonly #requests = new Map<string, AssignmentRequest>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get all(): readonly Assignment[] {
    return this.#assignments;
  }

  request(id: string): AssignmentRequest {
    const request = this.#requests.get(id);
    if (!request) throw new Refusal('There is no such request.', 404);
    return request;
  }

  /** Starts giving every principal every permission set in every account. */
  assign(keys: readonly AssignmentKey[]): AssignmentRequest {
    if (keys.length === 0) throw new Refusal('Choose at least one user or group and one permission set.');
    if (new Set(keys.map((key) => key.accountId)).size > maxAccounts) {
      throw new Refusal('You can assign access to 10 accounts at a time.');
    }
    const added = keys.filter((key) => !this.#find(key)).map((key): Assignment => ({ ...key, status: 'in-progress' }));
    this.#assignments.push(...added);
    return this.#run(added, (assignment) => {
      assignment.status = 'provisioned';
    });
  }

  /** Starts taking these assignments away. */
  remove(keys: readonly AssignmentKey[]): AssignmentRequest {
    const found = keys.map((key) => this.#find(key)).filter((assignment) => assignment !== undefined);
    for (const assignment of found) assignment.status = 'removing';
    return this.#run(found, (assignment) => {
      this.#assignments = this.#assignments.filter((other) => other !== assignment);
    });
  }

  /** Assigns at once, for tests that begin in the middle of the lab. */
  assignNow(key: AssignmentKey): void {
    if (!this.#find(key)) this.#assignments.push({ ...key, status: 'provisioned' });
  }

  #run(assignments: readonly Assignment[], finish: (assignment: Assignment) => void): AssignmentRequest {
    const request: AssignmentRequest = { id: uuid(), total: assignments.length, done: 0 };
    this.#requests.set(request.id, request);
    for (const [index, assignment] of assignments.entries()) {
      this.#clock.after(changeMs * (1 + index / 2), () => {
        finish(assignment);
        request.done += 1;
      });
    }
    return request;
  }

  #find(key: AssignmentKey): Assignment | undefined {
    return this.#assignments.find(
      (assignment) =>
        assignment.accountId === key.accountId &&
        assignment.principalId === key.principalId &&
        assignment.permissionSetId === key.permissionSetId,
    );
  }
}

/** The name of the IAM role that a permission set becomes in an account. */
export function roleName(permissionSet: { readonly id: string; readonly name: string }, accountId: string): string {
  return `AWSReservedSSO_${permissionSet.name}_${stableHex(permissionSet.id + accountId, 16)}`;
}
