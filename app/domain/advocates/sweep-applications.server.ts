import { forgetMail } from '~/domain/mail/forget-mail.server';
import type { Db } from '~/platform/db.server';
import { addTime, days } from '~/platform/time';
import { KEPT_DAYS } from './schema';

const AT_ONCE = 500;

/**
 * Deletes what was typed on the join form a week after its link ended, as its letter promises: unconfirmed applications
 * with the letters about them, and of confirmed ones the answers, which are the advocate's own profile by then.
 */
export async function sweepApplications(db: Db, now: Date): Promise<void> {
  const before = addTime(now, -days(KEPT_DAYS));
  while ((await deleteUnconfirmed(db, before)) === AT_ONCE);
  await db.joinApplication.updateMany({
    where: { confirmedAt: { not: null }, expiresAt: { lt: before }, NOT: { answers: { equals: {} } } },
    data: { answers: {} },
  });
}

async function deleteUnconfirmed(db: Db, before: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const where = { confirmedAt: null, expiresAt: { lt: before } };
    const old = await tx.joinApplication.findMany({ where, take: AT_ONCE, select: { id: true } });
    const ids = old.map(({ id }) => id);
    await forgetMail(
      tx,
      ids.flatMap((id) => [`join-confirm:${id}`, `already-joined:${id}`]),
    );
    await tx.joinApplication.deleteMany({ where: { id: { in: ids }, ...where } });
    return ids.length;
  });
}
