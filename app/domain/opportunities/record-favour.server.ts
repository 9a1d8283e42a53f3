import { type Actor, record, system } from '~/domain/audit/record.server';
import type { Activity } from '~/generated/prisma/enums';
import type { Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';

export type CompletedFavour = {
  advocateId: string;
  accountId: string | null;
  activity: Activity;
  title: string;
  minutes: number;
  isLive: boolean;
  completedAt: Date;
} & ({ claimId: string; askId?: undefined } | { askId: string; claimId?: undefined });

/**
 * Records a completed act of advocacy, whatever started it, inside the transaction that completes it and queues the
 * letter of thanks. The same claim or ask never counts twice: a second call gives the favour that is there, and writes no second event.
 */
export async function recordFavour(tx: Tx, favour: CompletedFavour, by: Actor = system): Promise<{ id: string }> {
  const [made] = await tx.favour.createManyAndReturn({
    data: { id: newId('fav'), ...favour, thankedAt: favour.completedAt },
    skipDuplicates: true,
    select: { id: true },
  });
  if (!made) return tx.favour.findFirstOrThrow({ where: sourceOf(favour), select: { id: true } });
  const { advocateId, accountId, completedAt, title, activity, minutes } = favour;
  await record(tx, {
    kind: 'favour.completed',
    at: completedAt,
    by,
    about: { advocateId, accountId },
    data: { favourId: made.id, title, activity, minutes, ...sourceOf(favour) },
  });
  return made;
}

const sourceOf = ({ claimId, askId }: CompletedFavour) => (claimId ? { claimId } : { askId });
