import { isDeepStrictEqual } from 'node:util';
import { SegmentRule } from '~/domain/cohorts/segment';
import { type Actor, record } from '~/domain/audit/record.server';
import type { Db, Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { ok, refuse, type Result } from '~/platform/result';
import { type LockedOpportunity, lockOpportunity } from './lock-opportunity.server';
import { moveUp } from './move-up.server';
import { Audience } from './audience';
import { type NamedSegment, type OpportunityFault, opportunityFaults, type PlatformPolicy } from './opportunity-faults';
import { publishedReviewFaults } from './published-review';
import type { OpportunityInput } from './schema';

export type SaveRefusal =
  { code: 'not-found' | 'closed' | 'slug-taken' | 'activity-fixed' } | { code: 'faults'; faults: OpportunityFault[] };

/**
 * Writes a new opportunity as a draft, or changes one that is not closed; more places move the waiting list up at once.
 * Refused with every fault by field (reviews: rules V1, V2, V4, V5, V7, V9), and when another opportunity has the short link.
 */
export async function saveOpportunity(
  db: Db,
  { id, input }: { id: string | null; input: OpportunityInput },
  by: Actor & { personId: string },
  now: Date,
): Promise<Result<{ id: string }, SaveRefusal>> {
  return db.$transaction(async (tx) => {
    const before = id === null ? null : await lockOpportunity(tx, id);
    if (id !== null && !before) return refuse({ code: 'not-found' });
    if (before?.status === 'CLOSED') return refuse({ code: 'closed' });
    if (before?.status === 'OPEN' && before.activity !== input.activity) return refuse({ code: 'activity-fixed' });
    const fields = before ? await changedFields(tx, before.id, input) : [];
    const policy = await policyOf(tx, input.platform);
    const faults = [
      ...opportunityFaults(input, { policy, taken: before?.taken ?? 0, segments: await lockSegments(tx, input) }),
      ...(before?.status === 'OPEN' && input.activity === 'REVIEW' ? publishedReviewFaults(fields) : []),
    ];
    if (faults.length) return refuse({ code: 'faults', faults });
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('opportunity-slug'), hashtext(${input.slug}))`;
    const namesake = await tx.opportunity.findUnique({ where: { slug: input.slug }, select: { id: true } });
    if (namesake && namesake.id !== id) return refuse({ code: 'slug-taken' });
    return ok({
      id: before ? await change(tx, { before, input, fields, by, now }) : await create(tx, { input, by, now }),
    });
  });
}

/** What is allowed on a review platform; null where nobody checked (rules V9). */
export async function policyOf(tx: Tx | Db, platform: string | null): Promise<PlatformPolicy | null> {
  const row = platform ? await tx.platformPolicy.findUnique({ where: { platform } }) : null;
  return row && { incentiveCap: Number(row.incentiveCap), currency: row.currency, evidence: row.evidence };
}

/** The saved segments of an audience, kept as they are until the transaction ends; null for one that is gone. */
export async function lockSegments(tx: Tx, { audience: { segmentIds } }: OpportunityInput): Promise<NamedSegment[]> {
  if (segmentIds.length === 0) return [];
  await tx.$queryRaw`SELECT id FROM segments WHERE id = ANY(${segmentIds}) ORDER BY id FOR SHARE`;
  const rows = await tx.segment.findMany({ where: { id: { in: segmentIds }, archivedAt: null } });
  return segmentIds.map((id) => {
    const row = rows.find((one) => one.id === id);
    return row ? { id, name: row.name, rule: SegmentRule.parse(row.rule) } : null;
  });
}

async function create(
  tx: Tx,
  { input, by, now }: { input: OpportunityInput; by: Actor & { personId: string }; now: Date },
): Promise<string> {
  const id = newId('opp');
  await tx.opportunity.create({ data: { id, ...input, createdById: by.personId, createdAt: now } });
  const { title, activity } = input;
  await record(tx, {
    kind: 'opportunity.created',
    at: now,
    by,
    about: { opportunityId: id },
    data: { title, activity },
  });
  return id;
}

async function changedFields(tx: Tx, id: string, input: OpportunityInput): Promise<string[]> {
  const row = await tx.opportunity.findUniqueOrThrow({ where: { id } });
  const old = { ...row, audience: Audience.parse(row.audience) };
  return Object.entries(input)
    .filter(([name, value]) => !isDeepStrictEqual(value, plain(old[name as keyof typeof old])))
    .map(([name]) => name);
}

type Change = { before: LockedOpportunity; input: OpportunityInput; fields: string[]; by: Actor; now: Date };

async function change(tx: Tx, { before, input, fields, by, now }: Change): Promise<string> {
  const { id } = before;
  if (fields.length === 0) return id;
  await tx.opportunity.update({ where: { id }, data: input });
  const event = { kind: 'opportunity.edited', at: now, by, about: { opportunityId: id } } as const;
  await record(tx, { ...event, data: { title: input.title, fields } });
  if (before.status === 'OPEN') await moveUp(tx, { ...before, ...input }, now);
  return id;
}

const plain = (value: unknown) => (typeof value === 'object' && value && 'toNumber' in value ? Number(value) : value);
