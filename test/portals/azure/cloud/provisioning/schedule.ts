const minute = 60_000;

/** In milliseconds of cloud time: how long the first cycle takes, how far the later ones are apart, how soon a stopped job goes on. */
export const initialCycleMs = 20 * minute;
export const intervalMs = 40 * minute;
export const resumeMs = 2 * minute;

/** How long a job in quarantine waits before it tries again: longer each time, then once a day. */
export function quarantineDelayMs(attempt: number): number {
  return ([6, 12, 24][attempt] ?? 24) * 60 * minute;
}
