/** Dates, money, minutes and counts as people read them, in British English. The time zone is the reader's. */

const dates = new Map<string, Intl.DateTimeFormat>();

/** Formatters are costly to make and are asked for in every row. */
function dateFormat(timeZone: string, options: Intl.DateTimeFormatOptions) {
  const key = timeZone + JSON.stringify(options);
  const known = dates.get(key) ?? new Intl.DateTimeFormat('en-GB', { timeZone, ...options });
  dates.set(key, known);
  return known;
}

const dateStyles = {
  /** 20 Nov 2026 */
  full: { day: 'numeric', month: 'short', year: 'numeric' },
  /** Friday 20 November 2026 */
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** 20 November */
  day: { day: 'numeric', month: 'long' },
  /** Fri 20 Nov */
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  /** November 2026 */
  month: { month: 'long', year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A date: "20 Nov 2026" (full), "Friday 20 November 2026" (long), "20 November" (day), "Fri 20 Nov" (short), "November 2026" (month). */
export function formatDate(date: Date, timeZone: string, style: keyof typeof dateStyles = 'full'): string {
  return dateFormat(timeZone, dateStyles[style])
    .format(date)
    .replace(',', '')
    .replace(/\bSept\b/, 'Sep');
}

/** A time of day: "16:00". */
export function formatTime(date: Date, timeZone: string): string {
  return dateFormat(timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date);
}

/** A moment with its zone, since the reader and the company may live in two: "Fri 20 Nov 2026, 16:00 GMT". */
export function formatDateTime(date: Date, timeZone: string): string {
  const day = formatDate(date, timeZone, 'short');
  const year = dateFormat(timeZone, { year: 'numeric' }).format(date);
  const parts = dateFormat(timeZone, { hour: 'numeric', timeZoneName: 'short' }).formatToParts(date);
  const zone = parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
  return `${day} ${year}, ${formatTime(date, timeZone)} ${zone}`;
}

/** An amount in whole units of its currency, pence only where there are any: "£96,000", "£12.50". */
export function formatMoney(amount: number, currency: string): string {
  const trailingZeroDisplay = 'stripIfInteger';
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency, trailingZeroDisplay }).format(amount);
}

/** A large amount at a glance, three figures of it: "£2.91m", "£640k", "£96". */
export function formatMoneyShort(amount: number, currency: string): string {
  const style = { style: 'currency', currency, notation: 'compact', maximumSignificantDigits: 3 } as const;
  const parts = new Intl.NumberFormat('en-GB', style).formatToParts(amount);
  return parts.map(({ type, value }) => (type === 'compact' ? value.toLowerCase() : value)).join('');
}

const counts = new Intl.NumberFormat('en-GB');
const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** A count with thousands: "1,203". */
export function formatCount(count: number): string {
  return counts.format(count);
}

/** A share from 0 to 1 as a whole percentage: "67%". */
export function formatPercent(share: number): string {
  return new Intl.NumberFormat('en-GB', { style: 'percent' }).format(share);
}

/** Minutes of somebody's time: "45 minutes", "90 minutes", "3 hours". Only whole hours from two upwards become hours. */
export function formatMinutes(minutes: number): string {
  return minutes >= 120 && minutes % 60 === 0 ? plural(minutes / 60, 'hour') : plural(minutes, 'minute');
}

/** A count and its noun: plural(1, 'ask') → "1 ask", plural(3, 'reply', 'replies') → "3 replies". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** Words in a row: "a", "a and b", "a, b and c". */
export function formatList(words: readonly string[]): string {
  return conjunction.format(words);
}
