import type { ObjectType } from './attribute-mapping.ts';
import type { Links } from './links.ts';
import type { LogEntry, LogError, LogStep, ModifiedProperty, ProvisioningLog, StepName } from './log.ts';

export interface EntryLogOptions {
  readonly objectType: ObjectType;
  readonly sourceId: string;
  readonly displayName: string;
  readonly run: LogEntry['run'];
  readonly log: ProvisioningLog;
  readonly links: Links;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What the log says of something that was thrown; throws on what ends the whole run. */
  toError(error: unknown): LogError;
}

const actionOf: Record<string, LogEntry['action']> = { EntryExportAdd: 'Create', EntryExportDelete: 'Delete' };

/** The log entry of one object while it is being written. */
export class EntryLog {
  readonly #options: EntryLogOptions;
  readonly #steps: LogStep[] = [
    { name: 'import', status: 'Success', detail: 'The object was read from Microsoft Entra ID.' },
    { name: 'scope', status: 'Success', detail: 'The object is assigned to the application and in scope.' },
  ];
  /** The entry of the failure, once there was one. */
  failed: LogEntry | undefined;

  constructor(options: EntryLogOptions) {
    this.#options = options;
  }

  note(name: StepName, detail: string): void {
    this.#steps.push({ name, status: 'Success', detail });
  }

  /** What `run` gives; `undefined` after a failure, which is logged. */
  async attempt<Result>(run: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await run();
    } catch (error) {
      this.failure(this.#options.toError(error));
      return undefined;
    }
  }

  success(action: LogEntry['action'], modified: readonly ModifiedProperty[], targetId: string): LogEntry {
    this.#options.links.noteSuccess(this.#options.sourceId);
    this.#steps.push({ name: 'export', status: 'Success', detail: `${action} was done in the application.` });
    return this.#write({ action, status: 'Success', modified, targetId });
  }

  failure(error: LogError): LogEntry {
    this.#options.links.noteFailure(this.#options.sourceId);
    this.#steps.push({ name: 'export', status: 'Failure', detail: error.reason });
    const action = actionOf[error.eventName] ?? 'Update';
    this.failed = this.#write({ action, status: 'Failure', modified: [], error });
    return this.failed;
  }

  skip(code: string, reason: string): LogEntry {
    this.#options.links.noteSuccess(this.#options.sourceId);
    this.#steps.push({ name: 'export', status: 'Skipped', detail: reason });
    return this.#write({ action: 'Other', status: 'Skipped', modified: [], skipReason: { code, reason } });
  }

  #write(rest: Pick<LogEntry, 'action' | 'status' | 'modified'> & Partial<LogEntry>): LogEntry {
    const { objectType, sourceId, displayName, run, log, links, now } = this.#options;
    const targetId = rest.targetId ?? links.get(sourceId)?.targetId;
    return log.add(
      { run, objectType, sourceId, displayName, steps: [...this.#steps], ...rest, ...(targetId ? { targetId } : {}) },
      now,
    );
  }
}
