import type { Report } from '../../../../src/core/class/report.ts';
import type { Person } from './class.ts';

/** Somebody who shows a class. */
export interface Contender {
  /** Shows the class for the first time. */
  show(people: readonly Person[]): void;
  /** Orders by names, so that who changes keeps their place. */
  byName(): void;
  reportOf(id: string): Report | undefined;
  /** Takes a newer report; it is on the screen soon, where the participant is. */
  take(id: string, report: Report): void;
  /** Who is wholly on the screen, in order. */
  inSight(): readonly string[];
  /** The step that the screen says somebody is at; empty for who is done. */
  stepShownOf(id: string): string;
}

export interface Room {
  readonly root: HTMLElement;
  /** How many rows are on the screen; undefined for who takes the page as it is. */
  readonly rows: number | undefined;
}

/** Every row of every contender is this high, in pixels. */
export const rowHeight = 36;
