import { type Actor, record } from '~/domain/audit/record.server';
import { queueMail } from '~/domain/mail/queue-mail.server';
import type { Db, Tx } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { ok, refuse, type Result } from '~/platform/result';
import { type AnswerRefusal, answerRefusal, noApproval } from './approval';
import { findScheduler, lockApproval } from './approval.server';

/** `readAt`: when the question was asked that they read. A note says why it is sent back; null is a yes. */
type Answer = { issueId: string; readAt: Date; note: string | null };

/**
 * A second person approves a draft, or sends it back with a note; who asked gets a letter. Of two answers at once the first
 * counts, and an edit in between leaves nothing to answer. Refused: the asker themselves, and a yes of who scheduled it.
 */
export async function answerApproval(
  db: Db,
  { issueId, readAt, note }: Answer,
  by: Actor & { personId: string },
  now: Date,
): Promise<Result<undefined, AnswerRefusal>> {
  return db.$transaction(async (tx) => {
    const approval = await lockApproval(tx, issueId);
    if (!approval) return refuse('moved-on');
    const schedulerId = await findScheduler(tx, issueId);
    const isYes = note === null;
    const refusal = answerRefusal(approval, { isYes, readAt, personId: by.personId, schedulerId });
    if (refusal) return refuse(refusal);
    const { number } = await tx.issue.update({
      where: { id: issueId },
      // Who sends it back had a hand in it: the calendar does not write it over.
      data: isYes ? { approvedAt: now, approvedById: by.personId } : { ...noApproval, editedAt: now },
    });
    await record(tx, {
      kind: isYes ? ('issue.approved' as const) : ('issue.sent-back' as const),
      ...{ at: now, by, about: { issueId }, data: { number } },
      reasons: isYes ? [] : [note],
    });
    await tell(tx, { issueId, number, askedById: approval.approvalAskedById, note, by: by.name, now });
    return ok();
  });
}

type Told = { issueId: string; number: number; askedById: string | null; note: string | null; by: string; now: Date };

async function tell(tx: Tx, { issueId, number, askedById, note, by, now }: Told) {
  const asker = askedById ? await tx.person.findUnique({ where: { id: askedById } }) : null;
  if (!asker || asker.disabledAt) return;
  await queueMail(tx, {
    message: 'issue-approval',
    key: `issue-answer:${issueId}:${now.getTime()}`,
    to: { email: asker.email, personId: asker.id },
    props: {
      label: `Newsletter, issue ${number}`,
      headline: note === null ? `${by} approved it` : `${by} sent it back`,
      summary:
        note === null
          ? 'You can send it or schedule it now. If anybody changes it before that, it has to be approved anew.'
          : 'Change what they name, and ask again.',
      note: note ?? '',
      action: 'See the issue',
      actionUrl: `${env().SITE_URL}/newsletter/${issueId}`,
    },
    now,
  });
}
