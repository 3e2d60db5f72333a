import { longestTimer } from '../core/waits.ts';
import { browser } from './browser.ts';

/**
 * Has the background woken at a time, in milliseconds since 1970; a later call of the same name takes its place. A time
 * further off than a timer can wait rings early (Firefox keeps the delay in 32 bits): the listener looks whether it is due.
 */
export function setAlarm(name: string, when: number): void {
  browser.alarms.create(name, { when: Math.min(when, Date.now() + longestTimer) });
}

export async function clearAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

export function onAlarm(rung: (name: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => rung(name));
}
