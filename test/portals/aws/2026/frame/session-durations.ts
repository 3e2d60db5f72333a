/** The session durations that the console offers, as ISO 8601 and as it prints them. */
export const sessionDurations = [1, 2, 4, 8, 12].map((hours) => ({
  value: `PT${hours}H`,
  label: hours === 1 ? '1 hour' : `${hours} hours`,
}));

export function durationText(duration: string): string {
  return sessionDurations.find(({ value }) => value === duration)?.label ?? duration;
}
