import { Prisma } from '~/generated/prisma/client';
import type { Tx } from '~/platform/db.server';
import type { CrmKind } from './fields';

type Referring = { table: string; column: string; one: string; many: string; where?: string };

const by =
  (column: string) =>
  (table: string, one: string, many = `${one}s`, where?: string) => ({
    ...{ table, column, one, many },
    ...(where && { where }),
  });
const account = by('account_id');
const contact = by('contact_id');
const deal = by('deal_id');
const decided = `status NOT IN ('OPEN', 'PASSED')`;

const USE = [
  ['usage_records', 'usage record'],
  ['support_tickets', 'support ticket'],
  ['survey_scores', 'survey answer'],
  ['attendances', 'attendance'],
  ['certifications', 'certification'],
  ['account_facts', 'noted fact'],
  ['nominations', 'nomination'],
] as const;

/**
 * What may belong to a record and keeps it from being removed. Left out, and removed with it: domains, its readiness with
 * history, and suggestions and help tasks that nobody acted on. A test holds this against the foreign keys of the database.
 */
export const REFERRING: Partial<Record<CrmKind, Referring[]>> = {
  ACCOUNTS: [
    account('contacts', 'contact'),
    account('deals', 'deal'),
    by('parent_id')('accounts', 'account below it', 'accounts below it'),
    ...USE.map(([table, one]) => account(table, one)),
    account('subscriptions', 'subscription'),
    account('favours', 'favour'),
    account('assets', 'asset'),
    account('owner_approvals', 'owner’s answer', 'owner’s answers'),
    account('suggestions', 'decided suggestion', undefined, decided),
    account('help_tasks', 'finished help task', undefined, 'closed_by_id IS NOT NULL'),
  ],
  CONTACTS: [
    ...USE.map(([table, one]) => contact(table, one)),
    contact('advocates', 'advocate'),
    contact('cohort_invitations', 'invitation'),
    contact('suggestions', 'decided suggestion', undefined, decided),
  ],
  DEALS: [
    deal('requests', 'request'),
    deal('outcomes', 'outcome'),
    deal('deal_favours', 'favour'),
    deal('deal_involvements', 'product advocate'),
    deal('asset_shares', 'shared asset'),
  ],
};

export type Referred = { one: string; many: string; count: number };

/** What belongs to each of these records by now, as `REFERRING` tells; records that nothing belongs to are left out. */
export async function referredRecords(tx: Tx, kind: CrmKind, ids: string[]): Promise<Map<string, Referred[]>> {
  const referring = REFERRING[kind] ?? [];
  if (referring.length === 0 || ids.length === 0) return new Map();
  const counts = referring.map(
    ({ table, column, where = 'true' }, place) => Prisma.sql`
      SELECT ${Prisma.raw(column)} AS id, ${Prisma.raw(String(place))} AS place, count(*)::int AS count
      FROM ${Prisma.raw(table)} WHERE ${Prisma.raw(column)} = ANY(${ids}) AND ${Prisma.raw(where)} GROUP BY 1`,
  );
  const rows = await tx.$queryRaw<{ id: string; place: number; count: number }[]>`
    ${Prisma.join(counts, ' UNION ALL ')} ORDER BY place`;
  const found = new Map<string, Referred[]>();
  for (const { id, place, count } of rows) {
    const { one, many } = referring[place]!;
    found.set(id, [...(found.get(id) ?? []), { one, many, count }]);
  }
  return found;
}
