import { listAskFacts } from '~/domain/advocates/ask-facts.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Prisma } from '~/generated/prisma/client';
import type { Db, Reader } from '~/platform/db.server';
import { deciderOf } from './approval-words';
import { askingRules } from './asking-rules';
import { loadCandidates } from './candidates.server';
import { type Match, matchOne } from './matching';
import { needColumns, needOf } from './need';

const person = { select: { id: true, name: true, email: true, timeZone: true, disabledAt: true } } as const;

/** One approval with what its answer is judged by; null where there is none. */
export async function findApproval(db: Reader, { approvalId, now }: { approvalId: string; now: Date }) {
  const row = await db.ownerApproval.findUnique({
    where: { id: approvalId },
    include: {
      owner: person,
      answeredBy: { select: { name: true } },
      account: { select: { name: true, renewalOn: true, owner: person } },
      advocate: { select: { jobTitle: true, person: { select: { name: true } } } },
      request: {
        select: {
          ...needColumns,
          number: true,
          title: true,
          status: true,
          neededBy: true,
          assigneeId: true,
          requester: { select: { name: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { advocate, account, request, escalatedAt, ...rest } = row;
  const rules = askingRules(request);
  const settings = await getSettings(db);
  const facts = (await listAskFacts(db, [row.advocateId], now)).get(row.advocateId);
  const [somebody] = await loadCandidates(db, { request, advocateIds: [row.advocateId] }, now);
  return {
    ...rest,
    escalatedAt,
    isManagers: escalatedAt !== null,
    decider: deciderOf(rest.owner, account.owner),
    advocate: { name: advocate.person.name, jobTitle: advocate.jobTitle },
    account: { ...account, asked: facts?.account?.asked ?? 0, cap: settings.accountQuarterlyCap },
    request: { ...request, minutes: rules.minutes },
    rules,
    match: somebody
      ? {
          ...spoken(matchOne(needOf(request), somebody, now)),
          used: somebody.budget.used,
          cap: somebody.budget.cap,
          lastLiveFavourAt: somebody.lastLiveFavourAt,
        }
      : null,
  };
}
/** Whoever is asked to agree need not read that they have not agreed yet. */
const spoken = ({ pluses, minuses, ownerFirst }: Match) => ({
  pluses,
  minuses: minuses.filter((minus) => minus !== ownerFirst),
});

/** Answers that wait for this person: those of accounts they own, and for managers those that nobody else may give. */
export async function listApprovals(db: Db, { personId, runs }: { personId: string; runs: boolean }) {
  return db.ownerApproval.findMany({
    where: { status: 'WAITING', OR: waitingFor(personId, runs) },
    orderBy: [{ silentFrom: 'asc' }, { id: 'asc' }],
    take: 200,
    select: {
      id: true,
      askedAt: true,
      silentFrom: true,
      escalatedAt: true,
      account: { select: { name: true } },
      advocate: { select: { person: { select: { name: true } } } },
      request: { select: { number: true, title: true, neededBy: true, requester: { select: { name: true } } } },
    },
  });
}

/** How many answers wait for this person. */
export const countApprovals = (db: Db, { personId, runs }: { personId: string; runs: boolean }) =>
  db.ownerApproval.count({ where: { status: 'WAITING', OR: waitingFor(personId, runs) } });

/** As `deciderOf` says it. */
function waitingFor(personId: string, runs: boolean): Prisma.OwnerApprovalWhereInput[] {
  const isUnowned = { OR: [{ ownerId: null }, { owner: { disabledAt: { not: null } } }] };
  const decides = { OR: [{ account: { ownerId: personId } }, { ownerId: personId, account: isUnowned }] };
  const own = { escalatedAt: null, ...decides };
  return runs ? [own, { escalatedAt: { not: null } }] : [own];
}
