import { tellableWhere } from '~/domain/impact/notes.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Reader } from '~/platform/db.server';
import { askBudget } from './ask-budget';
import { listAskFacts } from './ask-facts.server';
import { consentScopes } from './consents';
import { impactHeadline } from './impact-headline';
import { languageName } from './languages';
import { openRungs, rungNames } from './ladder';
import { getLadderFacts } from './ladder-facts.server';

/** What an advocate said of themselves, as their form has it. */
export async function getOwnProfile(db: Reader, advocateId: string) {
  const { languages, expertise, formerTools, city, ...rest } = await db.advocate.findUniqueOrThrow({
    where: { id: advocateId },
    select: { jobTitle: true, city: true, timeZone: true, expertise: true, languages: true, formerTools: true },
  });
  return {
    ...rest,
    city: city ?? '',
    expertise: expertise.join(', '),
    languages: languages.map(languageName).join(', '),
    formerTools: formerTools.join(', '),
  };
}

/** Everything "my impact" shows of one advocate; the limits come from `getPreferences`. */
export async function getMe(db: Reader, advocateId: string, now: Date) {
  const [favours, claims, asks, ladder, led] = await Promise.all([
    listFavours(db, advocateId),
    listClaims(db, advocateId),
    listAsks(db, advocateId),
    getLadderFacts(db, advocateId),
    countLed(db, advocateId, now),
  ]);
  const { steps } = openRungs(ladder ?? { favours: [], openings: [] });
  return {
    headline: impactHeadline(led),
    thanks: favours.filter(({ thanks }) => thanks).slice(0, 6),
    ladder: steps.map(({ rung, ...step }) => ({ ...step, name: rungNames[rung] })),
    doings: [...claims, ...asks].sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, 12),
  };
}

async function listFavours(db: Reader, advocateId: string) {
  const rows = await db.favour.findMany({
    where: { advocateId },
    orderBy: { completedAt: 'desc' },
    take: 24,
    select: {
      ...{ title: true, completedAt: true, thankedAt: true },
      claim: { select: { opportunity: { select: { thanks: true } } } },
    },
  });
  return rows.map(({ claim, thankedAt, ...favour }) => ({
    ...favour,
    thanks: thankedAt && claim ? { text: claim.opportunity.thanks, on: thankedAt } : null,
  }));
}

async function countLed(db: Reader, advocateId: string, now: Date) {
  const favour = { advocateId, activity: { not: 'REVIEW' as const } };
  const [deals, sums] = await Promise.all([
    db.dealFavour.findMany({ where: { favour }, distinct: ['dealId'], select: { dealId: true } }),
    db.outcome.groupBy({
      by: ['kind'],
      where: { AND: [{ favour }, tellableWhere(now)] },
      _sum: { quantity: true },
      _count: true,
    }),
  ]);
  const of = (kind: string) => sums.find((row) => row.kind === kind);
  return {
    deals: deals.length,
    leads: of('LEADS')?._sum.quantity ?? 0,
    views: of('VIEWS')?._sum.quantity ?? 0,
    changes: of('PRODUCT_CHANGE')?._count ?? 0,
  };
}

async function listClaims(db: Reader, advocateId: string) {
  const rows = await db.claim.findMany({
    where: { advocateId },
    orderBy: { claimedAt: 'desc' },
    take: 12,
    select: {
      id: true,
      status: true,
      claimedAt: true,
      dueAt: true,
      reason: true,
      opportunity: { select: { title: true, slug: true, minutes: true } },
    },
  });
  return rows.map(({ opportunity, claimedAt, ...claim }) => ({
    kind: 'claim' as const,
    at: claimedAt,
    ...claim,
    ...opportunity,
  }));
}

async function listAsks(db: Reader, advocateId: string) {
  const rows = await db.ask.findMany({
    where: { advocateId },
    orderBy: { askedAt: 'desc' },
    take: 12,
    select: {
      id: true,
      status: true,
      askedAt: true,
      expiresAt: true,
      minutes: true,
      request: { select: { title: true } },
      askedBy: { select: { name: true } },
    },
  });
  return rows.map(({ request, askedBy, askedAt, ...ask }) => ({
    kind: 'ask' as const,
    at: askedAt,
    ...ask,
    title: request.title,
    by: askedBy.name,
  }));
}

/** The limits and consents of one advocate, and what is left of this quarter's asks. */
export async function getPreferences(db: Reader, advocateId: string, now: Date) {
  const [advocate, facts, settings] = await Promise.all([
    db.advocate.findUniqueOrThrow({
      where: { id: advocateId },
      select: {
        quarterlyCap: true,
        pausedUntil: true,
        confirmedAt: true,
        impactNotesOffAt: true,
        consents: { where: { withdrawnAt: null }, select: { scope: true } },
      },
    }),
    listAskFacts(db, [advocateId], now),
    getSettings(db),
  ]);
  const known = facts.get(advocateId);
  const budget = known && askBudget(known, settings, now);
  const given = new Set(advocate.consents.map(({ scope }) => scope));
  return {
    quarterlyCap: advocate.quarterlyCap,
    left: budget?.left ?? 0,
    used: known?.asked ?? 0,
    hasOpenAsk: Boolean(known?.openAsk),
    pausedUntil: advocate.pausedUntil && advocate.pausedUntil > now ? advocate.pausedUntil : null,
    restingUntil: budget?.blocks.find(({ code }) => code === 'resting')?.until ?? null,
    confirmedAt: advocate.confirmedAt,
    wantsImpactNotes: advocate.impactNotesOffAt === null,
    confirmEveryMonths: settings.profileConfirmedMonths,
    consents: Object.fromEntries(consentScopes.map((scope) => [scope, given.has(scope)])) as Record<
      (typeof consentScopes)[number],
      boolean
    >,
  };
}
export type Preferences = Awaited<ReturnType<typeof getPreferences>>;
