import type { Clock } from '../../../clock.ts';
import type { CloudFetch } from '../../../network.ts';
import type { Assignment } from '../application.ts';
import type { Directory } from '../directory.ts';
import { Refusal } from '../refusal.ts';
import type { ObjectType } from './attribute-mapping.ts';
import { type ConnectionResult, testConnection } from './connection.ts';
import { runCycle } from './cycle.ts';
import { CredentialsRefused, Exporter } from './exporter.ts';
import { Links } from './links.ts';
import { type LogEntry, ProvisioningLog } from './log.ts';
import { type OnDemandTarget, provisionOnDemand } from './on-demand.ts';
import { initialCycleMs, intervalMs, quarantineDelayMs, resumeMs } from './schedule.ts';
import { ScimClient, type ScimCredentials } from './scim-client.ts';
import { dialectOf } from './scim-dialect.ts';
import { ProvisioningSettings } from './settings.ts';

export interface JobOptions {
  readonly clock: Clock;
  readonly fetch: CloudFetch;
  readonly directory: Directory;
  readonly targetName: string;
  assignments(): readonly Assignment[];
}

/** A cycle that is under way, or the last one that has ended. */
export interface Cycle {
  readonly kind: 'initial' | 'incremental';
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  endedAt?: number;
}

export interface Quarantine {
  readonly code: string;
  readonly detail: string;
  readonly since: number;
  /** How often it has tried again. */
  readonly attempts: number;
}

/** The provisioning of one application: the job that runs by its settings. */
export class ProvisioningJob {
  readonly settings: ProvisioningSettings;
  readonly log = new ProvisioningLog();
  readonly #options: JobOptions;
  readonly #links = new Links();
  status: 'stopped' | 'running' | 'stopping' = 'stopped';
  quarantine: Quarantine | undefined;
  cycle: Cycle | undefined;
  cyclesRun = 0;
  /** Milliseconds since 1970; none while nothing is scheduled. */
  nextRunAt: number | undefined;
  /** The version of the mappings by which every object has been looked at. */
  #mappingVersion = 0;
  #callOff: () => void = () => {};
  /** A cycle and one on demand never overlap. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: JobOptions) {
    this.#options = options;
    this.settings = new ProvisioningSettings(options.targetName);
  }

  /** Tests the saved credentials, with `changes` over them. */
  testConnection(changes: Partial<ScimCredentials> = {}): Promise<ConnectionResult> {
    return testConnection(this.#options.fetch, this.settings.credentials(changes));
  }

  /** How many users or groups are on the other side because of this job, and not disabled. */
  provisioned(objectType: ObjectType): number {
    return this.#links.all.filter((link) => link.objectType === objectType && link.active).length;
  }

  start(): void {
    this.settings.requireCredentials();
    if (this.status === 'running') return;
    this.status = 'running';
    this.quarantine = undefined;
    if (!this.#isCycleOpen()) this.#begin(this.cyclesRun === 0 ? 'initial' : 'incremental');
  }

  /** A cycle under way comes to its end first. Nothing of this is sent to the other side. */
  stop(): void {
    if (this.status === 'stopped') return;
    this.status = this.#isCycleOpen() ? 'stopping' : 'stopped';
    if (this.status === 'stopped') this.#cancel();
  }

  /** Forgets what was sent so far, and begins again with an initial cycle. */
  restart(): void {
    this.settings.requireCredentials();
    this.#links.clear();
    this.quarantine = undefined;
    this.status = 'running';
    this.#begin('initial');
  }

  /** The application is deleted. */
  end(): void {
    this.#cancel();
    this.status = 'stopped';
  }

  /** Runs the cycle that is under way, or the next one, without waiting for its time. */
  async runNow(): Promise<void> {
    this.settings.requireCredentials();
    this.#cancel();
    await this.#run(this.cyclesRun === 0 ? 'initial' : 'incremental');
  }

  /** Provisions one user, or one group with some of its members, at once. Returns their log entries. */
  onDemand(target: OnDemandTarget): Promise<readonly LogEntry[]> {
    this.settings.requireCredentials();
    return this.#exclusive(async () => {
      try {
        return await provisionOnDemand(target, this.#cycleOptions('on-demand'));
      } catch (error) {
        if (!(error instanceof CredentialsRefused)) throw error;
        throw new Refusal('QuarantineOnDemand: the application refused the credentials. Test the connection.', 409);
      }
    });
  }

  #isCycleOpen(): boolean {
    return this.cycle !== undefined && this.cycle.endedAt === undefined;
  }

  #begin(kind: Cycle['kind']): void {
    this.cycle = { kind, startedAt: this.#options.clock.now() };
    this.#schedule(kind === 'initial' ? initialCycleMs : resumeMs, () => this.#run(kind));
  }

  async #run(kind: Cycle['kind']): Promise<void> {
    const open = this.#isCycleOpen() ? this.cycle : undefined;
    const cycle = open ?? { kind, startedAt: this.#options.clock.now() };
    this.cycle = cycle;
    this.nextRunAt = undefined;
    await this.#exclusive(() => this.#runCycle(cycle.kind));
    cycle.endedAt = this.#options.clock.now();
    if (this.status === 'stopping') this.status = 'stopped';
    if (this.status !== 'running') return;
    const wait = this.quarantine ? quarantineDelayMs(this.quarantine.attempts) : intervalMs;
    this.#schedule(wait, () => this.#run(this.cyclesRun === 0 ? 'initial' : 'incremental'));
  }

  async #runCycle(kind: Cycle['kind']): Promise<void> {
    const connection = await this.testConnection();
    if (!connection.ok) return this.#enterQuarantine(`${connection.code}: ${connection.detail}`);
    const { mappingVersion } = this.settings;
    try {
      await runCycle(this.#cycleOptions(kind));
      this.#mappingVersion = mappingVersion;
      this.quarantine = undefined;
      this.cyclesRun++;
    } catch (error) {
      if (!(error instanceof CredentialsRefused)) throw error;
      this.#enterQuarantine('InvalidCredentials: the application refused the credentials during the cycle.');
    }
  }

  #enterQuarantine(detail: string): void {
    const before = this.quarantine;
    this.quarantine = {
      code: 'EncounteredQuarantineException',
      detail,
      since: before?.since ?? this.#options.clock.now(),
      attempts: before ? before.attempts + 1 : 0,
    };
  }

  #cycleOptions(run: LogEntry['run']) {
    const { clock, fetch, directory, assignments } = this.#options;
    const { settings, log } = this;
    const credentials = settings.credentials();
    const links = this.#links;
    const now = clock.now();
    const exporter = new Exporter({
      client: new ScimClient(fetch, credentials),
      dialect: dialectOf(credentials.tenantUrl),
      mappings: settings.mappings,
      targetName: settings.targetName,
      full: run !== 'incremental' || this.#mappingVersion !== settings.mappingVersion,
      retryAt: now + intervalMs,
      links,
      log,
      run,
      now,
    });
    return { exporter, directory, assignments: assignments(), scope: settings.scope, links, log, run, now };
  }

  #schedule(ms: number, run: () => Promise<void>): void {
    this.#cancel();
    this.nextRunAt = this.#options.clock.now() + ms;
    this.#callOff = this.#options.clock.after(ms, run);
  }

  #cancel(): void {
    this.#callOff();
    this.nextRunAt = undefined;
  }

  #exclusive<Result>(run: () => Promise<Result>): Promise<Result> {
    const result = this.#queue.then(run);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}
