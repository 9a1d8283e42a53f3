import { activityNames } from '~/domain/advocates/activities';
import type { AskStatus } from '~/generated/prisma/enums';
import type { Reader } from '~/platform/db.server';
import { addTime, days } from '~/platform/time';
import { closingsOf } from './closings';
import { readInfluence } from './deals.server';
import { funnelOf, type FunnelCounts } from './funnel';
import type { Period } from './period';
import { type PersonFavours, spreadOf } from './spread';

/** Everything the impact page shows for a period; seven reads, all counted by the database but deals, which are few. */
export async function readImpact(db: Reader, period: Period, { now, currency }: { now: Date; currency: string }) {
  const [deals, spread, closings, funnel, favours, kinds, heard] = await Promise.all([
    readInfluence(db, period, currency),
    readSpread(db, period),
    readClosings(db, period, now),
    readFunnel(db, now),
    listFavoursWithoutOutcome(db),
    readKinds(db, period),
    readHeard(db, period),
  ]);
  return { deals, spread, closings, funnel, favours, kinds, heard };
}

async function readSpread(db: Reader, { from, to }: Period) {
  const [people, [ready]] = await Promise.all([
    db.$queryRaw<PersonFavours[]>`
      SELECT a.id AS "advocateId", p.name, count(*)::int AS favours
        FROM favours f JOIN advocates a ON a.id = f.advocate_id JOIN people p ON p.id = a.person_id
       WHERE f.completed_at >= ${from} AND f.completed_at < ${to} GROUP BY a.id, p.name`,
    db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM advocates a
       WHERE a.readiness = 'READY' AND a.left_at IS NULL AND NOT EXISTS (
         SELECT 1 FROM favours f WHERE f.advocate_id = a.id AND f.completed_at >= ${from} AND f.completed_at < ${to})`,
  ]);
  return spreadOf(people, ready?.count ?? 0);
}

async function readClosings(db: Reader, { from, to }: Period, now: Date) {
  const submittedAt = { gte: from, lt: to };
  const [groups, [sla], asks] = await Promise.all([
    db.request.groupBy({ by: ['closedAs'], where: { submittedAt }, _count: true }),
    db.$queryRaw<{ met: number; due: number }[]>`
      SELECT count(*) FILTER (WHERE first_answered_at <= first_answer_due_at)::int AS met, count(*)::int AS due
        FROM requests
       WHERE submitted_at >= ${from} AND submitted_at < ${to}
         AND (first_answered_at IS NOT NULL OR first_answer_due_at < ${now})`,
    db.ask.groupBy({ by: ['status'], where: { askedAt: { gte: from, lt: to } }, _count: true }),
  ]);
  const count = (...statuses: AskStatus[]) =>
    asks.reduce((sum, { status, _count }) => sum + (statuses.includes(status) ? _count : 0), 0);
  return closingsOf({
    closed: Object.fromEntries(groups.flatMap(({ closedAs, _count }) => (closedAs ? [[closedAs, _count]] : []))),
    open: groups.find(({ closedAs }) => closedAs === null)?._count ?? 0,
    slaMet: sla?.met ?? 0,
    slaDue: sla?.due ?? 0,
    accepted: count('ACCEPTED', 'DONE'),
    asked: count('ACCEPTED', 'DONE', 'DECLINED', 'EXPIRED'),
  });
}

async function readFunnel(db: Reader, now: Date) {
  const recently = addTime(now, -days(90));
  const [counts] = await db.$queryRaw<FunnelCounts[]>`
    WITH joined AS (
      SELECT a.readiness = 'READY' AS ready,
             a.readiness = 'READY' AND coalesce(max(f.completed_at) >= ${recently}, false) AS active,
             count(f.id) AS favours
        FROM advocates a LEFT JOIN favours f ON f.advocate_id = a.id
       WHERE a.left_at IS NULL GROUP BY a.id)
    SELECT count(*)::int AS joined,
           count(*) FILTER (WHERE ready)::int AS ready,
           count(*) FILTER (WHERE active)::int AS active,
           count(*) FILTER (WHERE active AND favours >= 2)::int AS returned
      FROM joined`;
  return funnelOf(counts ?? { joined: 0, ready: 0, active: 0, returned: 0 });
}

/** Favours of the period by what they were, most first. */
async function readKinds(db: Reader, { from, to }: Period) {
  const completedAt = { gte: from, lt: to };
  const groups = await db.favour.groupBy({ by: ['activity'], where: { completedAt }, _count: true });
  return groups
    .map(({ activity, _count }) => ({ label: activityNames[activity], count: _count }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}

/** Favours of the period whose owner was told of a result within 90 days, of all favours of the period. */
async function readHeard(db: Reader, { from, to }: Period) {
  const [row] = await db.$queryRaw<{ favours: number; heard: number }[]>`
    SELECT count(*)::int AS favours,
           count(*) FILTER (WHERE EXISTS (
             SELECT 1 FROM outcomes o WHERE o.favour_id = f.id AND o.told_at < f.completed_at + interval '90 days'
           ))::int AS heard
      FROM favours f WHERE f.completed_at >= ${from} AND f.completed_at < ${to}`;
  return row ?? { favours: 0, heard: 0 };
}

/** The latest ten favours that nobody recorded an outcome of. */
async function listFavoursWithoutOutcome(db: Reader) {
  const rows = await db.favour.findMany({
    where: { outcomes: { none: {} } },
    orderBy: [{ completedAt: 'desc' }, { id: 'asc' }],
    take: 10,
    select: {
      ...{ id: true, title: true, activity: true, completedAt: true },
      advocate: { select: { id: true, person: { select: { name: true } } } },
      account: { select: { name: true } },
    },
  });
  return rows.map(({ advocate, account, ...favour }) => ({
    ...favour,
    advocateId: advocate.id,
    name: advocate.person.name,
    account: account?.name ?? null,
  }));
}
