import { uuid } from '../ids.ts';
import type { ObjectType } from './attribute-mapping.ts';

export type StepName = 'import' | 'scope' | 'match' | 'export';

/** One of the steps every object goes through. */
export interface LogStep {
  readonly name: StepName;
  readonly status: 'Success' | 'Failure' | 'Skipped';
  /** What was found or done, for people. */
  readonly detail: string;
}

export interface LogError {
  readonly code: string;
  /** What the same refusal was called in 2019 and 2020. */
  readonly earlierCode?: string;
  readonly eventName: string;
  readonly reason: string;
  readonly recommendation: string;
}

export interface ModifiedProperty {
  readonly target: string;
  readonly oldValue?: string;
  readonly newValue?: string;
}

/** What became of one object in one cycle, or on demand. */
export interface LogEntry {
  readonly id: string;
  /** ISO 8601, in cloud time. */
  readonly at: string;
  readonly run: 'initial' | 'incremental' | 'on-demand';
  readonly objectType: ObjectType;
  readonly displayName: string;
  /** The object's id in the directory. */
  readonly sourceId: string;
  /** Its id on the other side, once it has one. */
  readonly targetId?: string;
  readonly action: 'Create' | 'Update' | 'Delete' | 'Disable' | 'Other';
  readonly status: 'Success' | 'Failure' | 'Skipped';
  readonly steps: readonly LogStep[];
  readonly modified: readonly ModifiedProperty[];
  readonly error?: LogError;
  /** Why it was skipped: a code of the catalogue. */
  readonly skipReason?: { readonly code: string; readonly reason: string };
}

/** Everything the provisioning of one application has done, oldest first. */
export class ProvisioningLog {
  readonly entries: LogEntry[] = [];

  /** `now` in milliseconds since 1970. */
  add(entry: Omit<LogEntry, 'id' | 'at'>, now: number): LogEntry {
    const added = { id: uuid(), at: new Date(now).toISOString(), ...entry };
    this.entries.push(added);
    return added;
  }
}
