import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import { lockOpportunity } from './lock-opportunity.server';
import { type OpportunityFault, opportunityFaults } from './opportunity-faults';
import { findOpportunityInput } from './queries.server';
import { lockSegments, policyOf } from './save-opportunity.server';

/**
 * Puts a draft on the board. What a platform allows may have changed since it was saved, so the rules are asked again.
 * Publishing twice is publishing once.
 */
export async function publishOpportunity(
  db: Db,
  { id }: { id: string },
  by: Actor,
  now: Date,
): Promise<
  Result<{ title: string }, { code: 'not-found' | 'closed' } | { code: 'faults'; faults: OpportunityFault[] }>
> {
  return db.$transaction(async (tx) => {
    await lockOpportunity(tx, id); // what is judged is what is published
    const found = await findOpportunityInput(tx, id);
    if (!found) return refuse({ code: 'not-found' });
    const { input, status, taken } = found;
    if (status === 'CLOSED') return refuse({ code: 'closed' });
    const policy = await policyOf(tx, input.platform);
    const faults = opportunityFaults(input, { policy, taken, segments: await lockSegments(tx, input) });
    if (faults.length) return refuse({ code: 'faults', faults });
    const { count } = await tx.opportunity.updateMany({
      where: { id, status: 'DRAFT' },
      data: { status: 'OPEN', publishedAt: now },
    });
    const { title, audience, incentive } = input;
    if (count === 1) {
      const event = { kind: 'opportunity.published', at: now, by, about: { opportunityId: id } } as const;
      await record(tx, { ...event, data: { title, audience, incentive } });
    }
    return ok({ title });
  });
}
