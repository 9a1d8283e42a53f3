import type { Reader } from '~/platform/db.server';

const PAGE = 50;

/** Addresses that get no mail but what lets their owner in, newest first; `q` is a part of an address. */
export async function listSuppressions(db: Reader, { q, page }: { q: string; page: number }) {
  const where = q ? { email: { contains: q, mode: 'insensitive' as const } } : {};
  const [total, rows] = await Promise.all([
    db.suppression.count({ where }),
    db.suppression.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { email: 'asc' }],
      skip: (page - 1) * PAGE,
      take: PAGE,
    }),
  ]);
  const from = rows.length ? (page - 1) * PAGE + 1 : 0;
  return { rows, total, from, pages: Math.max(1, Math.ceil(total / PAGE)) };
}
