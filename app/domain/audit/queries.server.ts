import type { Prisma } from '~/generated/prisma/client';
import type { Reader } from '~/platform/db.server';
import { addTime, days } from '~/platform/time';
import { sentence } from './sentence';

export const PAGE = 50;

/** One event as people read it. */
export type Happening = {
  id: string;
  at: Date;
  kind: string;
  actor: string;
  text: string;
  reasons: string[];
  about: { advocateId: string | null; accountId: string | null; opportunityId: string | null };
};

export type AuditFilter = {
  kind?: string;
  /** part of the actor's name */
  who?: string;
  from?: Date | null;
  /** the whole of this day counts */
  to?: Date | null;
  /** id of an advocate, account, opportunity, request or issue */
  about?: string;
  /** keyset: events older than the one whose `key` this is; anything else is ignored */
  before?: string;
};

/** The audit log, newest first, a page at a time; `next` is the `before` of the page after. */
export async function listEvents(
  db: Reader,
  filter: AuditFilter,
): Promise<{ events: Happening[]; next: string | null }> {
  const rows = await db.auditEvent.findMany({
    where: whereOf(filter),
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
  });
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return { events: page.map(read), next: last && rows.length > PAGE ? `${last.at.getTime()}-${last.id}` : null };
}

/** The latest events of one advocate or account, newest first, for its page. */
export async function timeline(
  db: Reader,
  about: { advocateId: string } | { accountId: string },
  take = 30,
): Promise<Happening[]> {
  const rows = await db.auditEvent.findMany({ where: about, orderBy: [{ at: 'desc' }, { id: 'desc' }], take });
  return rows.map(read);
}

function whereOf({ kind, who, from, to, about, before }: AuditFilter): Prisma.AuditEventWhereInput {
  const subjects = ['advocateId', 'accountId', 'opportunityId', 'requestId', 'issueId'] as const;
  const [, time, id] = /^(\d{1,14})-(\d{1,18})$/.exec(before ?? '') ?? [];
  const key = time && id ? { at: new Date(Number(time)), id: BigInt(id) } : null;
  return {
    ...(kind && { kind }),
    ...(who && { actorName: { contains: who, mode: 'insensitive' } }),
    ...((from || to) && { at: { ...(from && { gte: from }), ...(to && { lt: addTime(to, days(1)) }) } }),
    AND: [
      ...(about ? [{ OR: subjects.map((subject) => ({ [subject]: about })) }] : []),
      ...(key ? [{ OR: [{ at: { lt: key.at } }, { at: key.at, id: { lt: key.id } }] }] : []),
    ],
  };
}

type Row = Prisma.AuditEventGetPayload<object>;

const read = ({ id, at, kind, actorName, data, reasons, advocateId, accountId, opportunityId }: Row): Happening => ({
  id: String(id),
  at,
  kind,
  actor: actorName,
  text: sentence(kind, data),
  reasons,
  about: { advocateId, accountId, opportunityId },
});
