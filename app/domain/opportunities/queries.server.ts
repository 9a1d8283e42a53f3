import { z } from 'zod';
import type { OpportunityStatus } from '~/generated/prisma/enums';
import { opinionFields } from '~/domain/cohorts/segment';
import { listSegments } from '~/domain/cohorts/segment.server';
import type { Reader } from '~/platform/db.server';
import { Audience } from './audience';
import { askOf, listMemberships } from '~/domain/cohorts/memberships.server';
import { audienceWhere } from './audience-where.server';
import { type OpportunityInput, Step } from './schema';

export type FoundOpportunity = {
  id: string;
  status: OpportunityStatus;
  taken: number;
  publishedAt: Date | null;
  closedAt: Date | null;
  closedReason: string | null;
  createdBy: string;
  input: OpportunityInput;
};

/** One opportunity as the editor has it; null for an unknown id. */
export async function findOpportunityInput(db: Reader, id: string): Promise<FoundOpportunity | null> {
  const row = await db.opportunity.findUnique({
    where: { id },
    omit: { createdById: true, createdAt: true, updatedAt: true },
    include: { createdBy: { select: { name: true } } },
  });
  if (!row) return null;
  const { status, taken, publishedAt, closedAt, closedReason, createdBy, incentiveAmount, audience, steps, ...input } =
    row;
  return {
    ...{ id, status, taken, publishedAt, closedAt, closedReason },
    createdBy: createdBy.name,
    input: {
      ...input,
      audience: Audience.parse(audience),
      steps: z.array(Step).parse(steps),
      incentiveAmount: incentiveAmount === null ? null : Number(incentiveAmount),
    },
  };
}

/** How many ready advocates an audience holds, with a few names, and the names of its segments. */
export async function previewAudience(db: Reader, audience: Audience, now: Date) {
  const members = await listMemberships(askOf(db), audience, now);
  const where = {
    AND: [audienceWhere(audience, [...members.keys()], now), { readiness: 'READY' as const, leftAt: null }],
  };
  const [count, segments, sample] = await Promise.all([
    db.advocate.count({ where }),
    db.segment.findMany({
      where: { id: { in: audience.segmentIds } },
      orderBy: { name: 'asc' },
      select: { name: true },
    }),
    db.advocate.findMany({
      where,
      orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }],
      take: 5,
      select: { person: { select: { name: true } }, contact: { select: { account: { select: { name: true } } } } },
    }),
  ]);
  return {
    count,
    segments: segments.map(({ name }) => name),
    sample: sample.map(({ person, contact }) => ({ name: person.name, account: contact.account?.name ?? null })),
  };
}

/** What the CRM knows to filter by, the saved segments, and the review platforms with a checked policy. */
export async function editorChoices(db: Reader) {
  const [row, platforms, saved] = await Promise.all([
    db.$queryRaw<{ industries: string[]; regions: string[]; plans: string[]; segments: string[] }[]>`
      SELECT coalesce(array_agg(DISTINCT industry ORDER BY industry) FILTER (WHERE industry IS NOT NULL), '{}') AS industries,
             coalesce(array_agg(DISTINCT region ORDER BY region) FILTER (WHERE region IS NOT NULL), '{}') AS regions,
             coalesce(array_agg(DISTINCT plan ORDER BY plan) FILTER (WHERE plan IS NOT NULL), '{}') AS plans,
             coalesce(array_agg(DISTINCT segment ORDER BY segment) FILTER (WHERE segment IS NOT NULL), '{}') AS segments
        FROM accounts`,
    db.platformPolicy.findMany({ orderBy: { platform: 'asc' }, select: { platform: true, rules: true } }),
    listSegments(db),
  ]);
  const savedSegments = saved.map(({ id, name, rule }) => ({
    value: id,
    label: name,
    isNeutral: opinionFields(rule).length === 0,
  }));
  return { ...(row[0] ?? { industries: [], regions: [], plans: [], segments: [] }), platforms, savedSegments };
}

const PAGE = 25;

/** One page of the staff list with the number of each status. */
export async function listOpportunities(
  db: Reader,
  { status, q, page }: { status: OpportunityStatus; q: string; page: number },
) {
  const matching = q ? { title: { contains: q, mode: 'insensitive' as const } } : {};
  const [groups, rows] = await Promise.all([
    db.opportunity.groupBy({ by: ['status'], where: matching, _count: true }),
    db.opportunity.findMany({
      where: { status, ...matching },
      orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * PAGE,
      take: PAGE,
      select: {
        ...{
          id: true,
          slug: true,
          activity: true,
          title: true,
          minutes: true,
          places: true,
          taken: true,
          claimBy: true,
        },
        claims: { where: { status: { in: ['WAITING', 'SUBMITTED', 'APPROVED'] } }, select: { status: true } },
      },
    }),
  ]);
  const counts = { DRAFT: 0, OPEN: 0, CLOSED: 0 };
  for (const group of groups) counts[group.status] = group._count;
  const pages = Math.max(1, Math.ceil(counts[status] / PAGE));
  return { counts, pages, rows: rows.map(({ claims, ...row }) => ({ ...row, ...countOf(claims) })) };
}

const countOf = (claims: { status: string }[]) => ({
  waiting: claims.filter(({ status }) => status === 'WAITING').length,
  toReview: claims.filter(({ status }) => status === 'SUBMITTED').length,
  done: claims.filter(({ status }) => status === 'APPROVED').length,
});

/** How many hand-ins wait for a decision. */
export const countClaimsToReview = (db: Reader) => db.claim.count({ where: { status: 'SUBMITTED' } });

/** The claims of one opportunity, the newest first; at most 200. */
export async function listClaimsOf(db: Reader, opportunityId: string) {
  const rows = await db.claim.findMany({
    where: { opportunityId },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    take: 200,
    select: {
      ...{ id: true, status: true, claimedAt: true, submittedAt: true, decidedAt: true, advocateId: true },
      advocate: {
        select: { person: { select: { name: true } }, contact: { select: { account: { select: { name: true } } } } },
      },
    },
  });
  return rows.map(({ id, status, advocateId, advocate, ...dates }) => ({
    ...{ id, status, advocateId },
    name: advocate.person.name,
    account: advocate.contact.account?.name ?? null,
    at: dates.decidedAt ?? dates.submittedAt ?? dates.claimedAt,
  }));
}
