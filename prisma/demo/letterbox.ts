import { sendMail } from '~/domain/mail/send-mail.server';
import type { Db } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { outboxTransport } from '~/platform/mail/outbox.server';
import { soonAfter } from './world';

/** Demo letters go to the outbox whatever transport is set: their addresses end in .example and reach nobody. */
export const letterbox = (db: Db, clock: () => Date) => outboxTransport({ db, secret: env().APP_SECRET, now: clock });

/** Posts what waits, each letter a minute after what it tells of. */
export async function postLetters(db: Db) {
  const waiting = await db.mailMessage.findMany({
    where: { status: 'QUEUED' },
    orderBy: { createdAt: 'asc' },
    select: { id: true, createdAt: true },
  });
  for (const { id, createdAt } of waiting) {
    const at = soonAfter(createdAt);
    await sendMail(
      db,
      letterbox(db, () => at),
      id,
      at,
    );
  }
}
