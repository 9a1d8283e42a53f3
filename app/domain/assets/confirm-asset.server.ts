import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { dateFromDay, dayIn } from '~/platform/time';
import { sendableWhere } from './sendable';

/** Somebody says that an asset is still true: its time on the shelf begins anew. Twice on one day is once. */
export async function confirmAsset(db: Db, assetId: string, by: Actor, now: Date): Promise<Result<undefined, 'gone'>> {
  return db.$transaction(async (tx) => {
    const confirmedOn = dateFromDay(dayIn('UTC', now));
    const asset = await tx.asset.findFirst({
      where: { id: assetId, ...sendableWhere(now) },
      select: { title: true, accountId: true, advocateId: true },
    });
    if (!asset) return refuse('gone');
    const { count } = await tx.asset.updateMany({
      where: { id: assetId, OR: [{ confirmedOn: null }, { confirmedOn: { lt: confirmedOn } }] },
      data: { confirmedOn, remindedAt: null },
    });
    if (count === 0) return ok();
    const { title, ...about } = asset;
    await record(tx, { kind: 'asset.confirmed', at: now, by, about, data: { assetId, title } });
    return ok();
  });
}
