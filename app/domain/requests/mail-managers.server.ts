import { permissions } from '~/domain/access/permissions';
import { queueMail } from '~/domain/mail/queue-mail.server';
import type { Prisma } from '~/generated/prisma/client';
import type { Tx } from '~/platform/db.server';
import { formatDate, formatDateTime, formatMoney } from '~/ui/format';
import { pageOf } from './letters.server';
import { teamNames } from './teams';

const select = {
  number: true,
  title: true,
  team: true,
  need: true,
  neededBy: true,
  firstAnswerDueAt: true,
  requester: { select: { id: true, name: true } },
  deal: { select: { name: true, stage: true, value: true, currency: true } },
} satisfies Prisma.RequestSelect;
type NewRequest = Prisma.RequestGetPayload<{ select: typeof select }>;

/**
 * Tells everybody who runs the programme of a new request, one mail a person. It belongs to nobody yet, so all are told; a
 * manager who submitted it themselves is told as its requester.
 */
export async function mailManagers(tx: Tx, requestId: string, now: Date): Promise<void> {
  const request = await tx.request.findUniqueOrThrow({ where: { id: requestId }, select });
  const managers = await tx.person.findMany({
    where: { role: { in: [...permissions['requests.run']] }, disabledAt: null, id: { not: request.requester.id } },
    orderBy: { id: 'asc' },
    select: { id: true, email: true, timeZone: true },
  });
  for (const { id, email, timeZone } of managers) {
    await queueMail(tx, {
      message: 'request-new',
      key: `request-new:${requestId}:${id}`,
      to: { email, personId: id },
      props: {
        requestLabel: `R-${request.number}`,
        title: request.title,
        who: `${request.requester.name} (${teamNames[request.team]}) asks. Nobody has taken it yet.`,
        answerBy: formatDateTime(request.firstAnswerDueAt, timeZone),
        facts: factsOf(request),
        actionUrl: pageOf(request),
      },
      now,
    });
  }
}

function factsOf({ need, neededBy, deal }: NewRequest) {
  const value = deal?.value ? formatMoney(deal.value.toNumber(), deal.currency ?? 'GBP') : null;
  return [
    { label: 'Needed by', text: formatDate(neededBy, 'UTC', 'short') },
    ...(deal ? [{ label: 'Deal', text: [deal.name, value, deal.stage].filter(Boolean).join(', ') }] : []),
    ...(need ? [{ label: 'What for', text: need }] : []),
  ];
}
