import type { AccountStanding } from '~/domain/accounts/account-reading.server';
import { formatDate } from '~/ui/format';
import { FramePanel } from '~/ui/signals/frame-panel';

/** What to say to an account, from its strongest signal; while it is stopped, for later. */
export function AccountFrame({ best, stops }: Pick<AccountStanding, 'best' | 'stops'>) {
  if (!best) return null;
  const [stop] = stops.toSorted((a, b) => (b.until ?? '9').localeCompare(a.until ?? '9'));
  const later = stop?.until ? `for after ${formatDate(new Date(stop.until), 'UTC', 'day')}` : 'for after the stop';
  return <FramePanel {...best} end={stop && later} />;
}
