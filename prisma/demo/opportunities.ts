import { closeOpportunity } from '~/domain/opportunities/close-opportunity.server';
import { toInput } from '~/domain/opportunities/opportunity-input';
import { publishOpportunity } from '~/domain/opportunities/publish-opportunity.server';
import { saveOpportunity } from '~/domain/opportunities/save-opportunity.server';
import { OpportunityForm } from '~/domain/opportunities/schema';
import { dateFromDay } from '~/platform/time';
import { type DemoOpportunity, opportunities } from './opportunity-texts';
import { dayAfter, daysBefore, made, must, type Scene, workdayBefore, type World } from './world';

/** Opportunities as managers put them up, and two taken down again. */
export const opportunityScenes = (now: Date): Scene[] => [
  { at: daysBefore(now, 161), play: ({ db }) => recordPolicy(db, dateFromDay(dayAfter(now, -161))) },
  ...opportunities.flatMap((one) => scenesOf(now, one)),
];

/** What one review platform allows (rules V9); there is no page for it yet. */
const recordPolicy = (db: World['db'], checkedOn: Date) =>
  db.platformPolicy.upsert({
    where: { platform: 'Peerview' },
    update: {},
    create: {
      ...{ platform: 'Peerview', incentiveCap: 25, currency: 'GBP', evidence: 'NONE', allowsFollowUp: true, checkedOn },
      rules: 'At most £25, the same for everybody, disclosed; no proof of the review may be asked.',
    },
  });

function scenesOf(now: Date, { opens, closes, claimByIn, form }: DemoOpportunity): Scene[] {
  const claimBy = claimByIn === undefined ? '' : dayAfter(now, claimByIn);
  const write: Scene = {
    at: workdayBefore(now, opens ?? 6, '09:15'),
    async play({ db, staff, opportunities: known }, at) {
      const input = toInput(OpportunityForm.parse({ ...form, claimBy }));
      const by = made(staff, 'priya');
      const { id } = must(await saveOpportunity(db, { id: null, input }, by, at));
      if (opens !== null) must(await publishOpportunity(db, { id }, by, at));
      known.set(form.slug, id);
    },
  };
  if (!closes) return [write];
  const close: Scene = {
    at: workdayBefore(now, closes.ago, '16:30'),
    play: async ({ db, staff, opportunities: known }, at) =>
      must(await closeOpportunity(db, { id: made(known, form.slug), reason: closes.reason }, made(staff, 'priya'), at)),
  };
  return [write, close];
}
