import { SopSettings } from '~/domain/requests/sop';
import type { Team } from '~/generated/prisma/enums';
import type { Reader } from '~/platform/db.server';
import { agreementOf } from './agreement';

const select = {
  id: true,
  team: true,
  version: true,
  note: true,
  publishedAt: true,
  updatedAt: true,
  settings: true,
} as const;

export type SopVersion = NonNullable<Awaited<ReturnType<typeof findVersion>>>;

/** One version of a team's SOP, its draft included; null where there is none. */
export async function findVersion(db: Reader, team: Team, version: number) {
  return read(await db.sop.findUnique({ where: { team_version: { team, version } }, select }));
}

/** The draft of a team; null while nobody has begun one. */
export async function findDraft(db: Reader, team: Team) {
  return read(await db.sop.findFirst({ where: { team, publishedAt: null }, select }));
}

const read = <S extends { settings: unknown }>(row: S | null) =>
  row && { ...row, settings: SopSettings.parse(row.settings) };

/** All versions, the draft included, newest first, with who agreed and how many requests each has; of one team or of all. */
export async function listVersions(db: Reader, team?: Team) {
  const rows = await db.sop.findMany({
    where: { team },
    orderBy: { version: 'desc' },
    select: {
      team: true,
      version: true,
      note: true,
      publishedAt: true,
      updatedAt: true,
      publishedBy: { select: { name: true } },
      agreements: { orderBy: { askedAt: 'asc' }, include: { person: { select: { name: true } } } },
      _count: { select: { requests: true } },
    },
  });
  return rows.map(({ agreements, ...row }) => ({ ...row, ...agreementOf(row.updatedAt, agreements) }));
}

/** The people of a team who can be asked to agree. */
export function listMembers(db: Reader, team: Team) {
  return db.person.findMany({
    where: { team, disabledAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, email: true },
  });
}

/** The newest version that somebody was asked to read; null where they were never asked. */
export async function findAsked(db: Reader, team: Team, personId: string) {
  const found = await db.sopAgreement.findFirst({
    where: { personId, sop: { team } },
    orderBy: { sop: { version: 'desc' } },
    include: { sop: { select }, askedBy: { select: { name: true } } },
  });
  return found && { ...found, sop: { ...found.sop, settings: SopSettings.parse(found.sop.settings) } };
}
