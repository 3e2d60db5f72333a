import { browser } from './browser.ts';

/** Has the background woken at a time, in milliseconds since 1970; a later call of the same name takes its place. */
export function setAlarm(name: string, when: number): void {
  browser.alarms.create(name, { when });
}

export async function clearAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

export function onAlarm(rung: (name: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => rung(name));
}
