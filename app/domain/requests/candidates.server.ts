import { type AskFacts, askBudget } from '~/domain/advocates/ask-budget';
import { listAskFacts } from '~/domain/advocates/ask-facts.server';
import { openRungs, rungOf } from '~/domain/advocates/ladder';
import type { Activity } from '~/generated/prisma/enums';
import { getSettings } from '~/domain/settings/queries.server';
import type { Settings } from '~/domain/settings/schema';
import type { Reader } from '~/platform/db.server';
import { dateFromDay, dayIn } from '~/platform/time';
import { answerColumns, candidateColumns, type CandidateRow } from './facts.server';
import type { Candidate } from './matching';
import { type MatchNeed, needOf, type NeedRow } from './need';
import { type OwnerFacts, ownerStanding } from './owner-yes';

/** Somebody who may be matched, with the words that stand beside them on the page. */
export type Somebody = Candidate & { name: string };

type Asked = { request: NeedRow; advocateIds: string[] };

/**
 * Everything that `matchOne` looks at, of the given advocates (a few hundred at most), whatever their readiness: a fixed
 * number of statements. Inside a transaction that asks, after the lock.
 */
export async function loadCandidates(db: Reader, { request, advocateIds }: Asked, now: Date): Promise<Somebody[]> {
  const need = needOf(request);
  const settings = await getSettings(db);
  const facts = await listAskFacts(db, advocateIds, now);
  const rows = await db.advocate.findMany({
    where: { id: { in: advocateIds } },
    select: candidateColumns(request),
  });
  const objections = await listObjections(db, rows, now);
  return rows.flatMap((row) => {
    const own = facts.get(row.id);
    if (!own) return [];
    const objection = objections.get(row.contact.account?.id ?? '') ?? null;
    return [somebody(row, { need, settings, facts: own, objection, now })];
  });
}

type Ground = {
  need: MatchNeed;
  settings: Settings;
  facts: AskFacts;
  objection: OwnerFacts['objection'];
  now: Date;
};

function somebody(row: CandidateRow, { need, settings, facts, objection, now }: Ground): Somebody {
  const { account, language } = row.contact;
  const meetings = row.asks.flatMap(({ meeting }) => meeting ?? []);
  const answers = row.asks.filter(({ status }) => ['ACCEPTED', 'DONE', 'DECLINED'].includes(status));
  const { budget, restWasCut } = budgetOf({ need, settings, facts, hasOwner: Boolean(account?.owner), now });
  const owner =
    account &&
    ownerStanding(
      {
        owner: account.owner,
        account,
        sopWants: need.ownerAgrees,
        restWasCut,
        approval: row.approvals[0] ?? null,
        objection,
      },
      now,
    );
  return {
    advocateId: row.id,
    name: row.person.name,
    jobTitle: row.jobTitle,
    expertise: row.expertise,
    languages: row.languages.length ? row.languages : [language].flatMap((one) => one ?? []),
    formerTools: row.formerTools,
    willingness: row.willingness[0]?.answer ?? null,
    holdUntil: row.activityHolds[0]?.until ?? null,
    rungOpensBy: rungOpensBy(row, need.activity),
    account,
    owner,
    budget,
    answered: answers.length,
    accepted: answers.filter(({ status }) => status !== 'DECLINED').length,
    callsHeld: meetings.filter(({ status }) => status === 'HELD').length,
    callsMissed: meetings.filter(({ status, noShowBy }) => status === 'NO_SHOW' && noShowBy === 'HELPER').length,
    favoursAlike: row.favours.filter(({ activity }) => activity === need.activity).length,
    lastLiveFavourAt: facts.lastLiveFavourAt,
  };
}

/** Rest may be shortened for one request, never without somebody who can agree to it. */
function budgetOf({ need, settings, facts, hasOwner, now }: Omit<Ground, 'objection'> & { hasOwner: boolean }) {
  const budget = askBudget(facts, settings, now);
  const rests = ({ blocks }: typeof budget) => blocks.some(({ code }) => code === 'resting');
  if (need.restDays === null || !hasOwner || !rests(budget)) return { budget, restWasCut: false };
  const restDays = Math.min(need.restDays, settings.restDays);
  const shortened = askBudget(facts, { ...settings, restDays }, now);
  return { budget: shortened, restWasCut: !rests(shortened) };
}

function rungOpensBy({ favours, rungOpenings }: CandidateRow, activity: Activity): string | null {
  const ladder = openRungs({
    favours: favours.map((favour) => ({ activity: favour.activity, on: favour.completedAt })),
    openings: rungOpenings.map(({ openedAt, openedBy, ...rest }) => ({ ...rest, by: openedBy.name, on: openedAt })),
  });
  const step = ladder.steps.find(({ rung }) => rung === rungOf(activity));
  return step?.state === 'locked' ? step.reason : null;
}

/** The latest objection to any ask of each account that still holds. */
async function listObjections(db: Reader, rows: CandidateRow[], now: Date) {
  const accountIds = rows.flatMap(({ contact }) => contact.account?.id ?? []);
  const objections = await db.ownerApproval.findMany({
    where: {
      accountId: { in: accountIds },
      status: 'OBJECTED',
      objectsUntil: { gte: dateFromDay(dayIn('UTC', now)) },
    },
    orderBy: { answeredAt: 'asc' },
    select: { accountId: true, ...answerColumns },
  });
  return new Map(objections.map(({ accountId, ...one }) => [accountId, one]));
}
