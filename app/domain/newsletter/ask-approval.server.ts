import { type Actor, record } from '~/domain/audit/record.server';
import { queueMail } from '~/domain/mail/queue-mail.server';
import { listManagers } from '~/domain/requests/managers.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Db } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { enqueue } from '~/platform/queue.server';
import { ok, refuse, type Result } from '~/platform/result';
import { freezeIssue, type FreezeRefusal } from './freeze-issue.server';
import { checkLinksJob } from './schema';

export type AskRefusal = FreezeRefusal | { kind: 'not-needed' | 'asked-already' | 'nobody-else' };

/**
 * Asks every other manager and admin, by letter, to read a draft and approve it; once, however often it is pressed. Refused:
 * something must be put right first, no approval is required, nobody else could give it.
 */
export async function askApproval(
  db: Db,
  issueId: string,
  by: Actor & { personId: string },
  now: Date,
): Promise<Result<{ names: string[] }, AskRefusal>> {
  const complete = await freezeIssue(db, issueId, now);
  if (!complete.ok) return refuse(complete.reason);
  return db.$transaction(async (tx) => {
    if (!(await getSettings(tx)).newsletterNeedsApproval) return refuse({ kind: 'not-needed' as const });
    const others = (await listManagers(tx)).filter(({ id }) => id !== by.personId);
    if (others.length === 0) return refuse({ kind: 'nobody-else' as const });
    const { count } = await tx.issue.updateMany({
      where: { id: issueId, status: 'DRAFT', approvalAskedAt: null, approvedAt: null },
      data: { approvalAskedAt: now, approvalAskedById: by.personId },
    });
    if (count === 0) return refuse({ kind: 'asked-already' as const });
    const { number, subject } = await tx.issue.findUniqueOrThrow({ where: { id: issueId } });
    for (const { id, email } of others)
      await queueMail(tx, {
        message: 'issue-approval',
        key: `issue-approval:${issueId}:${now.getTime()}:${id}`,
        to: { email, personId: id },
        props: {
          label: `Newsletter, issue ${number}`,
          headline: 'Please read the next letter',
          summary: `${by.name} asks for a second pair of eyes on “${subject}”. It goes out once somebody else has approved it; the first answer counts.`,
          note: '',
          action: 'Read it and answer',
          actionUrl: `${env().SITE_URL}/newsletter/${issueId}#approval`,
        },
        now,
      });
    await enqueue(tx, checkLinksJob, { issueId });
    await record(tx, { kind: 'issue.approval-asked', at: now, by, about: { issueId }, data: { number } });
    return ok({ names: others.map(({ name }) => name) });
  });
}
