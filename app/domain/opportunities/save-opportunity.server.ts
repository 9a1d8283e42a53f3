import { isDeepStrictEqual } from 'node:util';
import { type Actor, record } from '~/domain/audit/record.server';
import type { Db, Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { ok, refuse, type Result } from '~/platform/result';
import { type LockedOpportunity, lockOpportunity } from './lock-opportunity.server';
import { moveUp } from './move-up.server';
import { type OpportunityFault, opportunityFaults, type PlatformPolicy } from './opportunity-faults';
import type { OpportunityInput } from './schema';

export type SaveRefusal =
  { code: 'not-found' | 'closed' | 'slug-taken' | 'activity-fixed' } | { code: 'faults'; faults: OpportunityFault[] };

/**
 * Writes a new opportunity as a draft, or changes one that is not closed; more places move the waiting list up at once.
 * Refused with every fault by field (reviews: rules V1, V2, V5, V7, V9), and when another opportunity has the short link.
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
    const faults = opportunityFaults(input, { policy: await policyOf(tx, input.platform), taken: before?.taken ?? 0 });
    if (faults.length) return refuse({ code: 'faults', faults });
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('opportunity-slug'), hashtext(${input.slug}))`;
    const namesake = await tx.opportunity.findUnique({ where: { slug: input.slug }, select: { id: true } });
    if (namesake && namesake.id !== id) return refuse({ code: 'slug-taken' });
    return ok({ id: before ? await change(tx, { before, input, by, now }) : await create(tx, { input, by, now }) });
  });
}

/** What is allowed on a review platform; null where nobody checked (rules V9). */
export async function policyOf(tx: Tx | Db, platform: string | null): Promise<PlatformPolicy | null> {
  const row = platform ? await tx.platformPolicy.findUnique({ where: { platform } }) : null;
  return row && { incentiveCap: Number(row.incentiveCap), currency: row.currency, evidence: row.evidence };
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

async function change(
  tx: Tx,
  { before, input, by, now }: { before: LockedOpportunity; input: OpportunityInput; by: Actor; now: Date },
): Promise<string> {
  const { id } = before;
  const old = await tx.opportunity.findUniqueOrThrow({ where: { id } });
  const fields = Object.entries(input)
    .filter(([name, value]) => !isDeepStrictEqual(value, plain(old[name as keyof typeof old])))
    .map(([name]) => name);
  if (fields.length === 0) return id;
  await tx.opportunity.update({ where: { id }, data: input });
  const event = { kind: 'opportunity.edited', at: now, by, about: { opportunityId: id } } as const;
  await record(tx, { ...event, data: { title: input.title, fields } });
  if (before.status === 'OPEN') await moveUp(tx, { ...before, ...input }, now);
  return id;
}

const plain = (value: unknown) => (typeof value === 'object' && value && 'toNumber' in value ? Number(value) : value);
