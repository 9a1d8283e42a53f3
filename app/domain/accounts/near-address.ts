// Staff whose address or name is nearly what a file says: one slip of the keyboard, or the same surname (mockup “Near: …”).
import type { Staff } from './staff-named';

const MOST = 3;

/** Up to three staff members whose address or name is at most two letters away from `text`, the nearest first. */
export function nearAddresses(text: string, staff: readonly Staff[]): Staff[] {
  const wanted = text.toLowerCase();
  const field = text.includes('@') ? 'email' : 'name';
  return staff
    .map((person) => ({ person, away: distance(wanted, person[field].toLowerCase()) }))
    .filter(({ away }) => away <= 2)
    .sort((a, b) => a.away - b.away)
    .slice(0, MOST)
    .map(({ person }) => person);
}

/** How many letters must be added, left out or exchanged to make `b` of `a`. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchanged = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(exchanged, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
