import type { Sop, Team } from '~/generated/prisma/client';
import type { Reader } from '~/platform/db.server';
import { SopSettings } from './sop';

export type CurrentSop = Pick<Sop, 'id' | 'team' | 'version' | 'note' | 'publishedAt'> & { settings: SopSettings };

const select = { id: true, team: true, version: true, note: true, publishedAt: true, settings: true } as const;

/** The SOP in force for a team; null before one is published. */
export async function findSop(db: Reader, team: Team): Promise<CurrentSop | null> {
  const sop = await db.sop.findFirst({ where: { team }, orderBy: { version: 'desc' }, select });
  return sop && { ...sop, settings: SopSettings.parse(sop.settings) };
}

/** The SOPs in force, one a team. */
export async function listSops(db: Reader): Promise<CurrentSop[]> {
  const sops = await db.sop.findMany({ distinct: ['team'], orderBy: [{ team: 'asc' }, { version: 'desc' }], select });
  return sops.map((sop) => ({ ...sop, settings: SopSettings.parse(sop.settings) }));
}

/** All versions of a team's SOP, newest first, with the number of requests submitted under each. */
export function listSopVersions(db: Reader, team: Team) {
  return db.sop.findMany({
    where: { team },
    orderBy: { version: 'desc' },
    select: {
      version: true,
      note: true,
      publishedAt: true,
      publishedBy: { select: { name: true } },
      _count: { select: { requests: true } },
    },
  });
}
