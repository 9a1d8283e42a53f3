import { Activity, type Rung } from '~/generated/prisma/enums';
import type { Prisma } from '~/generated/prisma/client';
import { rungOf, rungs } from '~/domain/advocates/ladder';
import { type Audience, signedBy } from './audience';

/**
 * The advocates `inAudience` lets in, as a condition for the database. The two are tested against each other. Who is in
 * its segments is read beforehand (`members`, ids of advocates).
 */
export function audienceWhere(audience: Audience, members: readonly string[], now: Date): Prisma.AdvocateWhereInput {
  const asked = criteria(audience, members, now);
  const included = audience.match === 'all' ? { AND: asked } : { OR: asked };
  return { ...(asked.length ? included : {}), NOT: exclusions(audience) };
}

function criteria(audience: Audience, members: readonly string[], now: Date): Prisma.AdvocateWhereInput[] {
  const { industries, regions, plans, segments, minTenureMonths, willing, types, rungs: asked, segmentIds } = audience;
  const when = (is: boolean, condition: Prisma.AdvocateWhereInput) => (is ? [condition] : []);
  const tenure = minTenureMonths && { signedOn: { lte: signedBy(minTenureMonths, now) } };
  return [
    ...when(industries.length > 0, account({ industry: { in: industries } })),
    ...when(regions.length > 0, account({ region: { in: regions } })),
    ...when(plans.length > 0, account({ plan: { in: plans } })),
    ...when(segments.length > 0, account({ segment: { in: segments } })),
    ...when(willing.length > 0, {
      willingness: { some: { activity: { in: willing }, answer: { in: ['YES', 'ASK_ME'] } } },
    }),
    ...when(types.length > 0, { type: { in: types } }),
    ...when(asked.length > 0, { OR: asked.map(rungIsOpen) }),
    ...when(segmentIds.length > 0, { id: { in: [...members] } }),
    ...(tenure ? [account(tenure)] : []),
  ];
}

// What the CRM does not say excludes nobody: without `not: null` the database would leave them out.
function exclusions({ exclude }: Audience): Prisma.AdvocateWhereInput[] {
  const { industries, regions, plans, segments, publicSector } = exclude;
  return [
    account({ industry: { in: industries, not: null } }),
    account({ region: { in: regions, not: null } }),
    account({ plan: { in: plans, not: null } }),
    account({ segment: { in: segments, not: null } }),
    ...(publicSector ? [account({ isPublicSector: true })] : []),
  ];
}

const account = (where: Prisma.AccountWhereInput): Prisma.AdvocateWhereInput => ({ contact: { account: where } });

// An empty condition is dropped from a list of alternatives instead of being true.
const everybody: Prisma.AdvocateWhereInput = { id: { not: '' } };

/** The ladder's rule (app/domain/advocates/ladder.ts): a favour opens every rung up to the one above it. */
function rungIsOpen(rung: Rung): Prisma.AdvocateWhereInput {
  const height = rungs.indexOf(rung);
  if (height === 0) return everybody;
  const opening = Object.values(Activity).filter((activity) => rungs.indexOf(rungOf(activity)) >= height - 1);
  return { OR: [{ favours: { some: { activity: { in: opening } } } }, { rungOpenings: { some: { rung } } }] };
}
