import type { Reader } from '~/platform/db.server';

/** At how many accounts each signal fires, as last looked at: where it counts, and where it is only being tried elsewhere. */
export async function listFiredCounts(db: Reader): Promise<Map<string, { fired: number; leftOut: number }>> {
  const rows = await db.$queryRaw<{ code: string; fired: number; leftOut: number }[]>`
    SELECT r->>'code' AS code,
           count(*) FILTER (WHERE NOT (r->>'isLeftOut')::boolean)::int AS fired,
           count(*) FILTER (WHERE (r->>'isLeftOut')::boolean)::int AS "leftOut"
      FROM account_readiness, jsonb_array_elements(readings) r
     WHERE (r->>'hasFired')::boolean
     GROUP BY 1`;
  return new Map(rows.map(({ code, ...counts }) => [code, counts]));
}

/** How many accounts were looked at, how many of them are ready, and when that was last. */
export async function readinessNow(db: Reader, needed: number) {
  const [all, ready] = await Promise.all([
    db.accountReadiness.aggregate({ _count: true, _max: { computedAt: true } }),
    db.accountReadiness.count({ where: { fired: { gte: needed } } }),
  ]);
  return { accounts: all._count, ready, lookedAt: all._max.computedAt };
}

/** On whom a signal can be tried: people who own accounts, and cohorts. */
export async function listTrialGroups(db: Reader) {
  const [owners, cohorts] = await Promise.all([
    db.person.findMany({
      where: { ownedAccounts: { some: {} } },
      select: { id: true, name: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: 200,
    }),
    db.cohort.findMany({ select: { id: true, name: true }, orderBy: { createdAt: 'desc' }, take: 100 }),
  ]);
  return { owners, cohorts };
}
