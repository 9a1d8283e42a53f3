import type { Db } from '~/platform/db.server';
import type { RequestStand } from './program-call';

/** How a request stands, as programs read it; null where there is none. `site`: our origin. */
export async function findStand(
  db: Db,
  { number, site }: { number: number; site: string },
): Promise<RequestStand | null> {
  const row = await db.request.findUnique({
    where: { number },
    select: {
      ...{ number: true, title: true, tier: true, status: true, closedAs: true, closedReason: true },
      ...{ neededBy: true, submittedAt: true, firstAnswerDueAt: true, fulfilDueAt: true },
      offers: { orderBy: { assetId: 'asc' }, select: { why: true, asset: { select: { id: true, title: true } } } },
    },
  });
  if (!row) return null;
  const { offers, status, closedAs, neededBy, submittedAt, firstAnswerDueAt, fulfilDueAt, ...rest } = row;
  return {
    ...rest,
    status: status.toLowerCase() as RequestStand['status'],
    closedAs: closedAs && (closedAs.toLowerCase() as RequestStand['closedAs']),
    neededBy: neededBy.toISOString().slice(0, 10),
    submittedAt: submittedAt.toISOString(),
    firstAnswerDueAt: firstAnswerDueAt.toISOString(),
    fulfilDueAt: fulfilDueAt.toISOString(),
    url: `${site}/requests/${row.number}`,
    proof: offers.map(({ asset, why }) => ({
      title: asset.title,
      url: `${site}/assets/${asset.id}`,
      why: why as string[],
    })),
  };
}
