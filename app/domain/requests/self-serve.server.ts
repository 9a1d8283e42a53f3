import { permissions } from '~/domain/access/permissions';
import type { Actor } from '~/domain/audit/record.server';
import { queueMail } from '~/domain/mail/queue-mail.server';
import type { Tx } from '~/platform/db.server';
import { formatList } from '~/ui/format';
import { pageOf } from './letters.server';
import type { LockedRequest } from './locking.server';
import { teamNames } from './teams';

type Choice = { request: LockedRequest; roundId: string; by: Actor; names: string[]; now: Date };

/** A requester chose whom to ask, as their SOP lets them: whoever looks after the request is told, else every manager. */
export async function tellManagersOfChoice(tx: Tx, { request, roundId, by, names, now }: Choice): Promise<void> {
  const managers = await tx.person.findMany({
    where: {
      role: { in: [...permissions['requests.run']] },
      disabledAt: null,
      ...(request.assigneeId ? { id: request.assigneeId } : {}),
    },
    orderBy: { id: 'asc' },
    select: { id: true, email: true },
  });
  const team = request.requester.team ? teamNames[request.requester.team] : 'their team';
  for (const { id, email } of managers) {
    await queueMail(tx, {
      message: 'asking-note',
      key: `asking-note:${roundId}:${id}`,
      to: { email, personId: id },
      props: {
        requestLabel: `R-${request.number}`,
        headline: `${by.name} asks ${formatList(names)}: ${request.title}`,
        summary: `The SOP of ${team} lets requesters choose whom to ask, and tells you. You can stop it on the request’s page.`,
        facts: [{ label: 'Asked', text: formatList(names) }],
        action: 'See the request',
        actionUrl: pageOf(request),
      },
      now,
    });
  }
}
