import type { Clock } from '../../clock.ts';

/** One line of the account's event history, shaped like a CloudTrail record. */
export interface CloudEvent {
  /** ISO 8601, in cloud time. */
  readonly eventTime: string;
  readonly eventSource: string;
  readonly eventName: string;
  readonly awsRegion: string;
  readonly userIdentity: { readonly type: string; readonly userName?: string };
  readonly requestParameters?: Record<string, unknown>;
  readonly errorCode?: string;
  readonly errorMessage?: string;
}

/** What happened in the account, oldest first. */
export class EventLog {
  readonly #clock: Clock;
  readonly #events: CloudEvent[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get all(): readonly CloudEvent[] {
    return this.#events;
  }

  record(event: Omit<CloudEvent, 'eventTime'>): void {
    this.#events.push({ eventTime: new Date(this.#clock.now()).toISOString(), ...event });
  }
}
