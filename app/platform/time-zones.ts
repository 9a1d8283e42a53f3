/** Every time zone this machine knows, as choices: "Europe/Amsterdam" with "Amsterdam, Europe (UTC+1)". */
export function timeZoneChoices(now: Date): { value: string; label: string }[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone')].map((value) => ({
    value,
    label: `${placeOf(value)} (${offsetOf(value, now)})`,
  }));
}

/** What people call the place of a zone: "Toronto" for America/Toronto. */
export const cityOf = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;

function placeOf(zone: string): string {
  const [area, ...places] = zone.split('/');
  const place = places.at(-1)?.replaceAll('_', ' ');
  return place ? `${place}, ${area}` : zone;
}

function offsetOf(timeZone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(now);
  return (parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT').replace('GMT', 'UTC');
}
