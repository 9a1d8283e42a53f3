// rules.md §8: review or quote → reference call or written reference → case study or webinar → talk or advisory board.
// A rung opens by one approved favour on the rung below, or by a manager's decision with a reason.
// Live and on-stage favours are never asked first.
import { Rung, type Activity } from '~/generated/prisma/enums';
import { dayText } from '~/platform/time';
import { activityNames } from './activities';

/** The rungs from the lightest upwards. */
export const rungs = [Rung.REVIEW_OR_QUOTE, Rung.REFERENCE, Rung.STORY, Rung.STAGE] as const;

export const rungNames: Record<Rung, string> = {
  REVIEW_OR_QUOTE: 'Review or quote',
  REFERENCE: 'Reference call or written reference',
  STORY: 'Case study or webinar',
  STAGE: 'Talk or advisory board',
};

const rungByActivity: Record<Activity, Rung> = {
  REVIEW: 'REVIEW_OR_QUOTE',
  QUOTE: 'REVIEW_OR_QUOTE',
  SOCIAL_POST: 'REVIEW_OR_QUOTE',
  PRODUCT_FEEDBACK: 'REVIEW_OR_QUOTE',
  REFERRAL: 'REVIEW_OR_QUOTE',
  BETA: 'REVIEW_OR_QUOTE',
  REFERENCE_CALL: 'REFERENCE',
  MENTORING: 'REFERENCE',
  EVENT: 'REFERENCE',
  CASE_STUDY: 'STORY',
  BLOG_POST: 'STORY',
  WEBINAR: 'STORY',
  TALK: 'STAGE',
  ADVISORY_BOARD: 'STAGE',
  USER_GROUP_HOST: 'STAGE',
};

/** The rung an activity stands on. What the ladder does not name stands beside its like: feedback by a quote. */
export const rungOf = (activity: Activity): Rung => rungByActivity[activity];

/** What an advocate has done and what a manager opened for them. Both may come in any order. */
export type LadderFacts = {
  favours: { activity: Activity; on: Date }[];
  openings: { rung: Rung; reason: string; by: string; on: Date }[];
};

export type RungState = { rung: Rung; state: 'done' | 'open' | 'locked'; reason: string };

/**
 * Which rungs are open, and what opens the next closed one. `steps` holds all four with one sentence each, as shown to
 * the advocate; `reasons` are the sentences of the open ones. A favour opens every rung up to the one above it.
 */
export function openRungs(facts: LadderFacts): {
  open: Rung[];
  next: { rung: Rung; opensBy: string } | null;
  steps: RungState[];
  reasons: string[];
} {
  const steps = rungs.map((rung) => stateOf(rung, facts));
  const open = steps.filter(({ state }) => state !== 'locked');
  const next = steps.find(({ state }) => state === 'locked');
  return {
    open: open.map(({ rung }) => rung),
    next: next ? { rung: next.rung, opensBy: next.reason } : null,
    steps,
    reasons: open.map(({ reason }) => reason),
  };
}

function stateOf(rung: Rung, { favours, openings }: LadderFacts): RungState {
  const height = rungs.indexOf(rung);
  const earliest = (from: number) =>
    favours
      .filter(({ activity }) => rungs.indexOf(rungOf(activity)) >= from)
      .sort((a, b) => a.on.getTime() - b.on.getTime())[0];
  const done = favours
    .filter(({ activity }) => rungOf(activity) === rung)
    .sort((a, b) => a.on.getTime() - b.on.getTime())[0];
  if (done) return { rung, state: 'done', reason: `Done on ${dayText(done.on)}: ${named(done.activity)}.` };
  const opening = openings.find((one) => one.rung === rung);
  if (height === 0) return { rung, state: 'open', reason: 'Open to everybody from the start.' };
  const below = earliest(height - 1);
  if (below)
    return { rung, state: 'open', reason: `Open since ${dayText(below.on)} by an approved ${named(below.activity)}.` };
  if (opening) {
    return { rung, state: 'open', reason: `Opened by ${opening.by} on ${dayText(opening.on)}: ${opening.reason}` };
  }
  const rungBelow = rungs[height - 1] ?? rung;
  return { rung, state: 'locked', reason: `Opens with ${opensWith[rungBelow]}, once it is approved.` };
}

const named = (activity: Activity) => activityNames[activity].toLowerCase();

const opensWith: Record<Rung, string> = {
  REVIEW_OR_QUOTE: 'one review, quote or other light favour',
  REFERENCE: 'one reference',
  STORY: 'one case study, blog post or webinar',
  STAGE: 'one talk or advisory board',
};
