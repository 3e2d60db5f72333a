import type { ObjectType } from './attribute-mapping.ts';
import type { MappedValues } from './resource.ts';

/** What the service remembers of an object that is on the other side. */
export interface Link {
  readonly objectType: ObjectType;
  /** The object's id in the directory, and on the other side. */
  readonly sourceId: string;
  readonly targetId: string;
  readonly displayName: string;
  /** What was sent last. */
  sent: MappedValues;
  /** Users: whether they are enabled there. */
  active: boolean;
  /** Groups: the directory ids of the members that were sent. */
  readonly members: Set<string>;
}

/** The state of one application's provisioning between cycles. */
export class Links {
  readonly #links = new Map<string, Link>();
  readonly #failures = new Map<string, number>();

  get all(): readonly Link[] {
    return [...this.#links.values()];
  }

  get(sourceId: string): Link | undefined {
    return this.#links.get(sourceId);
  }

  add(link: Link): Link {
    this.#links.set(link.sourceId, link);
    return link;
  }

  delete(sourceId: string): void {
    this.#links.delete(sourceId);
  }

  /** How often an object has failed so far. */
  retries(sourceId: string): number {
    return this.#failures.get(sourceId) ?? 0;
  }

  noteFailure(sourceId: string): void {
    this.#failures.set(sourceId, this.retries(sourceId) + 1);
  }

  noteSuccess(sourceId: string): void {
    this.#failures.delete(sourceId);
  }

  clear(): void {
    this.#links.clear();
    this.#failures.clear();
  }
}
