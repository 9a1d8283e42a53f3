import { listStops } from '~/domain/moments/stops.server';
import type { Reader } from '~/platform/db.server';
import { quarterStart } from '~/platform/time';
import { countAccountCharges } from './account-charges.server';
import type { AskFacts } from './ask-budget';

/**
 * What `askBudget` needs for each of these advocates (a page or a shortlist, not the whole programme): a fixed
 * number of queries, whatever theirs. The stops of their accounts are read from the facts, so that one blocks at once. Inside a transaction that asks, lock the advocate and the account first: `lockAskBudget`.
 */
export async function listAskFacts(db: Reader, advocateIds: string[], now: Date): Promise<Map<string, AskFacts>> {
  const since = quarterStart(now);
  const rows = await db.advocate.findMany({
    where: { id: { in: advocateIds } },
    select: {
      id: true,
      readiness: true,
      reviewOn: true,
      leftAt: true,
      quarterlyCap: true,
      pausedUntil: true,
      confirmedAt: true,
      contact: {
        select: {
          leftOn: true,
          account: { select: { id: true, name: true } },
        },
      },
      asks: {
        where: { OR: [{ status: 'OPEN' }, { status: { not: 'WITHDRAWN' }, askedAt: { gte: since } }] },
        select: { status: true, askedAt: true, expiresAt: true },
      },
      favours: { where: { isLive: true }, orderBy: { completedAt: 'desc' }, take: 1, select: { completedAt: true } },
    },
  });
  const accountIds = rows.flatMap(({ contact }) => contact.account?.id ?? []);
  const askedByAccount = await countAccountCharges(db, accountIds, now);
  const stops = await listStops(db, accountIds, now);
  return new Map(
    rows.map((row) => {
      const { account, leftOn } = row.contact;
      const facts: AskFacts = {
        readiness: row.readiness,
        reviewOn: row.reviewOn,
        hasLeft: row.leftAt !== null,
        leftAccountOn: leftOn,
        cap: row.quarterlyCap,
        asked: row.asks.filter(({ askedAt }) => askedAt >= since).length,
        openAsk: row.asks.find(({ status }) => status === 'OPEN') ?? null,
        pausedUntil: row.pausedUntil,
        confirmedAt: row.confirmedAt,
        lastLiveFavourAt: row.favours[0]?.completedAt ?? null,
        account: account && {
          name: account.name,
          asked: askedByAccount.get(account.id) ?? 0,
          stops: stops.get(account.id) ?? [],
        },
      };
      return [row.id, facts];
    }),
  );
}
