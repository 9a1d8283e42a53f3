import { record } from '~/domain/audit/record.server';
import { noteFormSent } from '~/domain/cohorts/note-form-sent.server';
import type { Db } from '~/platform/db.server';
import { deriveToken, hashToken } from '~/platform/derived-token.server';
import { newId } from '~/platform/id';
import { enqueue } from '~/platform/queue.server';
import { addTime, days } from '~/platform/time';
import { answerApplicationJob, CONFIRM_WITHIN_DAYS, JoinAnswers, type JoinForm } from './schema';
import { consentScopes } from './consents';

/**
 * Keeps what somebody typed on the join form and queues its answer. Nothing here looks whether the address is known, so
 * the form answers alike, in alike time (rules.md M6); the letter, which only the owner reads, tells the difference.
 * `invitationId`: whose link they came by.
 */
export async function applyToJoin(
  db: Db,
  form: JoinForm & { invitationId?: string },
  now: Date,
): Promise<{ applicationId: string }> {
  const applicationId = newId('join');
  const { email, source = null, invitationId } = form;
  const consents = consentScopes.filter((scope) => form[scope]);
  const answers = JoinAnswers.parse({ ...form, consents });
  await db.$transaction(async (tx) => {
    await tx.joinApplication.create({
      data: {
        id: applicationId,
        email,
        answers,
        source,
        invitationId,
        tokenHash: hashToken(deriveToken('join', applicationId)),
        expiresAt: addTime(now, days(CONFIRM_WITHIN_DAYS)),
        createdAt: now,
      },
    });
    if (invitationId) await noteFormSent(tx, invitationId, now);
    const by = { personId: null, name: 'A visitor' };
    await record(tx, { kind: 'join.applied', at: now, by, about: {}, data: { applicationId, source } });
    await enqueue(tx, answerApplicationJob, { applicationId });
  });
  return { applicationId };
}
