import { findChampions } from '~/domain/accounts/champions.server';
import { stopsOf } from '~/domain/moments/stops';
import { sweepMoments } from '~/domain/moments/sweep-moments.server';
import type { Prisma } from '~/generated/prisma/client';
import type { Db } from '~/platform/db.server';
import type { Catalogue } from './catalogue';
import { getCatalogue } from './catalogue.server';
import { type ReadingFacts, listReadingFacts, readingOf } from './reading-facts.server';
import { isInTrial } from './trial';

const CHUNK = 250;

/**
 * Looks at the given accounts, or at all, and stores where each stands: its readiness, a day of history where its fit, its
 * fired signals or its cell changed, and the first hit of each signal in trial; then at their moments. May run at any time
 * and beside itself.
 */
export async function lookAtAccounts(db: Db, { accountIds }: { accountIds?: string[] }, now: Date): Promise<void> {
  const { version, catalogue } = await getCatalogue(db);
  for await (const ids of chunksOf(db, accountIds)) {
    const known = await listReadingFacts(db, ids, now);
    const champions = await findChampions(db, ids, catalogue.people, now);
    const rows = known.map((one) => {
      const { fitParts, missing: _, ...reading } = readingOf(one, catalogue, now);
      const championId = champions.get(one.facts.id)?.contactId ?? null;
      return { accountId: one.facts.id, ...reading, fitParts, stops: stopsOf(one.facts, now), championId };
    });
    await db.$transaction([
      store(db, rows, { version, now }),
      db.signalTrialHit.createMany({ data: hitsOf(known, { catalogue, rows, now }), skipDuplicates: true }),
    ]);
    await sweepMoments(db, ids, now);
  }
}

/** The given ids, or those of all accounts, some hundreds at a time and always in one order. */
export async function* chunksOf(db: Db, accountIds?: string[]): AsyncGenerator<string[]> {
  if (accountIds) {
    const ids = [...new Set(accountIds)].sort();
    for (let from = 0; from < ids.length; from += CHUNK) yield ids.slice(from, from + CHUNK);
    return;
  }
  let last = '';
  for (;;) {
    const where = { id: { gt: last } };
    const rows = await db.account.findMany({ where, select: { id: true }, orderBy: { id: 'asc' }, take: CHUNK });
    if (rows.length === 0) return;
    last = rows.at(-1)?.id ?? last;
    yield rows.map(({ id }) => id);
  }
}

type Row = { accountId: string } & Omit<ReturnType<typeof readingOf>, 'missing'>;

/** One statement for all rows. A look that began earlier never overwrites a later one; accounts deleted meanwhile are left out. */
function store(db: Db, rows: Row[], { version, now }: { version: number; now: Date }): Prisma.PrismaPromise<number> {
  return db.$executeRaw`
    WITH looked AS (
      SELECT r.* FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(
        "accountId" text, fit int, "fitParts" jsonb, fired int, strength float8, readings jsonb, cell "GridCell",
        stops jsonb, "championId" text)
      JOIN accounts a ON a.id = r."accountId"
      LEFT JOIN account_readiness o ON o.account_id = r."accountId"
     WHERE o.computed_at IS NULL OR o.computed_at <= ${now}
     ORDER BY r."accountId"
    ), days AS (
      INSERT INTO readiness_days (account_id, day, fit, fired, strength, cell)
      SELECT r."accountId", ${now}::date, r.fit, r.fired, r.strength, r.cell
        FROM looked r
        LEFT JOIN account_readiness o ON o.account_id = r."accountId"
       WHERE (o.fit, o.fired, o.cell) IS DISTINCT FROM (r.fit, r.fired, r.cell)
      ON CONFLICT (account_id, day) DO UPDATE
        SET fit = excluded.fit, fired = excluded.fired, strength = excluded.strength, cell = excluded.cell
    )
    INSERT INTO account_readiness
      (account_id, version, fit, fit_parts, fired, strength, readings, cell, stops, champion_id, computed_at)
    SELECT "accountId", ${version}, fit, "fitParts", fired, strength, readings, cell, stops, "championId", ${now}
      FROM looked
    ON CONFLICT (account_id) DO UPDATE
      SET version = excluded.version, fit = excluded.fit, fit_parts = excluded.fit_parts, fired = excluded.fired,
          strength = excluded.strength, readings = excluded.readings, cell = excluded.cell, stops = excluded.stops,
          champion_id = excluded.champion_id, computed_at = excluded.computed_at
      WHERE account_readiness.computed_at <= excluded.computed_at`;
}

type Looked = { catalogue: Catalogue; rows: Row[]; now: Date };

/** Signals in trial that fired at an account of their group. */
function hitsOf(known: ReadingFacts[], { catalogue, rows, now }: Looked) {
  const trials = catalogue.signals.flatMap(({ code, trial }) => (trial ? [{ code, trial }] : []));
  return known.flatMap(({ facts, cohortIds }, n) =>
    trials
      .filter(({ trial }) => isInTrial(trial, { ownerId: facts.ownerId, cohortIds }))
      .filter(({ code }) => rows[n]?.readings.some((reading) => reading.code === code && reading.hasFired))
      .map(({ code }) => ({ signal: code, accountId: facts.id, firstOn: now })),
  );
}
