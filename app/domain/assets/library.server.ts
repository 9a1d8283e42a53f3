import type { Prisma } from '~/generated/prisma/client';
import type { Db } from '~/platform/db.server';
import { dateFromDay, dayIn } from '~/platform/time';
import { assetKindNames } from './asset-kinds';
import { findProof } from './proof.server';
import { recordSearch } from './record-search.server';
import type { LibraryQuery } from './schema';
import { sendableWhere, standingOf } from './sendable';
import { isStale, shelfWords } from './shelf-life';

export const PER_PAGE = 50;
const FOUND = 30;

const select = {
  id: true,
  kind: true,
  title: true,
  summary: true,
  industry: true,
  topics: true,
  account: { select: { name: true } },
  confirmedOn: true,
  createdAt: true,
  shelfMonths: true,
  consentUntil: true,
  withdrawnAt: true,
  withdrawnWhy: true,
  owner: { select: { name: true } },
  shares: { select: { views: true } },
  _count: { select: { closedRequests: true, offers: true } },
} satisfies Prisma.AssetSelect;

/**
 * A page of the library: what may be sent, what waits for a "still true", or what is gone. With words only what may be sent,
 * the best first, each with its reasons; the search is counted.
 */
export async function listLibrary(db: Db, query: LibraryQuery, { personId, now }: { personId: string; now: Date }) {
  const [inUse, stale, gone] = await Promise.all([
    db.asset.count({ where: sendableWhere(now) }),
    listStaleIds(db, now),
    db.asset.count({ where: { NOT: sendableWhere(now) } }),
  ]);
  const counts = { use: inUse, confirm: stale.length, gone };
  if (query.q) return { ...(await listFound(db, query, { personId, now })), counts };
  const kind = { kind: query.kind };
  const where =
    query.view === 'use'
      ? { ...kind, ...sendableWhere(now) }
      : query.view === 'confirm'
        ? { ...kind, id: { in: stale } }
        : { ...kind, NOT: sendableWhere(now) };
  const [total, rows] = await Promise.all([
    db.asset.count({ where }),
    db.asset.findMany({
      where,
      orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
      skip: (query.page - 1) * PER_PAGE,
      take: PER_PAGE,
      select,
    }),
  ]);
  return {
    total,
    counts,
    assets: rows.map((row) => ({ ...line(row, now), why: [] as string[], against: [] as string[] })),
  };
}

async function listFound(db: Db, { q, kind }: LibraryQuery, { personId, now }: { personId: string; now: Date }) {
  await recordSearch(db, { personId }, now);
  const proof = (await findProof(db, { words: q }, FOUND, now)).filter((one) => !kind || one.kind === kind);
  const rows = await db.asset.findMany({ where: { id: { in: proof.map(({ id }) => id) } }, select });
  const assets = proof.flatMap(({ id, why, against }) =>
    rows.filter((row) => row.id === id).map((row) => ({ ...line(row, now), why, against })),
  );
  return { total: assets.length, assets };
}

function line(
  { shares, _count, account, owner, ...row }: Prisma.AssetGetPayload<{ select: typeof select }>,
  now: Date,
) {
  return {
    id: row.id,
    title: row.title,
    summary: row.summary,
    about: [assetKindNames[row.kind], account?.name, row.industry].filter(Boolean).join(', '),
    topics: row.topics,
    standing: standingOf(row, now),
    isStale: isStale(row, now),
    shelf: shelfWords(row, now),
    owner: owner?.name ?? null,
    withdrawnWhy: row.withdrawnWhy,
    answered: _count.closedRequests,
    offered: _count.offers,
    links: shares.length,
    views: shares.reduce((sum, { views }) => sum + views, 0),
  };
}

/** Assets in use whose time on the shelf is over; months as `shelf-life.ts` counts them. */
export async function listStaleIds(db: Db, now: Date): Promise<string[]> {
  const today = dateFromDay(dayIn('UTC', now));
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM assets
     WHERE withdrawn_at IS NULL AND (consent_until IS NULL OR consent_until >= ${today}::date)
       AND COALESCE(confirmed_on, created_at::date) + make_interval(months => shelf_months) <= ${now}::timestamp
     ORDER BY COALESCE(confirmed_on, created_at::date), id`;
  return rows.map(({ id }) => id);
}
