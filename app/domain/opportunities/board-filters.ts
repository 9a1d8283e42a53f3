// The board's filters, one press each. They stand in the URL as ?show=…
import type { Activity, ThanksPreference } from '~/generated/prisma/enums';
import { activities } from './activities';
import { endOfDay } from './claim-due';

export const shows = ['all', 'half-hour', 'written', 'live', 'stage', 'early', 'month'] as const;
export type Show = (typeof shows)[number];

type Filterable = {
  activity: Activity;
  minutes: number;
  thanksKind: ThanksPreference;
  claimBy: Date | null;
  handInBy: Date | null;
};
export type BoardFilter = { show: Show; label: string; holds(card: Filterable): boolean };

/** Every filter with its words; "closing in November" moves with the month. */
export function boardFilters(now: Date): BoardFilter[] {
  const month = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(now);
  const nextMonth = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1));
  return [
    { show: 'all', label: 'All', holds: () => true },
    { show: 'half-hour', label: 'Half an hour or less', holds: ({ minutes }) => minutes <= 30 },
    { show: 'written', label: 'In writing', holds: ({ activity }) => activities[activity].isWritten },
    { show: 'live', label: 'With other people', holds: ({ activity }) => activities[activity].isLive },
    { show: 'stage', label: 'Thanked with a stage', holds: ({ thanksKind }) => thanksKind === 'STAGE' },
    { show: 'early', label: 'Early access', holds: ({ thanksKind }) => thanksKind === 'EARLY_ACCESS' },
    {
      show: 'month',
      label: `Closing in ${month}`,
      holds: ({ claimBy, handInBy }) => {
        const first = claimBy ?? handInBy;
        return first !== null && endOfDay(first) <= nextMonth;
      },
    },
  ];
}
