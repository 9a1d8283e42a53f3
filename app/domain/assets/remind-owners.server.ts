import { queueMail } from '~/domain/mail/queue-mail.server';
import type { Db } from '~/platform/db.server';
import { assetKindNames } from './asset-kinds';
import { listStaleIds } from './library.server';
import { shelfWords } from './shelf-life';

/**
 * Asks the owner of each asset whose time on the shelf is over whether it is still true, once until they say so. Returns how
 * many letters were written. An asset without an owner waits in the library.
 */
export async function remindOwners(db: Db, now: Date): Promise<number> {
  let written = 0;
  for (const id of await listStaleIds(db, now)) if (await remind(db, id, now)) written++;
  return written;
}

async function remind(db: Db, id: string, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.asset.updateMany({
      where: { id, remindedAt: null, withdrawnAt: null, owner: { disabledAt: null } },
      data: { remindedAt: now },
    });
    if (count === 0) return false;
    const asset = await tx.asset.findUniqueOrThrow({
      where: { id },
      select: {
        title: true,
        summary: true,
        kind: true,
        confirmedOn: true,
        createdAt: true,
        shelfMonths: true,
        owner: { select: { id: true, email: true } },
        _count: { select: { shares: true, closedRequests: true } },
      },
    });
    const { owner, title, summary, kind, _count } = asset;
    if (!owner) return false;
    await queueMail(tx, {
      message: 'asset-still-true',
      key: `asset-still-true:${id}:${now.toISOString().slice(0, 10)}`,
      to: { email: owner.email, personId: owner.id },
      door: { path: `/assets/${id}/still-true?key=:token`, purpose: 'asset-still-true', id },
      props: {
        title,
        kind: assetKindNames[kind],
        summary,
        shelf: shelfWords(asset, now),
        uses: usesOf(_count.shares, _count.closedRequests),
      },
      now,
    });
    return true;
  });
}

function usesOf(links: number, answered: number): string {
  if (links + answered === 0) return 'Nobody has used it yet.';
  return `${links} ${links === 1 ? 'link' : 'links'} to it ${links === 1 ? 'was' : 'were'} made, and it answered ${answered} ${answered === 1 ? 'request' : 'requests'}.`;
}
