import { issueSignIn } from '~/domain/access/issue-sign-in.server';
import { SIGN_IN_MINUTES } from '~/domain/access/schema';
import { queueMail } from '~/domain/mail/queue-mail.server';
import type { Db, Tx } from '~/platform/db.server';
import { addTime, minutes, momentText } from '~/platform/time';
import { firstNameOf } from './first-name';
import { JoinAnswers } from './schema';

/**
 * Writes the letter that answers an application: a link to confirm, or for an advocate the way in. Colleagues and the
 * disabled get none. Running it again, or after the application was confirmed, sends nothing more.
 */
export async function answerApplication(db: Db, applicationId: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const application = await tx.joinApplication.findUnique({ where: { id: applicationId } });
    if (!application || application.confirmedAt || application.expiresAt <= now) return;
    const known = await tx.person.findUnique({
      where: { email: application.email },
      select: { id: true, role: true, disabledAt: true, timeZone: true },
    });
    if (!known) return sendConfirmation(tx, application, now);
    if (known.role === 'ADVOCATE' && !known.disabledAt) await sendWayIn(tx, application, known, now);
  });
}

type Application = { id: string; email: string; answers: unknown; expiresAt: Date };

async function sendConfirmation(tx: Tx, { id, email, answers, expiresAt }: Application, now: Date) {
  const { name, timeZone } = JoinAnswers.parse(answers);
  await queueMail(tx, {
    message: 'join-confirm',
    key: `join-confirm:${id}`,
    to: { email },
    props: { firstName: firstNameOf(name), expiresAt: `until ${momentText(expiresAt, timeZone)}` },
    door: { path: '/join/confirm/:token', purpose: 'join', id },
    now,
  });
}

async function sendWayIn(tx: Tx, { id, email }: Application, person: { id: string; timeZone: string }, now: Date) {
  const key = `already-joined:${id}`;
  // A second run must not replace the sign-in that the first letter opens.
  if (await tx.mailMessage.findUnique({ where: { key }, select: { id: true } })) return;
  const signInId = await issueSignIn(tx, email, now);
  await queueMail(tx, {
    message: 'already-joined',
    key,
    to: { email, personId: person.id },
    props: { expiresAt: momentText(addTime(now, minutes(SIGN_IN_MINUTES)), person.timeZone) },
    door: { path: '/login/:token', purpose: 'sign-in', id: signInId },
    now,
  });
}
