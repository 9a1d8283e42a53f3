import type { Reader } from '~/platform/db.server';
import { programmeNumbers, timeGiven } from './programme-numbers';

/** The numbers of the public page over the last twelve months; each is null while it would be too few to say. */
export async function landingNumbers(db: Reader, now: Date) {
  const from = new Date(now);
  from.setUTCFullYear(from.getUTCFullYear() - 1);
  const [counts, given] = await Promise.all([count(db, from, now), countTime(db, from, now)]);
  return { numbers: programmeNumbers(counts, { from, to: now }), time: timeGiven(given) };
}

async function count(db: Reader, from: Date, to: Date) {
  type Row = { favours: number; people: number; heard: number; deals: number; changes: number };
  const [row] = await db.$queryRaw<Row[]>`
    WITH done AS (SELECT id, advocate_id, completed_at FROM favours WHERE completed_at >= ${from} AND completed_at < ${to})
    SELECT count(*)::int AS favours,
           count(DISTINCT advocate_id)::int AS people,
           count(*) FILTER (WHERE EXISTS (
             SELECT 1 FROM outcomes o
              WHERE o.favour_id = done.id AND o.told_at < done.completed_at + interval '90 days'))::int AS heard,
           (SELECT count(DISTINCT d.id)::int FROM done f JOIN deal_favours df ON df.favour_id = f.id
              JOIN deals d ON d.id = df.deal_id
             WHERE d.closed_on IS NULL OR f.completed_at::date <= d.closed_on) AS deals,
           (SELECT count(*)::int FROM outcomes o
             WHERE o.kind = 'PRODUCT_CHANGE' AND o.happened_on BETWEEN ${from} AND ${to}) AS changes
      FROM done`;
  return row ?? { favours: 0, people: 0, heard: 0, deals: 0, changes: 0 };
}

async function countTime(db: Reader, from: Date, to: Date) {
  type Row = { people: number; median: number | null; a: number; b: number; c: number; d: number; e: number };
  const [row] = await db.$queryRaw<Row[]>`
    WITH given AS (SELECT sum(minutes) AS m FROM favours
                    WHERE completed_at >= ${from} AND completed_at < ${to} GROUP BY advocate_id)
    SELECT count(*)::int AS people,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY m)::float AS median,
           count(*) FILTER (WHERE m <= 30)::int AS a,
           count(*) FILTER (WHERE m > 30 AND m <= 60)::int AS b,
           count(*) FILTER (WHERE m > 60 AND m <= 120)::int AS c,
           count(*) FILTER (WHERE m > 120 AND m <= 240)::int AS d,
           count(*) FILTER (WHERE m > 240)::int AS e
      FROM given`;
  const { people = 0, median = 0, a = 0, b = 0, c = 0, d = 0, e = 0 } = row ?? {};
  return {
    people,
    medianMinutes: Math.round(median ?? 0),
    upTo: [
      { label: 'Up to 30 minutes', people: a },
      { label: '31 minutes to 1 hour', people: b },
      { label: '1 to 2 hours', people: c },
      { label: '2 to 4 hours', people: d },
      { label: 'Over 4 hours', people: e },
    ],
  };
}

/** One person's year on the public page. `months` are January to December. */
export type Story = {
  name: string;
  role: string;
  quote: string;
  favours: number;
  minutes: number;
  months: ('none' | 'favour' | 'heard')[];
  year: number;
};

/**
 * The latest two stories of people who agreed to their words, their name and their role being public, as of now
 * (rules.md G1, G3, V8). The account's name needs the account's own yes for that piece (G2). Reviews are never quoted.
 */
export async function landingStories(db: Reader, now: Date): Promise<Story[]> {
  const rows = await db.evidence.findMany({
    where: {
      text: { not: null },
      allows: { hasEvery: ['QUOTE', 'NAME', 'JOB_TITLE'] },
      claim: {
        status: 'APPROVED',
        opportunity: { activity: { not: 'REVIEW' } },
        advocate: { leftAt: null, consents: { some: { scope: 'PUBLIC_NAME', withdrawnAt: null } } },
      },
    },
    orderBy: { submittedAt: 'desc' },
    take: 12,
    select: {
      ...{ id: true, text: true, accountSays: true },
      claim: { select: { evidence: latest, advocate: { select: person(yearOf(now)) } } },
    },
  });
  const current = rows.filter(({ id, claim }) => claim.evidence[0]?.id === id);
  const short = current.filter(({ text }) => text && text.length <= 320);
  const first = short.filter(
    ({ claim }, index) => short.findIndex((other) => other.claim.advocate.id === claim.advocate.id) === index,
  );
  return first.slice(0, 2).map(({ text, accountSays, claim: { advocate } }) => {
    const mayName = (accountSays as { name?: string }).name === 'agreed';
    const account = mayName ? advocate.contact.account?.name : null;
    return {
      name: advocate.person.name,
      role: [advocate.jobTitle, account].filter(Boolean).join(', '),
      quote: text ?? '',
      favours: advocate.favours.length,
      minutes: advocate.favours.reduce((sum, { minutes }) => sum + minutes, 0),
      months: monthsOf(advocate.favours),
      year: now.getUTCFullYear(),
    };
  });
}

/** A later hand-in stands in place of an earlier one, in what it allows too. */
const latest = { orderBy: { submittedAt: 'desc' }, take: 1, select: { id: true } } as const;

const yearOf = (now: Date) => new Date(Date.UTC(now.getUTCFullYear(), 0, 1));

const person = (since: Date) =>
  ({
    id: true,
    jobTitle: true,
    person: { select: { name: true } },
    contact: { select: { account: { select: { name: true } } } },
    favours: {
      where: { completedAt: { gte: since } },
      select: { minutes: true, completedAt: true, outcomes: { select: { toldAt: true } } },
    },
  }) as const;

function monthsOf(favours: { completedAt: Date; outcomes: { toldAt: Date | null }[] }[]): Story['months'] {
  const months = Array<Story['months'][number]>(12).fill('none');
  for (const { outcomes } of favours)
    for (const { toldAt } of outcomes) if (toldAt) months[toldAt.getUTCMonth()] = 'heard';
  for (const { completedAt } of favours) months[completedAt.getUTCMonth()] = 'favour';
  return months;
}
