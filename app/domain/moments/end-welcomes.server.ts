import { record, system } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { dateFromDay } from '~/platform/time';
import { momentOf } from './moments';

const REASON = 'Nobody acted while it was welcome.';

/** Passes the suggestions of these accounts whose welcome is over, and wakes those that were put off until today. */
export async function endWelcomes(db: Db, accountIds: string[], now: Date): Promise<void> {
  const today = dateFromDay(now.toISOString().slice(0, 10));
  await db.$transaction(async (tx) => {
    const passed = await tx.suggestion.updateManyAndReturn({
      where: { accountId: { in: accountIds }, status: { in: ['OPEN', 'SNOOZED'] }, welcomeUntil: { lt: today } },
      data: { status: 'PASSED', decision: REASON, decidedAt: now },
      select: { id: true, moment: true, accountId: true },
    });
    for (const { id, moment, accountId } of passed) {
      const data = { suggestionId: id, moment, name: momentOf(moment)?.name ?? '' };
      await record(tx, {
        kind: 'suggestion.passed',
        at: now,
        by: system,
        about: { accountId },
        data,
        reasons: [REASON],
      });
    }
    await tx.suggestion.updateMany({
      where: { accountId: { in: accountIds }, status: 'SNOOZED', snoozedUntil: { lte: today } },
      data: { status: 'OPEN', snoozedUntil: null },
    });
  });
}
