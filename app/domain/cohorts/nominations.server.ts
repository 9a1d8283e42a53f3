import { getSettings } from '~/domain/settings/queries.server';
import type { Prisma } from '~/generated/prisma/client';
import type { NominationStatus } from '~/generated/prisma/enums';
import type { Reader } from '~/platform/db.server';
import { listInvitationFacts } from './invitation-facts.server';
import { type InviteRefusal, invitationRefusals, noPostalAddress } from './invitation-rules';

const NOMINATIONS_PER_PAGE = 50;

/** Whose nominations somebody may see: their own, or everybody's (`nominatorId` undefined). */
type Scope = { nominatorId?: string };

const columns = {
  ...{ id: true, name: true, why: true, activities: true, status: true, reason: true },
  ...{ nominatedAt: true, decidedAt: true, joinedAt: true, advocateId: true },
  account: { select: { id: true, name: true } },
  nominator: { select: { id: true, name: true } },
  decidedBy: { select: { name: true } },
} satisfies Prisma.NominationSelect;

/** One page of nominations, those to be decided first, then the newest; with how many there are of each status. */
export async function listNominations(
  db: Reader,
  { nominatorId }: Scope,
  { status, page }: { status?: NominationStatus; page: number },
) {
  const where = { nominatorId, status };
  const [rows, total, counts] = await Promise.all([
    db.nomination.findMany({
      where,
      orderBy: [{ status: 'asc' }, { nominatedAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * NOMINATIONS_PER_PAGE,
      take: NOMINATIONS_PER_PAGE,
      select: columns,
    }),
    db.nomination.count({ where }),
    db.nomination.groupBy({ by: ['status'], where: { nominatorId }, _count: true }),
  ]);
  const byStatus = Object.fromEntries(counts.map((one) => [one.status, one._count]));
  const pageCount = Math.ceil(total / NOMINATIONS_PER_PAGE);
  return { nominations: rows, total, pageCount, counts: byStatus as Partial<Record<NominationStatus, number>> };
}

/** One nomination within a scope, or null. */
export const findNomination = (db: Reader, id: string, { nominatorId }: Scope) =>
  db.nomination.findUnique({ where: { id, nominatorId }, select: { ...columns, email: true, contactId: true } });

/** What speaks against inviting the person now, as the manager will be told: our missing address, and what the CRM says of them. */
export async function findObjections(db: Reader, contactId: string | null, now: Date): Promise<InviteRefusal[]> {
  const settings = await getSettings(db);
  const ours = settings.postalAddress ? [] : [noPostalAddress];
  const [facts] = contactId ? await listInvitationFacts(db, [contactId], settings, now) : [];
  return [...ours, ...(facts ? invitationRefusals(facts, settings, now) : [])];
}

const MOST_FOUND = 10;

/** People of accounts by name or account, to be nominated; who is in the programme is shown as such. */
export async function searchNominees(db: Reader, q: string) {
  if (q.length < 2) return [];
  const contains = { contains: q, mode: 'insensitive' } as const;
  const rows = await db.contact.findMany({
    where: { leftOn: null, OR: [{ name: contains }, { account: { name: contains } }] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MOST_FOUND,
    select: nominee,
  });
  return rows.map(readNominee);
}

/** The person who was picked, or null. */
export async function findNominee(db: Reader, contactId: string) {
  const row = contactId ? await db.contact.findUnique({ where: { id: contactId }, select: nominee }) : null;
  return row && readNominee(row);
}

const nominee = {
  ...{ id: true, name: true, title: true, email: true },
  account: { select: { name: true } },
  advocate: { select: { id: true } },
} satisfies Prisma.ContactSelect;

/** Their address stays here: a requester needs it for nothing (rules G6). */
const readNominee = ({
  id,
  name,
  title,
  email,
  account,
  advocate,
}: Prisma.ContactGetPayload<{ select: typeof nominee }>) => ({
  ...{ contactId: id, name, title, account: account?.name ?? null },
  hasAddress: email !== null,
  isAdvocate: advocate !== null,
});
export type Nominee = ReturnType<typeof readNominee>;
