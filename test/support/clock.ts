/** The moment tests live in: a Thursday noon in London, before the second November issue. */
export const NOW = new Date('2026-11-19T12:00:00Z');

/** A zone in which it is about noon by the real clock: letters to people there wait for no morning. */
export function zoneAtNoon(now = new Date()): string {
  const ahead = 12 - now.getUTCHours();
  return `Etc/GMT${ahead > 0 ? `-${ahead}` : `+${-ahead}`}`; // the names of these zones count westwards
}
