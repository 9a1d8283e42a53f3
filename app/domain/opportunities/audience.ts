// Who an opportunity is for: a saved filter over what we know of people and their accounts. `audienceWhere` in
// audience-where.server.ts says the same to the database.
import { Activity, AdvocateType, Rung } from '~/generated/prisma/enums';
import { activityNames } from '~/domain/advocates/activities';
import { rungNames } from '~/domain/advocates/ladder';
import { subMonths } from 'date-fns/subMonths';
import { z } from 'zod';

const values = z.array(z.string().trim().min(1).max(120)).max(100).default([]);
const ofAccount = { industries: values, regions: values, plans: values, segments: values };

/** An empty list asks nothing. `all`: every list that asks must be met; `any`: one of them is enough. */
export const Audience = z.strictObject({
  match: z.enum(['all', 'any']).default('all'),
  ...ofAccount,
  minTenureMonths: z.int().min(1).max(240).nullable().default(null),
  willing: z.array(z.enum(Activity)).default([]),
  types: z.array(z.enum(AdvocateType)).default([]),
  rungs: z.array(z.enum(Rung)).default([]),
  /** saved segments (app/domain/cohorts/segment.ts), of which one is enough */
  segmentIds: z.array(z.string().max(60)).max(10).default([]),
  exclude: z.strictObject({ ...ofAccount, publicSector: z.boolean().default(false) }).prefault({}),
});
export type Audience = z.infer<typeof Audience>;

/** Everything a filter may look at. */
export type AudienceFacts = {
  industry: string | null;
  region: string | null;
  plan: string | null;
  segment: string | null;
  /** the day the account signed, midnight UTC */
  signedOn: Date | null;
  isPublicSector: boolean;
  type: AdvocateType;
  /** activities answered with yes or ask me */
  willing: readonly Activity[];
  openRungs: readonly Rung[];
  /** the segments among those asked for that this person is in */
  segmentIds: readonly string[];
};

/** The last day on which an account may have signed to be with us for `months`. */
export const signedBy = (months: number, now: Date) => subMonths(now, months);

export const typeNames: Record<AdvocateType, string> = {
  EDUCATOR: 'educators',
  VALIDATOR: 'validators',
  STATUS_SEEKER: 'status seekers',
  COLLABORATOR: 'collaborators',
};

type Criterion = { met: boolean; text: string };

/** Whether somebody is in an audience, with one sentence for each thing it asks. */
export function inAudience(facts: AudienceFacts, audience: Audience, now: Date): { in: boolean; reasons: string[] } {
  const excluded = exclusions(facts, audience).filter(({ met }) => met);
  if (excluded.length) return { in: false, reasons: excluded.map(({ text }) => text) };
  const asked = criteria(facts, audience, now);
  const met = asked.filter((one) => one.met);
  const isIn = audience.match === 'all' ? met.length === asked.length : asked.length === 0 || met.length > 0;
  return { in: isIn, reasons: (isIn ? met : asked.filter((one) => !one.met)).map(({ text }) => text) };
}

/** The whole filter as sentences, for staff; an empty one is for everybody. `names`: those of its segments. */
export function audienceWords(audience: Audience, names: readonly string[] = []): string[] {
  const nobody: AudienceFacts = {
    ...{ industry: null, region: null, plan: null, segment: null, signedOn: null, isPublicSector: false },
    ...{ type: 'EDUCATOR', willing: [], openRungs: [], segmentIds: [] },
  };
  const named = names.length ? `For people in the saved segment ${oneOf(names)}.` : CHOSEN;
  const asked = criteria(nobody, audience, new Date(0)).map(({ text }) => (text === CHOSEN ? named : text));
  const { industries, regions, plans, segments, publicSector } = audience.exclude;
  const left = exclusions(nobody, audience);
  const used = [industries.length, regions.length, plans.length, segments.length, publicSector];
  const words = [...asked, ...left.filter((_, index) => used[index]).map(({ text }) => text)];
  const any = audience.match === 'any' && asked.length > 1 ? ['Any one of these is enough:'] : [];
  return words.length ? [...any, ...words] : ['Every ready advocate.'];
}

// Advocates read this; the name of a segment is for staff.
const CHOSEN = 'For a group of customers chosen beforehand.';

const oneOf = (list: readonly string[]) => list.join(' or ');
const holds = (list: readonly string[], value: string | null) => value !== null && list.includes(value);

function criteria(facts: AudienceFacts, audience: Audience, now: Date): Criterion[] {
  const { industries, regions, plans, segments, minTenureMonths, willing, types, rungs, segmentIds } = audience;
  const lists: [readonly string[], boolean, string][] = [
    [industries, holds(industries, facts.industry), `For ${oneOf(industries)}.`],
    [regions, holds(regions, facts.region), `For accounts in ${oneOf(regions)}.`],
    [plans, holds(plans, facts.plan), `For the plan ${oneOf(plans)}.`],
    [segments, holds(segments, facts.segment), `For the segment ${oneOf(segments)}.`],
    [
      willing,
      willing.some((one) => facts.willing.includes(one)),
      `For people open to: ${oneOf(willing.map((one) => activityNames[one].toLowerCase()))}.`,
    ],
    [types, types.includes(facts.type), `For ${oneOf(types.map((type) => typeNames[type]))}.`],
    [
      rungs,
      rungs.some((rung) => facts.openRungs.includes(rung)),
      `For people for whom this rung is open: ${oneOf(rungs.map((rung) => rungNames[rung].toLowerCase()))}.`,
    ],
    [segmentIds, segmentIds.some((id) => facts.segmentIds.includes(id)), CHOSEN],
  ];
  const asked = lists.filter(([list]) => list.length).map(([, met, text]) => ({ met, text }));
  if (minTenureMonths === null) return asked;
  const met = facts.signedOn !== null && facts.signedOn <= signedBy(minTenureMonths, now);
  return [...asked, { met, text: `For accounts that have been with us for ${minTenureMonths} months.` }];
}

function exclusions(facts: AudienceFacts, { exclude }: Audience): Criterion[] {
  return [
    { met: holds(exclude.industries, facts.industry), text: `Not for ${oneOf(exclude.industries)}.` },
    { met: holds(exclude.regions, facts.region), text: `Not for accounts in ${oneOf(exclude.regions)}.` },
    { met: holds(exclude.plans, facts.plan), text: `Not for the plan ${oneOf(exclude.plans)}.` },
    { met: holds(exclude.segments, facts.segment), text: `Not for the segment ${oneOf(exclude.segments)}.` },
    { met: exclude.publicSector && facts.isPublicSector, text: 'Not for the public sector.' },
  ];
}
