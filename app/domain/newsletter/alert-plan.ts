// product.md §2 and §7: between issues, those who asked for it are told of new opportunities that fit: at most one letter a
// week, three opportunities, by day where they live, nothing that a letter told them before. A review is never among them:
// it goes to its whole neutral audience by the issue (rules V2, V4). Nothing is asked, so no ask is used up (rules §4).
import { eligibility, type PersonFacts } from '~/domain/opportunities/eligibility';
import { rank, type Tastes } from '~/domain/opportunities/ranking';
import type { Activity } from '~/generated/prisma/enums';
import { ok, refuse, type Result } from '~/platform/result';
import { addTime, days } from '~/platform/time';
import { type Candidate, type Exclusion, exclusionOf } from './audience';
import { isQuiet } from './due-at';
import { type IssueOpportunity, placesLeft } from './opportunity-block';

/** The least time between two alerts to one person. */
export const BETWEEN_ALERTS = days(7);
const MOST = 3;

export type AlertFacts = {
  /** as for an issue; their yes to the newsletter does not matter here */
  candidate: Candidate;
  person: PersonFacts & Tastes & { name: string; personId: string };
  /** since when alerts are switched on; null: they are not */
  wantedSince: Date | null;
  lastAlertAt: Date | null;
  /** when the latest issue that they got, or are about to get, was frozen */
  lastIssueAt: Date | null;
  /** opportunities they claimed, or were told of by an alert */
  known: ReadonlySet<string>;
  /** activities they said “not now” to */
  held: readonly Activity[];
};

export type AlertBlock = Exclusion | 'unwanted' | 'told-this-week' | 'asleep' | 'nothing-new';
export type Chosen = { opportunity: IssueOpportunity; why: string };

/** What somebody is told of now, best first, each with its reason; or why there is no letter. */
export function planAlert(
  facts: AlertFacts,
  opportunities: readonly IssueOpportunity[],
  now: Date,
): Result<Chosen[], AlertBlock> {
  const { candidate, wantedSince, lastAlertAt, lastIssueAt } = facts;
  if (!wantedSince) return refuse('unwanted');
  const exclusion = exclusionOf({ ...candidate, newsletter: 'yes', isOutsideSegment: false });
  if (exclusion) return refuse(exclusion);
  if (lastAlertAt && addTime(lastAlertAt, BETWEEN_ALERTS) > now) return refuse('told-this-week');
  if (isQuiet(candidate.timeZone, now)) return refuse('asleep');
  const since = Math.max(...[wantedSince, lastAlertAt, lastIssueAt].map((at) => at?.getTime() ?? 0));
  const fresh = opportunities.filter(({ publishedAt }) => publishedAt && publishedAt.getTime() > since);
  const fitting = fresh.filter((one) => fits(facts, one, now)).map((one) => ({ ...one, isFull: false }));
  const chosen = rank(fitting, facts.person, now).slice(0, MOST);
  if (chosen.length === 0) return refuse('nothing-new');
  return ok(chosen.map(({ card, why }) => ({ opportunity: card, why: why ?? 'you said yes to this kind.' })));
}

function fits({ person, known, held }: AlertFacts, opportunity: IssueOpportunity, now: Date): boolean {
  const { id, activity } = opportunity;
  if (activity === 'REVIEW' || person.willingness[activity] !== 'YES') return false;
  if (held.includes(activity) || known.has(id) || placesLeft(opportunity) === 0) return false;
  return eligibility(person, opportunity, now).blocks.length === 0;
}
