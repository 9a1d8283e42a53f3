import { timeline } from '~/domain/audit/queries.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Reader } from '~/platform/db.server';
import { askBudget } from './ask-budget';
import { listAskFacts } from './ask-facts.server';
import { openRungs, rungNames } from './ladder';
import { getLadderFacts } from './ladder-facts.server';
import { suggestReadiness } from './readiness';
import { getReadinessFacts } from './readiness-facts.server';

/** Everything staff see of one advocate; null for an unknown id. */
export async function findAdvocatePage(db: Reader, id: string, now: Date) {
  const advocate = await db.advocate.findUnique({ where: { id }, select: shown });
  if (!advocate) return null;
  const [ladder, facts, known, settings, events] = await Promise.all([
    getLadderFacts(db, id),
    getReadinessFacts(db, id, now),
    listAskFacts(db, [id], now),
    getSettings(db),
    timeline(db, { advocateId: id }),
  ]);
  const asks = known.get(id);
  return {
    advocate,
    ladder: openRungs(ladder ?? { favours: [], openings: [] }).steps.map((step) => ({
      ...step,
      name: rungNames[step.rung],
    })),
    readiness: facts && suggestReadiness(facts, now),
    budget: asks && askBudget(asks, settings, now),
    events,
  };
}

const shown = {
  id: true,
  readiness: true,
  reviewOn: true,
  source: true,
  joinedAt: true,
  confirmedAt: true,
  leftAt: true,
  jobTitle: true,
  yearsExperience: true,
  city: true,
  timeZone: true,
  expertise: true,
  languages: true,
  formerTools: true,
  careerGoals: true,
  likes: true,
  type: true,
  thanksPreference: true,
  declinesValue: true,
  person: { select: { name: true, email: true } },
  contact: { select: { account: { select: { id: true, name: true, owner: { select: { name: true } } } } } },
  willingness: { select: { activity: true, answer: true } },
  consents: {
    orderBy: { grantedAt: 'desc' },
    select: { id: true, scope: true, grantedAt: true, withdrawnAt: true },
  },
  readinessDecisions: {
    orderBy: { decidedAt: 'desc' },
    take: 5,
    select: {
      id: true,
      decision: true,
      reason: true,
      reviewOn: true,
      decidedAt: true,
      decidedBy: { select: { name: true } },
    },
  },
  claims: {
    orderBy: { claimedAt: 'desc' },
    take: 20,
    select: { id: true, status: true, claimedAt: true, opportunity: { select: { id: true, title: true } } },
  },
  favours: {
    orderBy: { completedAt: 'desc' },
    take: 20,
    select: {
      id: true,
      title: true,
      activity: true,
      minutes: true,
      completedAt: true,
      _count: { select: { outcomes: true } },
    },
  },
} as const;
