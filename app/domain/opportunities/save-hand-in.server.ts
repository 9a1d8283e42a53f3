import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import type { HandIn } from './schema';

/** Keeps a hand-in as typed, for later; nothing is checked and nobody sees it. Refused once the claim is out of their hands. */
export async function saveHandIn(
  db: Db,
  { claimId, advocateId, handIn }: { claimId: string; advocateId: string; handIn: HandIn },
): Promise<Result<undefined, 'not-found'>> {
  const { count } = await db.claim.updateMany({
    where: { id: claimId, advocateId, status: { in: ['CLAIMED', 'RETURNED'] } },
    data: { draft: handIn },
  });
  return count === 1 ? ok() : refuse('not-found');
}
