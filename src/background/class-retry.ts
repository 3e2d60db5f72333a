import { longestTimer } from '../core/waits.ts';
import { setAlarm } from '../platform/alarms.ts';
import { classAlarm } from './class-report.ts';

/** The one timer for the next try, and when it fires by a clock that nobody can set (`performance.now`). */
let next: { readonly timer: ReturnType<typeof setTimeout>; readonly at: number } | undefined;

/**
 * Tries again after `delay` milliseconds: by a timer while the background is awake, and by an alarm, at least
 * `leastAlarm` from now, if it is not. Several lines share the timer, and the earliest of their tries counts.
 */
export function tryAgainIn(delay: number, leastAlarm: number, attempt: () => Promise<void>): void {
  const at = performance.now() + Math.min(delay, longestTimer - 1) + 1;
  if (!next || at < next.at) {
    clearTimeout(next?.timer);
    const work = () => {
      next = undefined;
      void attempt();
    };
    next = { at, timer: setTimeout(work, at - performance.now()) };
  }
  setAlarm(classAlarm, Date.now() + Math.max(next.at - performance.now(), leastAlarm));
}
