import { Prisma } from '~/generated/prisma/client';
import type { Db } from '~/platform/db.server';
import { formatMoney } from '~/ui/format';
import type { Viewer } from './viewer';

const LIMIT = 8;

export type DealChoice = { id: string; name: string; line: string };

const select = {
  id: true,
  name: true,
  stage: true,
  value: true,
  currency: true,
  account: { select: { name: true } },
  owner: { select: { name: true } },
} satisfies Prisma.DealSelect;

/**
 * Open deals to choose from, at most eight: those whose name or account is like `q` (typos forgiven), the likest first; one's
 * own without it. The one that is chosen stays, at the head.
 */
export async function searchDeals(db: Db, { viewer, q, chosenId }: { viewer: Viewer; q: string; chosenId: string }) {
  const ids = q.trim() ? await findLike(db, q.trim()) : await listOwn(db, viewer);
  const wanted = [...new Set([chosenId, ...ids].filter(Boolean))].slice(0, LIMIT);
  const deals = await db.deal.findMany({ where: { id: { in: wanted }, status: 'OPEN' }, select });
  return deals.sort((a, b) => wanted.indexOf(a.id) - wanted.indexOf(b.id)).map(choice);
}

function choice({
  id,
  name,
  stage,
  value,
  currency,
  account,
  owner,
}: Prisma.DealGetPayload<{ select: typeof select }>): DealChoice {
  const money = value && formatMoney(value.toNumber(), currency ?? 'GBP');
  const who = account && account.name !== name ? account.name : null;
  return { id, name, line: [who, stage, money, owner?.name].filter(Boolean).join(', ') };
}

async function listOwn(db: Db, viewer: Viewer): Promise<string[]> {
  const deals = await db.deal.findMany({
    where: { status: 'OPEN', ownerId: viewer.personId },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    take: LIMIT,
    select: { id: true },
  });
  return deals.map(({ id }) => id);
}

async function findLike(db: Db, q: string): Promise<string[]> {
  const text = q.toLowerCase();
  const part = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const isLike = (name: Prisma.Sql) => Prisma.sql`(lower(${name}) LIKE ${part} OR lower(${name}) %> ${text})`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH found AS (
      SELECT d.id, word_similarity(${text}, lower(d.name)) AS likeness FROM deals d WHERE ${isLike(Prisma.sql`d.name`)}
      UNION ALL
      SELECT d.id, word_similarity(${text}, lower(a.name))
        FROM accounts a JOIN deals d ON d.account_id = a.id WHERE ${isLike(Prisma.sql`a.name`)}
    )
    SELECT d.id FROM found JOIN deals d USING (id)
     WHERE d.status = 'OPEN'
     GROUP BY d.id
     ORDER BY max(found.likeness) DESC, d.name, d.id
     LIMIT ${LIMIT}`;
  return rows.map(({ id }) => id);
}
