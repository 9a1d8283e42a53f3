import type { Tx } from '~/platform/db.server';

/** Keeps of what an advocate was told between issues, in the transaction of the letter that tells it. Throws for what they were told before. */
export async function noteAlerts(
  tx: Tx,
  { advocateId, opportunityIds, now }: { advocateId: string; opportunityIds: string[]; now: Date },
): Promise<void> {
  const data = opportunityIds.map((opportunityId) => ({ advocateId, opportunityId, mailedAt: now }));
  await tx.opportunityAlert.createMany({ data });
}
