import { getSettings } from '~/domain/settings/queries.server';
import type { Reader } from '~/platform/db.server';
import { addTime, days } from '~/platform/time';

export type PodRow = { id: string; name: string; manager: string; members: number; rested: number };

/** Every pod with how many are in it, and how many of them are rested: ready, not paused, no open ask, no live favour lately. */
export async function listPods(db: Reader, now: Date): Promise<PodRow[]> {
  const { restDays } = await getSettings(db);
  const rest = addTime(now, -days(restDays)).toISOString();
  return db.$queryRaw<PodRow[]>`
    SELECT p.id, p.name, m.name AS manager, count(a.id)::int AS members,
           count(a.id) FILTER (WHERE a.readiness = 'READY'
             AND coalesce(a.paused_until <= ${now.toISOString()}::date, true)
             AND NOT EXISTS (SELECT FROM asks k WHERE k.advocate_id = a.id AND k.status IN ('OPEN', 'ACCEPTED'))
             AND NOT EXISTS (SELECT FROM favours f WHERE f.advocate_id = a.id AND f.is_live
                                AND f.completed_at > ${rest}::timestamp))::int AS rested
      FROM pods p JOIN people m ON m.id = p.manager_id
      LEFT JOIN pod_members pm ON pm.pod_id = p.id
      LEFT JOIN advocates a ON a.id = pm.advocate_id AND a.left_at IS NULL
     GROUP BY p.id, p.name, m.name ORDER BY lower(p.name), p.id`;
}

/** One pod with its members by name, and advocates in no pod whose name holds `q`; null for an unknown id. */
export async function findPod(db: Reader, id: string, q: string) {
  const member = { person: { select: { name: true } }, contact: { select: { account: { select: { name: true } } } } };
  const pod = await db.pod.findUnique({
    where: { id },
    select: {
      ...{ id: true, name: true, manager: { select: { name: true } } },
      members: {
        orderBy: [{ advocate: { person: { name: 'asc' } } }, { advocateId: 'asc' }],
        where: { advocate: { leftAt: null } },
        select: {
          addedAt: true,
          advocate: { select: { id: true, readiness: true, reviewOn: true, pausedUntil: true, ...member } },
        },
      },
    },
  });
  if (!pod) return null;
  const found = await db.advocate.findMany({
    where: { leftAt: null, person: { name: { contains: q, mode: 'insensitive' } }, NOT: { podMember: { podId: id } } },
    orderBy: [{ person: { name: 'asc' } }, { id: 'asc' }],
    take: 12,
    select: { id: true, ...member, podMember: { select: { pod: { select: { name: true } } } } },
  });
  return {
    ...{ id, name: pod.name, manager: pod.manager.name },
    members: pod.members.map(({ addedAt, advocate: { person, contact, ...advocate } }) => ({
      ...{ ...advocate, addedAt, name: person.name, account: contact.account?.name ?? null },
    })),
    others: found.map(({ id: advocateId, person, contact, podMember }) => ({
      ...{ id: advocateId, name: person.name, account: contact.account?.name ?? null },
      pod: podMember?.pod.name ?? null,
    })),
  };
}

/** Managers who can look after a pod. */
export function listPodManagers(db: Reader) {
  return db.person.findMany({
    where: { role: { in: ['MANAGER', 'ADMIN'] }, disabledAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
}
