import { timeline } from '~/domain/audit/queries.server';
import { listReadinessDays } from '~/domain/signals/history.server';
import type { Prisma } from '~/generated/prisma/client';
import type { Reader } from '~/platform/db.server';
import { addTime, dateFromDay, days, dayIn } from '~/platform/time';
import { listPeopleAtAccount } from './account-people.server';
import { findStanding } from './account-reading.server';
import type { OwnAccounts } from './own-accounts';
import { listUsageFacts } from './usage-facts.server';

/** So many of the latest of each kind are shown. */
const LATEST = 6;
const FACTS = 30;
const SPANS = 12;

/** Everything known of one account; null for an id that is unknown or not theirs to open. */
export async function findAccountPage(db: Reader, { id, ...own }: { id: string } & OwnAccounts, now: Date) {
  const found = await db.account.findFirst({ where: { id, ...own }, select: shown });
  if (!found) return null;
  const today = dateFromDay(dayIn('UTC', now));
  const window = { accountIds: [id], today, since: addTime(today, -days(SPANS * 30 - 1)) };
  const [standing, history, people, use, events] = await Promise.all([
    findStanding(db, id, now),
    listReadinessDays(db, id),
    listPeopleAtAccount(db, id, now),
    listUsageFacts(db, window),
    timeline(db, { accountId: id }),
  ]);
  const { annualRevenue, deals, surveys, facts, ...account } = found;
  return {
    account: { ...account, annualRevenue: annualRevenue?.toNumber() ?? null },
    deals: deals.map(({ value, ...deal }) => ({ ...deal, value: value?.toNumber() ?? null })),
    surveys: surveys.map(({ score, ...survey }) => ({ ...survey, score: score.toNumber() })),
    facts,
    standing,
    history,
    people,
    usage: use.get(id)?.usage.filter(({ ago }) => ago < SPANS) ?? [],
    features: use.get(id)?.features ?? [],
    events,
    today,
  };
}

const who = { contact: { select: { name: true } } } as const;

const shown = {
  id: true,
  externalId: true,
  name: true,
  industry: true,
  country: true,
  region: true,
  segment: true,
  plan: true,
  seats: true,
  employees: true,
  products: true,
  annualRevenue: true,
  currency: true,
  signedOn: true,
  renewalOn: true,
  onboardingClosedOn: true,
  isPublicSector: true,
  owner: { select: { name: true } },
  parent: { select: { id: true, name: true } },
  children: { select: { id: true, name: true }, orderBy: { name: 'asc' }, take: 50 },
  domains: { select: { domain: true }, orderBy: { domain: 'asc' } },
  deals: {
    orderBy: { updatedAt: 'desc' },
    take: 50,
    select: { id: true, name: true, status: true, stage: true, value: true, currency: true, closedOn: true },
  },
  surveys: {
    orderBy: [{ answeredOn: 'desc' }, { id: 'asc' }],
    take: LATEST,
    select: { id: true, kind: true, score: true, answeredOn: true, ...who },
  },
  tickets: {
    orderBy: [{ openedOn: 'desc' }, { id: 'asc' }],
    take: LATEST,
    select: { id: true, openedOn: true, closedOn: true, priority: true, isEscalated: true },
  },
  attendances: {
    orderBy: [{ attendedOn: 'desc' }, { id: 'asc' }],
    take: LATEST,
    select: { id: true, kind: true, title: true, attendedOn: true, ...who },
  },
  certifications: {
    orderBy: [{ certifiedOn: 'desc' }, { id: 'asc' }],
    take: LATEST,
    select: { id: true, title: true, certifiedOn: true, ...who },
  },
  facts: {
    orderBy: [{ happenedOn: 'desc' }, { id: 'asc' }],
    take: FACTS,
    select: {
      id: true,
      kind: true,
      text: true,
      happenedOn: true,
      endedOn: true,
      recordedBy: { select: { name: true } },
      ...who,
    },
  },
  _count: {
    select: {
      contacts: true,
      deals: true,
      children: true,
      surveys: true,
      tickets: true,
      attendances: true,
      certifications: true,
      facts: true,
    },
  },
} as const satisfies Prisma.AccountSelect;

export type AccountPage = NonNullable<Awaited<ReturnType<typeof findAccountPage>>>;
