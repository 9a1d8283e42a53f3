import { permissions } from '~/domain/access/permissions';
import { queueMail } from '~/domain/mail/queue-mail.server';
import type { Prisma } from '~/generated/prisma/client';
import type { Role } from '~/generated/prisma/enums';
import type { Tx } from '~/platform/db.server';
import { formatDate, formatDateTime, formatMoney } from '~/ui/format';
import { mailRequester, pageOf } from './letters.server';
import type { Telling } from './sla-watch';
import type { SopSettings } from './sop';
import { teamNames } from './teams';

const select = {
  number: true,
  title: true,
  team: true,
  neededBy: true,
  assigneeId: true,
  assignee: { select: { name: true } },
  requester: { select: { name: true } },
  deal: { select: { name: true, stage: true, value: true, currency: true } },
} satisfies Prisma.RequestSelect;
type Told = Prisma.RequestGetPayload<{ select: typeof select }>;

type Letter = { telling: Telling; to: SopSettings['escalate']['to']; headline: string; reason: string; now: Date };

/**
 * Tells of a promise in danger: who looks after the request, or everybody who runs the programme while nobody does; an
 * escalation goes to whom the SOP names. Of a late one its requester is told as well. Returns the ids of those told.
 */
export async function mailClock(tx: Tx, requestId: string, letter: Letter): Promise<string[]> {
  const { telling, headline, reason, now } = letter;
  const request = await tx.request.findUniqueOrThrow({ where: { id: requestId }, select });
  const people = await listTold(tx, request, letter);
  for (const { id, email, timeZone } of people) {
    await queueMail(tx, {
      message: 'request-clock',
      key: `request-clock:${requestId}:${telling.promise}:${telling.kind}:${id}`,
      to: { email, personId: id },
      props: {
        requestLabel: `R-${request.number}`,
        title: request.title,
        headline,
        summary: reason,
        facts: factsOf(request, formatDateTime(telling.dueAt, timeZone)),
        actionUrl: pageOf(request),
      },
      now,
    });
  }
  if (telling.kind === 'BREACH')
    await apologise(tx, requestId, { telling, names: people.map(({ name }) => name), now });
  return people.map(({ id }) => id);
}

function listTold(tx: Tx, { assigneeId }: Told, { telling, to }: Letter) {
  const isEscalated = telling.kind === 'ESCALATION';
  const roles: readonly Role[] = isEscalated && to === 'admins' ? ['ADMIN'] : permissions['requests.run'];
  const own = assigneeId && !isEscalated ? { id: assigneeId } : {};
  return tx.person.findMany({
    where: { ...own, role: { in: [...roles] }, disabledAt: null },
    orderBy: { id: 'asc' },
    select: { id: true, name: true, email: true, timeZone: true },
  });
}

type Apology = { telling: Telling; names: string[]; now: Date };

async function apologise(tx: Tx, requestId: string, { telling, names, now }: Apology) {
  const [only, ...others] = names;
  const who = only && !others.length ? only : 'Everybody who runs the programme';
  const isFirst = telling.promise === 'FIRST_ANSWER';
  const { title } = await tx.request.findUniqueOrThrow({ where: { id: requestId }, select: { title: true } });
  await mailRequester(tx, requestId, {
    occasion: isFirst ? 'first-answer-late' : 'fulfil-late',
    headline: `We are late: ${title}`,
    summary: `${isFirst ? 'You should have a first answer by now.' : 'You should have your help by now.'} ${who} has been told.`,
    action: 'See the request',
    now,
  });
}

function factsOf({ neededBy, deal, requester, team, assignee }: Told, due: string) {
  const value = deal?.value ? formatMoney(deal.value.toNumber(), deal.currency ?? 'GBP') : null;
  return [
    { label: 'Due', text: due },
    { label: 'Needed by', text: formatDate(neededBy, 'UTC', 'short') },
    { label: 'Asked by', text: `${requester.name} (${teamNames[team]})` },
    { label: 'Looked after by', text: assignee?.name ?? 'nobody yet' },
    ...(deal ? [{ label: 'Deal', text: [deal.name, value, deal.stage].filter(Boolean).join(', ') }] : []),
  ];
}
