import type { Activity, OpportunityStatus } from '~/generated/prisma/enums';
import type { Tx } from '~/platform/db.server';
import { Audience } from './audience';

export type LockedOpportunity = {
  id: string;
  slug: string;
  title: string;
  activity: Activity;
  status: OpportunityStatus;
  minutes: number;
  places: number | null;
  taken: number;
  claimBy: Date | null;
  handInBy: Date | null;
  lapseAfterDays: number;
  incentive: string | null;
  platform: string | null;
  audience: Audience;
};

/**
 * Locks one opportunity until the transaction ends, and reads it. Everything that gives or takes a place does this
 * first: so no place comes free unseen by the waiting list, and nobody overtakes those who wait (C1, C2).
 */
export async function lockOpportunity(tx: Tx, id: string): Promise<LockedOpportunity | null> {
  await tx.$queryRaw`SELECT id FROM opportunities WHERE id = ${id} FOR NO KEY UPDATE`;
  const row = await tx.opportunity.findUnique({
    where: { id },
    select: {
      id: true,
      slug: true,
      title: true,
      activity: true,
      status: true,
      minutes: true,
      places: true,
      taken: true,
      claimBy: true,
      handInBy: true,
      lapseAfterDays: true,
      incentive: true,
      platform: true,
      audience: true,
    },
  });
  return row && { ...row, audience: Audience.parse(row.audience) };
}

/** Takes one place; false when none is left or the opportunity is not open. The condition holds even without the lock. */
export async function takePlace(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.opportunity.updateMany({
    where: { id, status: 'OPEN', OR: [{ places: null }, { taken: { lt: tx.opportunity.fields.places } }] },
    data: { taken: { increment: 1 } },
  });
  return count === 1;
}

/** Gives one place back. */
export async function freePlace(tx: Tx, id: string): Promise<void> {
  await tx.opportunity.update({ where: { id, taken: { gt: 0 } }, data: { taken: { decrement: 1 } } });
}
