import type { Reader } from '~/platform/db.server';

/** A favour with what it led to so far; null for an unknown id. */
export async function findFavour(db: Reader, id: string) {
  const favour = await db.favour.findUnique({
    where: { id },
    select: {
      ...{ id: true, title: true, activity: true, minutes: true, completedAt: true, accountId: true },
      account: { select: { id: true, name: true } },
      advocate: {
        select: {
          ...{ id: true, timeZone: true, person: { select: { name: true } } },
          consents: { where: { scope: 'NEWSLETTER', withdrawnAt: null }, select: { id: true } },
        },
      },
      ask: { select: { request: { select: { number: true } } } },
      deals: { select: { deal: { select: { id: true } } } },
      outcomes: {
        orderBy: [{ happenedOn: 'asc' }, { id: 'asc' }],
        select: {
          ...{ id: true, kind: true, quantity: true, happenedOn: true, note: true },
          ...{ toldAt: true, printedAt: true, forIssueOnly: true, noteId: true, recordedAt: true },
          deal: { select: { name: true } },
          recordedBy: { select: { name: true } },
        },
      },
    },
  });
  if (!favour) return null;
  const { ask, advocate, deals, outcomes, ...rest } = favour;
  return {
    ...rest,
    requestNumber: ask?.request.number ?? null,
    advocate: {
      ...{ id: advocate.id, name: advocate.person.name, timeZone: advocate.timeZone },
      getsIssues: advocate.consents.length > 0,
    },
    dealIds: deals.map(({ deal }) => deal.id),
    outcomes: outcomes.map(({ deal, recordedBy, ...outcome }) => ({
      ...outcome,
      deal: deal?.name ?? null,
      recordedBy: recordedBy.name,
    })),
  };
}

const MOST_DEALS = 100;

/**
 * Deals to choose from, those linked to the favour first, then the latest; at most a hundred. Lost deals and deals of
 * the advocate's own account are left out, since neither can count.
 */
export async function listDealsToChoose(
  db: Reader,
  { q, favour }: { q: string; favour: { dealIds: string[]; accountId: string | null } },
) {
  const contains = { contains: q, mode: 'insensitive' as const };
  const select = { id: true, name: true, status: true, closedOn: true, account: { select: { name: true } } } as const;
  const notOwn = favour.accountId ? { OR: [{ accountId: null }, { accountId: { not: favour.accountId } }] } : {};
  const [linked, others] = await Promise.all([
    db.deal.findMany({ where: { id: { in: favour.dealIds }, status: { not: 'LOST' } }, select }),
    db.deal.findMany({
      where: {
        AND: [notOwn, q ? { OR: [{ name: contains }, { account: { name: contains } }] } : {}],
        id: { notIn: favour.dealIds },
        status: { not: 'LOST' },
      },
      orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
      take: MOST_DEALS + 1,
      select,
    }),
  ]);
  return { linked, others: others.slice(0, MOST_DEALS), isCut: others.length > MOST_DEALS };
}
