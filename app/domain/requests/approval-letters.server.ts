import { permissions } from '~/domain/access/permissions';
import { queueMail } from '~/domain/mail/queue-mail.server';
import type { Tx } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { formatDateTime } from '~/ui/format';
import { approvalWords } from './approval-words';
import { findApproval } from './approvals.server';

/**
 * The letter that asks for a yes: to the account's owner, or to managers once nobody else may say it or the owner kept
 * silent. Its button opens one page by its key; only a post there answers (rules M7).
 */
export async function mailApproval(tx: Tx, { approvalId, now }: { approvalId: string; now: Date }): Promise<void> {
  const approval = await findApproval(tx, { approvalId, now });
  if (!approval) return;
  const { isManagers, request, account, silentFrom, askedAt } = approval;
  const people = await readersOf(tx, approval);
  for (const { id, email, name, timeZone } of people) {
    const words = approvalWords({ ...approval, reader: name });
    const props = {
      requestLabel: `R-${request.number} · ${isManagers ? 'Account' : 'Your account'}`,
      accountName: account.name,
      headline: words.headline,
      intro: words.intro,
      facts: words.facts,
      deadline: isManagers
        ? `Nobody asks ${words.who} meanwhile. Your answer needs one line of reason.`
        : `By ${formatDateTime(silentFrom, timeZone)}, please. If we hear nothing, ${words.silence} A no needs one line of reason, which ${request.requester.name} sees.`,
    };
    const letter = {
      message: 'owner-approval' as const,
      key: `owner-approval:${approvalId}:${askedAt.getTime()}:${isManagers ? id : 'owner'}`,
      to: { email, personId: id },
      now,
    };
    const page = `/approvals/${approvalId}`;
    if (isManagers) {
      // A manager answers signed in: their letter holds no key.
      await queueMail(tx, { ...letter, props: { ...props, actionUrl: `${env().SITE_URL}${page}` } });
    } else {
      const door = { path: `${page}?key=:token`, purpose: 'approval', id: approvalId };
      await queueMail(tx, { ...letter, door, props });
    }
  }
}

type Reader = { id: string; email: string; name: string; timeZone: string };

async function readersOf(
  tx: Tx,
  { isManagers, owner, request }: { isManagers: boolean; owner: Reader; request: { assigneeId: string | null } },
): Promise<Reader[]> {
  if (!isManagers) return [owner];
  return tx.person.findMany({
    where: {
      role: { in: [...permissions['requests.run']] },
      disabledAt: null,
      ...(request.assigneeId ? { id: request.assigneeId } : {}),
    },
    orderBy: { id: 'asc' },
    select: { id: true, email: true, name: true, timeZone: true },
  });
}
