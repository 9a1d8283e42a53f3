import type { Reader } from '~/platform/db.server';
import { dateFromDay, dayIn } from '~/platform/time';
import { isStopped } from './grid.server';

/** What stands on the tabs of the account pages: all accounts, suggestions that wait, accounts that are stopped. */
export async function countViews(db: Reader, now: Date) {
  const [accounts, suggestions, stopped] = await Promise.all([
    db.account.count(),
    db.suggestion.count({
      where: { status: 'OPEN', welcomeUntil: { gte: dateFromDay(dayIn('UTC', now)) } },
    }),
    db.accountReadiness.count({ where: isStopped }),
  ]);
  return { accounts, suggestions, stopped };
}
