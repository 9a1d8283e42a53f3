import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { type Result, ok, refuse } from '~/platform/result';
import { sendableWhere } from './sendable';

type Sharing = { assetId: string; /** the form it was found on */ formKey: string | null; dealId: string | null };

/**
 * Makes the link with which somebody on staff sends an asset to their buyer. On one form the same link is given again; a new one
 * for each deal of the library. Refused: an asset that may not be sent any more, a deal we do not know.
 */
export async function shareAsset(
  db: Db,
  { assetId, formKey, dealId }: Sharing,
  by: Actor & { personId: string },
  now: Date,
): Promise<Result<{ shareId: string }, 'gone' | 'no-deal'>> {
  return db.$transaction(async (tx) => {
    const asset = await tx.asset.findFirst({
      where: { id: assetId, ...sendableWhere(now) },
      select: { title: true, accountId: true, advocateId: true },
    });
    if (!asset) return refuse('gone');
    if (dealId && !(await tx.deal.findUnique({ where: { id: dealId }, select: { id: true } })))
      return refuse('no-deal');
    const data = { id: newId('shr'), assetId, formKey, dealId, sharedById: by.personId, createdAt: now };
    const [made] = await tx.assetShare.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } });
    if (!made) {
      const where = { assetId, formKey, sharedById: by.personId };
      const { id } = await tx.assetShare.findFirstOrThrow({ where, select: { id: true } });
      return ok({ shareId: id });
    }
    const { title, ...about } = asset;
    await record(tx, { kind: 'asset.shared', at: now, by, about, data: { assetId, title, shareId: made.id } });
    return ok({ shareId: made.id });
  });
}
