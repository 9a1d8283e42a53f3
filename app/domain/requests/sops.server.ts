import type { Sop, Team } from '~/generated/prisma/client';
import type { Reader } from '~/platform/db.server';
import { SopSettings } from './sop';

export type CurrentSop = Pick<Sop, 'id' | 'team' | 'version' | 'note'> & { settings: SopSettings; publishedAt: Date };

const select = { id: true, team: true, version: true, note: true, publishedAt: true, settings: true } as const;
const published = { publishedAt: { not: null } } as const;

function inForce(
  sop: Omit<CurrentSop, 'settings' | 'publishedAt'> & Pick<Sop, 'settings' | 'publishedAt'>,
): CurrentSop {
  if (!sop.publishedAt) throw new Error('A draft is not in force.');
  return { ...sop, publishedAt: sop.publishedAt, settings: SopSettings.parse(sop.settings) };
}

/** The SOP in force for a team; null before one is published. */
export async function findSop(db: Reader, team: Team): Promise<CurrentSop | null> {
  const sop = await db.sop.findFirst({ where: { team, ...published }, orderBy: { version: 'desc' }, select });
  return sop && inForce(sop);
}

/** The SOPs in force, one a team. */
export async function listSops(db: Reader): Promise<CurrentSop[]> {
  const sops = await db.sop.findMany({
    where: published,
    distinct: ['team'],
    orderBy: [{ team: 'asc' }, { version: 'desc' }],
    select,
  });
  return sops.map(inForce);
}
