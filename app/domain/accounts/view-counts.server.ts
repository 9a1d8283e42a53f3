import type { Reader } from '~/platform/db.server';
import { isStopped } from './grid.server';

/** What stands on the tabs of the account pages: all accounts, suggestions that wait, accounts that are stopped. */
export async function countViews(db: Reader, now: Date) {
  const [accounts, suggestions, stopped] = await Promise.all([
    db.account.count(),
    db.suggestion.count({
      where: {
        OR: [
          { status: 'OPEN', opensOn: { lte: now } },
          { status: 'SNOOZED', snoozedUntil: { lte: now } },
        ],
        welcomeUntil: { gte: now },
      },
    }),
    db.accountReadiness.count({ where: isStopped }),
  ]);
  return { accounts, suggestions, stopped };
}
