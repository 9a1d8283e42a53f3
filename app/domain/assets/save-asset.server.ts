import { type Actor, record } from '~/domain/audit/record.server';
import type { PublishScope } from '~/generated/prisma/enums';
import type { Db, Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { type Result, ok, refuse } from '~/platform/result';
import { dateFromDay, dayIn } from '~/platform/time';
import { missingScopes } from './publishing';
import type { AssetForm } from './schema';

export type SaveRefusal =
  | { code: 'gone' }
  | { code: 'scopes'; missing: PublishScope[] }
  | { code: 'unknown'; field: 'account' | 'advocate' | 'ownerId'; likely: string[] };

/**
 * Adds an asset, or changes the one with `assetId`. What is new counts as true on its day. Refused: a scope its kind cannot do
 * without (rules G2), an account, advocate or owner we do not know, an asset that was withdrawn.
 */
export async function saveAsset(
  db: Db,
  { assetId, form }: { assetId: string | null; form: AssetForm },
  by: Actor,
  now: Date,
): Promise<Result<{ assetId: string }, SaveRefusal>> {
  return db.$transaction(async (tx) => {
    const named = await findNamed(tx, form);
    if (!named.ok) return refuse({ code: 'unknown', ...named.reason });
    const columns = { ...columnsOf(form), ...named.value };
    const missing = missingScopes(columns);
    if (missing.length > 0) return refuse({ code: 'scopes', missing });
    const id = assetId ?? newId('ast');
    const event = { at: now, by, about: named.value };
    const data = { assetId: id, title: form.title };
    if (!assetId) {
      await tx.asset.create({ data: { ...columns, id, confirmedOn: dateFromDay(dayIn('UTC', now)), createdAt: now } });
      await record(tx, { ...event, kind: 'asset.created', data: { ...data, kind: form.kind } });
      return ok({ assetId: id });
    }
    const fields = await change(tx, id, columns);
    if (!fields) return refuse({ code: 'gone' });
    if (fields.length > 0) await record(tx, { ...event, kind: 'asset.edited', data: { ...data, fields } });
    return ok({ assetId: id });
  });
}

/** The form as columns; an empty answer is none. */
function columnsOf({ account: _account, advocate: _advocate, ...form }: AssetForm) {
  const { claimId, industry, region, segment, language, competitor, ownerId, consentUntil, ...rest } = form;
  const none = (text: string) => text || null;
  return {
    ...rest,
    claimId: none(claimId),
    industry: none(industry),
    region: none(region),
    segment: none(segment),
    language: none(language),
    competitor: none(competitor),
    ownerId: none(ownerId),
    consentUntil: consentUntil ? dateFromDay(consentUntil) : null,
  };
}

type Named = { accountId: string | null; advocateId: string | null };
type Unknown = { field: 'account' | 'advocate' | 'ownerId'; likely: string[] };

/**
 * Account and advocate by what was typed; one that is not there, or there twice, is not guessed. The advocate's own account is
 * meant where it has the name.
 */
async function findNamed(tx: Tx, { account, advocate, ownerId }: AssetForm): Promise<Result<Named, Unknown>> {
  const advocates = advocate ? await listAdvocatesNamed(tx, advocate) : [];
  if (advocate && advocates.length !== 1) return refuse({ field: 'advocate', likely: [] });
  const own = advocates[0]?.contact.account;
  const isOwn = own && own.name.toLowerCase() === account.toLowerCase();
  const accounts = isOwn ? [own] : account ? await listAccountsNamed(tx, account) : [];
  if (account && accounts.length !== 1)
    return refuse({ field: 'account', likely: await listAccountsLike(tx, account) });
  const isStaff = { id: ownerId, disabledAt: null, role: { not: 'ADVOCATE' as const } };
  if (ownerId && !(await tx.person.count({ where: isStaff }))) return refuse({ field: 'ownerId', likely: [] });
  return ok({ accountId: accounts[0]?.id ?? null, advocateId: advocates[0]?.id ?? null });
}

const listAccountsNamed = (tx: Tx, name: string) =>
  tx.account.findMany({ where: { name: { equals: name, mode: 'insensitive' } }, take: 2, select: { id: true } });

async function listAccountsLike(tx: Tx, name: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT name FROM accounts WHERE lower(name) %> ${name.toLowerCase()} ORDER BY name LIMIT 3`;
  return rows.map((row) => row.name);
}

const listAdvocatesNamed = (tx: Tx, typed: string) =>
  tx.advocate.findMany({
    where: {
      leftAt: null,
      person: { OR: [{ email: typed.toLowerCase() }, { name: { equals: typed, mode: 'insensitive' } }] },
    },
    take: 2,
    select: { id: true, contact: { select: { account: { select: { id: true, name: true } } } } },
  });

/** Changes the columns that differ and names them; null where there is no such asset in use. */
async function change(tx: Tx, id: string, columns: ReturnType<typeof columnsOf> & Named): Promise<string[] | null> {
  await tx.$queryRaw`SELECT id FROM assets WHERE id = ${id} FOR UPDATE`;
  const before = await tx.asset.findFirst({ where: { id, withdrawnAt: null } });
  if (!before) return null;
  const fields = Object.entries(columns)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof typeof before]))
    .map(([name]) => name);
  await tx.asset.update({ where: { id }, data: columns });
  return fields;
}
