import type { Phase } from '~/generated/prisma/enums';
import type { Reader } from '~/platform/db.server';

export type CurrentPhase = {
  phase: Phase;
  /** null: the programme has crawled since it was set up */
  since: Date | null;
  isEarly: boolean;
  reason: string;
};

/** The programme's phase; crawl before anybody changed it. */
export async function getPhase(db: Reader): Promise<CurrentPhase> {
  const row = await db.programmePhase.findFirst({
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    select: { phase: true, startedAt: true, isEarly: true, reason: true },
  });
  if (!row) return { phase: 'CRAWL', since: null, isEarly: false, reason: '' };
  return { phase: row.phase, since: row.startedAt, isEarly: row.isEarly, reason: row.reason };
}

/** Every change, the newest first, with who made it; at most 50. */
export function listPhases(db: Reader) {
  return db.programmePhase.findMany({
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: 50,
    include: { decidedBy: { select: { name: true } } },
  });
}

/** Which places hold something already: they are not folded away, whatever the phase. */
export async function listPlacesInUse(db: Reader): Promise<string[]> {
  const rows = await db.$queryRaw<{ place: string }[]>`
    SELECT '/requests' AS place WHERE EXISTS (SELECT FROM requests)
     UNION ALL SELECT '/sops' WHERE EXISTS (SELECT FROM sops WHERE version > 1)
     UNION ALL SELECT '/assets' WHERE EXISTS (SELECT FROM assets)
     UNION ALL SELECT '/product-advocates' WHERE EXISTS (SELECT FROM product_advocates)
     UNION ALL SELECT '/segments' WHERE EXISTS (SELECT FROM segments)
     UNION ALL SELECT '/signals' WHERE EXISTS (SELECT FROM signal_catalogues WHERE published_by_id IS NOT NULL)
     UNION ALL SELECT '/moments' WHERE EXISTS (SELECT FROM suggestions WHERE decided_by_id IS NOT NULL)
     UNION ALL SELECT '/nominations' WHERE EXISTS (SELECT FROM nominations)
     UNION ALL SELECT '/programme/pods' WHERE EXISTS (SELECT FROM pods)`;
  return rows.map(({ place }) => place);
}
