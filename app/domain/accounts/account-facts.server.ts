import type { Prisma } from '~/generated/prisma/client';
import type { Reader } from '~/platform/db.server';
import { addTime, dateFromDay, days } from '~/platform/time';
import type { AccountFacts } from './account-facts';
import { listUsageFacts } from './usage-facts.server';

/** Older facts have decayed to nothing; what still lasts (an open deal, a certification) is read whatever its age. */
const REACH_DAYS = 400;

type Departure = AccountFacts['departures'][number] & { accountId: string };

/**
 * What signals, moments and stops read of these accounts (≤ 1,000 ids), in a fixed number of statements. Facts of days
 * after `now` are not read. Ids that nobody knows are left out.
 */
export async function listAccountFacts(
  db: Reader,
  accountIds: string[],
  now: Date,
): Promise<Map<string, AccountFacts>> {
  const today = dateFromDay(now.toISOString().slice(0, 10));
  const since = addTime(today, -days(REACH_DAYS));
  const rows = await db.account.findMany({ where: { id: { in: accountIds } }, select: factsSince(since, today) });
  const usage = await listUsageFacts(db, { accountIds, today, since });
  const departures = new Map<string, AccountFacts['departures']>();
  for (const { accountId, ...one } of await listDepartures(db, accountIds, { today, since })) {
    departures.set(accountId, [...(departures.get(accountId) ?? []), one]);
  }
  return new Map(
    rows.map(({ annualRevenue, surveys, attendances, certifications, facts, ...row }) => [
      row.id,
      {
        ...row,
        annualRevenue: annualRevenue && Number(annualRevenue),
        surveys: surveys.map(({ answeredOn: on, score, ...one }) => ({ ...one, score: Number(score), on })),
        attendances: attendances.map(({ attendedOn: on, ...one }) => ({ ...one, on })),
        certifications: certifications.map(({ certifiedOn: on, ...one }) => ({ ...one, on })),
        noted: facts.map(({ happenedOn: on, ...one }) => ({ ...one, on })),
        ...(usage.get(row.id) ?? { usage: [], features: [], people: [] }),
        departures: departures.get(row.id) ?? [],
      },
    ]),
  );
}

function factsSince(since: Date, today: Date) {
  const lately = { gte: since, lte: today };
  return {
    id: true,
    name: true,
    industry: true,
    region: true,
    segment: true,
    plan: true,
    products: true,
    seats: true,
    employees: true,
    annualRevenue: true,
    isPublicSector: true,
    ownerId: true,
    signedOn: true,
    renewalOn: true,
    onboardingStartedOn: true,
    onboardingCheckedInOn: true,
    onboardingClosedOn: true,
    escalationSince: true,
    churnNoticeOn: true,
    deals: {
      where: { OR: [{ status: 'OPEN' }, { closedOn: null }, { closedOn: lately }] },
      select: { id: true, name: true, type: true, status: true, openedOn: true, expectedCloseOn: true, closedOn: true },
      orderBy: { id: 'asc' },
    },
    surveys: {
      where: { answeredOn: lately },
      select: { contactId: true, kind: true, score: true, answeredOn: true },
      orderBy: [{ answeredOn: 'asc' }, { id: 'asc' }],
    },
    tickets: {
      where: { openedOn: { lte: today }, OR: [{ closedOn: null }, { closedOn: { gte: since } }] },
      select: { openedOn: true, closedOn: true, isEscalated: true },
      orderBy: [{ openedOn: 'asc' }, { id: 'asc' }],
    },
    attendances: {
      where: { attendedOn: lately },
      select: { contactId: true, kind: true, title: true, attendedOn: true },
      orderBy: [{ attendedOn: 'asc' }, { id: 'asc' }],
    },
    certifications: {
      where: { certifiedOn: { lte: today } }, // the first is the first of all there ever were
      select: { contactId: true, title: true, certifiedOn: true },
      orderBy: [{ certifiedOn: 'asc' }, { id: 'asc' }],
    },
    subscriptions: {
      where: { OR: [{ startedOn: lately }, { endedOn: null }, { endedOn: { gte: since } }] },
      select: { plan: true, startedOn: true, endedOn: true, isUpgrade: true, isTrial: true },
      orderBy: [{ startedOn: 'asc' }, { id: 'asc' }],
    },
    facts: {
      where: { happenedOn: { lte: today }, OR: [{ happenedOn: lately }, { kind: 'ADOPTION_LACKING', endedOn: null }] },
      select: { kind: true, contactId: true, text: true, happenedOn: true, endedOn: true },
      orderBy: [{ happenedOn: 'asc' }, { id: 'asc' }],
    },
  } satisfies Prisma.AccountSelect;
}

/** Advocates who left, and whoever used our product most in the 90 days before they did. */
function listDepartures(db: Reader, accountIds: string[], { today, since }: { today: Date; since: Date }) {
  return db.$queryRaw<Departure[]>`
    SELECT c.account_id AS "accountId", c.id AS "contactId", c.name, a.id IS NOT NULL AS "wasAdvocate", c.left_on AS "on"
      FROM contacts c
      LEFT JOIN advocates a ON a.contact_id = c.id
     WHERE c.account_id = ANY(${accountIds}::text[]) AND c.left_on BETWEEN ${since}::date AND ${today}::date
       AND (a.id IS NOT NULL OR c.id = (
         SELECT u.contact_id FROM usage_records u
          WHERE u.account_id = c.account_id AND u.contact_id IS NOT NULL AND u.actions > 0
            AND u.ends_on BETWEEN c.left_on - 90 AND c.left_on
          GROUP BY 1
          ORDER BY sum(u.actions) DESC, u.contact_id
          LIMIT 1))
     ORDER BY c.left_on, c.id`;
}
