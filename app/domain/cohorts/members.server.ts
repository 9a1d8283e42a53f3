import type { Prisma } from '~/generated/prisma/client';
import type { Reader } from '~/platform/db.server';
import type { CohortSearch, MemberStatus } from './schema';

export const MEMBERS_PER_PAGE = 50;

export type Member = {
  id: string;
  contactId: string;
  name: string;
  account: { id: string; name: string } | null;
  advocateId: string | null;
  status: MemberStatus;
  /** why they were left out, or why no reminder goes out any more */
  reason: string | null;
  invitedAt: Date | null;
  reminders: number;
  nextAt: Date | null;
  joinedAt: Date | null;
  favours: number;
};

/** One page of everybody a cohort considered or brought, by name, with how many there are of each status. */
export async function listMembers(
  db: Reader,
  cohortId: string,
  search: Pick<CohortSearch, 'q' | 'status' | 'page'>,
  take = MEMBERS_PER_PAGE,
): Promise<{ members: Member[]; total: number; counts: Record<MemberStatus, number> }> {
  const where = { ...whereOf(cohortId, search.q), ...(search.status && statusWhere[search.status]) };
  const count = (status: MemberStatus) =>
    db.cohortInvitation.count({ where: { ...whereOf(cohortId, search.q), ...statusWhere[status] } });
  const [rows, total, joined, invited, waiting, excluded] = await Promise.all([
    db.cohortInvitation.findMany({
      where,
      orderBy: [{ contact: { name: 'asc' } }, { id: 'asc' }],
      skip: (search.page - 1) * take,
      take,
      select: columns,
    }),
    db.cohortInvitation.count({ where }),
    count('joined'),
    count('invited'),
    count('waiting'),
    count('excluded'),
  ]);
  return { members: rows.map(read), total, counts: { joined, invited, waiting, excluded } };
}

const statusWhere: Record<MemberStatus, Prisma.CohortInvitationWhereInput> = {
  joined: { joinedAt: { not: null } },
  invited: { joinedAt: null, invitedAt: { not: null } },
  waiting: { joinedAt: null, invitedAt: null, excludedReason: null },
  excluded: { joinedAt: null, invitedAt: null, excludedReason: { not: null } },
};

function whereOf(cohortId: string, q: string): Prisma.CohortInvitationWhereInput {
  const contains = { contains: q, mode: 'insensitive' } as const;
  return { cohortId, ...(q && { contact: { OR: [{ name: contains }, { account: { name: contains } }] } }) };
}

const columns = {
  ...{ id: true, contactId: true, advocateId: true, excludedReason: true, stoppedReason: true },
  ...{ invitedAt: true, reminders: true, nextAt: true, joinedAt: true },
  contact: { select: { name: true, account: { select: { id: true, name: true } } } },
  advocate: { select: { _count: { select: { favours: true } } } },
} satisfies Prisma.CohortInvitationSelect;

type Row = Prisma.CohortInvitationGetPayload<{ select: typeof columns }>;

function read({ contact, advocate, excludedReason, stoppedReason, ...row }: Row): Member {
  const { joinedAt, invitedAt } = row;
  const status = joinedAt ? 'joined' : invitedAt ? 'invited' : excludedReason !== null ? 'excluded' : 'waiting';
  const reason = status === 'excluded' ? excludedReason : status === 'invited' ? stoppedReason : null;
  return { ...row, ...contact, status, reason, favours: advocate?._count.favours ?? 0 };
}
