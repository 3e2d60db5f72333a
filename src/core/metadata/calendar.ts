/**
 * A moment of the calendar in UTC, in milliseconds since 1970; `undefined` if there is none such: 30 February, 24:00, a
 * leap second, the year 0. `month` counts from 1. `Date.parse` is no such check: V8 reads 30 February as 2 March.
 */
export function momentOf(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number | undefined {
  const date = new Date(0);
  // Date.UTC would take the years 0 to 99 for those of the last century.
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  const isThere =
    year > 0 &&
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute &&
    date.getUTCSeconds() === second;
  return isThere ? date.getTime() : undefined;
}

const dateTime = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?(?:Z|([+-])(\d\d):(\d\d))?$/;

/** Reads xs:dateTime (XML Schema 1.0, of four digits a year); in UTC where it names no zone, as SAML has it. */
export function readDateTime(text: string): number | undefined {
  const match = dateTime.exec(text.trim());
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const [sign, hours = '0', minutes = '0'] = match.slice(7);
  if (Number(hours) > 14 || Number(minutes) > 59) return undefined;
  const moment = momentOf(year, month, day, hour, minute, second);
  const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return moment === undefined ? undefined : moment - (sign === '-' ? -ahead : ahead);
}
