import type { Reader } from '~/platform/db.server';
import { hashToken } from '~/platform/derived-token.server';

/** Everybody on staff with the time they last signed in, by name; at most 500. */
export async function listStaff(db: Reader) {
  const people = await db.person.findMany({
    where: { role: { not: 'ADVOCATE' } },
    orderBy: [{ disabledAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }],
    take: 500,
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      team: true,
      disabledAt: true,
      sessions: { orderBy: { createdAt: 'desc' }, take: 1, select: { createdAt: true } },
    },
  });
  return people.map(({ sessions, ...person }) => ({ ...person, signedInAt: sessions[0]?.createdAt ?? null }));
}

/** Invitations nobody accepted yet, newest first, also those past their date. */
export function listOpenInvitations(db: Reader) {
  return db.staffInvitation.findMany({
    where: { acceptedAt: null, revokedAt: null },
    orderBy: { createdAt: 'desc' },
    take: 100,
    select: { id: true, name: true, email: true, role: true, team: true, createdAt: true, expiresAt: true },
  });
}

/** The invitation behind a link that still works, or null. */
export function findInvitation(db: Reader, token: string, now: Date) {
  return db.staffInvitation.findFirst({
    where: { tokenHash: hashToken(token), acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    select: { name: true, email: true, role: true, team: true, expiresAt: true, invitedBy: { select: { name: true } } },
  });
}

/** One colleague, or null; advocates are not colleagues. */
export function findColleague(db: Reader, id: string) {
  return db.person.findUnique({
    where: { id, role: { not: 'ADVOCATE' } },
    select: { id: true, name: true, email: true, role: true, team: true, disabledAt: true },
  });
}

/** The doors for requests by signed posts: open ones first, the newest of each first; at most 200. */
export function listRequestHooks(db: Reader) {
  return db.requestHook.findMany({
    orderBy: [{ revokedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }],
    take: 200,
    select: {
      ...{ id: true, name: true, team: true, createdAt: true, lastUsedAt: true, revokedAt: true },
      actsAs: { select: { name: true } },
      createdBy: { select: { name: true } },
    },
  });
}

/** The keys of programs: open ones first, the newest of each first; at most 200. Without their hashes. */
export function listApiKeys(db: Reader) {
  return db.apiKey.findMany({
    orderBy: [{ revokedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }],
    take: 200,
    omit: { keyHash: true, createdById: true },
    include: { createdBy: { select: { name: true } } },
  });
}
