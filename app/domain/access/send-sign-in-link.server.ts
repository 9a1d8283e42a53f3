import { queueMail } from '~/domain/mail/queue-mail.server';
import type { Db } from '~/platform/db.server';
import { momentText } from '~/platform/time';

/** Writes the sign-in mail when the address belongs to somebody who may come in. A replaced or old sign-in sends nothing. */
export async function sendSignInLink(db: Db, signInId: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const signIn = await tx.verification.findUnique({
      where: { id: signInId, expiresAt: { gt: now } },
      select: { value: true, expiresAt: true },
    });
    if (!signIn) return;
    const person = await tx.person.findUnique({
      where: { email: signIn.value, disabledAt: null },
      select: { id: true, email: true, timeZone: true },
    });
    if (!person) return;
    await queueMail(tx, {
      message: 'sign-in',
      key: `sign-in:${signInId}`,
      to: { email: person.email, personId: person.id },
      props: { expiresAt: momentText(signIn.expiresAt, person.timeZone) },
      door: { path: '/login/:token', purpose: 'sign-in', id: signInId },
      now,
    });
  });
}
