import type { Reader } from '~/platform/db.server';
import { inSegment, SegmentRule } from './segment';
import { segmentFrom } from './segment-columns.server';
import { listSegmentFacts } from './segment-facts.server';
import { segmentWhere } from './segment-where.server';
import type { NameValue } from './segment-words';

export type SegmentContact = {
  contactId: string;
  name: string;
  title: string | null;
  email: string | null;
  accountId: string | null;
  account: string | null;
  /** null: not in the programme */
  advocateId: string | null;
};

/** One page of the contacts in a segment, by id; `after`: the last id of the page before. At most 1,000 at a time. */
export async function listSegmentContacts(
  db: Reader,
  rule: SegmentRule,
  now: Date,
  { after = '', take = 500 }: { after?: string; take?: number } = {},
): Promise<SegmentContact[]> {
  return db.$queryRaw<SegmentContact[]>`
    SELECT c.id AS "contactId", c.name, c.title, c.email, c.account_id AS "accountId", acc.name AS account,
           adv.id AS "advocateId"
      FROM ${segmentFrom}
     WHERE c.id > ${after} AND ${segmentWhere(rule, now)}
     ORDER BY c.id LIMIT ${Math.min(take, 1000)}`;
}

/** How many contacts a segment holds now. */
export async function countSegment(db: Reader, rule: SegmentRule, now: Date): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ${segmentFrom} WHERE ${segmentWhere(rule, now)}`;
  return row?.count ?? 0;
}

/** Why somebody is in or out, condition by condition; null for an unknown contact. */
export async function explainFor(
  db: Reader,
  { rule, contactId, nameValue }: { rule: SegmentRule; contactId: string; nameValue?: NameValue },
  now: Date,
) {
  const contact = await db.contact.findUnique({
    where: { id: contactId },
    select: { id: true, name: true, account: { select: { name: true } } },
  });
  const facts = (await listSegmentFacts(db, [contactId], now)).get(contactId);
  if (!contact || !facts) return null;
  const verdict = inSegment(facts, rule, now, nameValue);
  return { contactId, name: contact.name, account: contact.account?.name ?? null, ...verdict };
}

export type FoundSegment = { id: string; name: string; rule: SegmentRule; archivedAt: Date | null };

/** A saved segment, archived ones too; null for an unknown id. */
export async function findSegment(db: Reader, id: string): Promise<FoundSegment | null> {
  const row = await db.segment.findUnique({ where: { id }, select: columns });
  return row && { ...row, rule: SegmentRule.parse(row.rule) };
}

/** The segments that are not archived, by name. */
export async function listSegments(db: Reader) {
  const rows = await db.segment.findMany({
    where: { archivedAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { ...columns, updatedAt: true },
  });
  return rows.map((row) => ({ ...row, rule: SegmentRule.parse(row.rule) }));
}

const columns = { id: true, name: true, rule: true, archivedAt: true } as const;
