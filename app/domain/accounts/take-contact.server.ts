import type { Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { accountDomain } from './email-domain';

/**
 * The contact behind an address that its owner confirmed or a colleague vouched for: the CRM's where there is one, else a
 * new one at the account its e-mail domain belongs to, if any (product.md §1). What the CRM knows is never overwritten;
 * only a missing account is filled in. The account is locked before its contact, as by everybody (cohorts/lock-invitee);
 * of two who bring the same address at once the second gets what the first made.
 */
export async function takeContact(
  tx: Tx,
  person: { email: string; name: string; title: string | null; timeZone: string | null },
): Promise<{ contactId: string; accountId: string | null; isNew: boolean }> {
  const known = await tx.contact.findUnique({ where: { email: person.email }, select: { id: true, accountId: true } });
  if (known?.accountId) return { contactId: known.id, accountId: known.accountId, isNew: false };
  const accountId = await findAccountByEmail(tx, person.email);
  await tx.$queryRaw`SELECT 1 AS locked FROM accounts WHERE id = ${accountId} FOR UPDATE`;
  if (known) {
    await tx.contact.update({ where: { id: known.id }, data: { accountId } });
    return { contactId: known.id, accountId, isNew: false };
  }
  const contactId = newId('con');
  const data = [{ id: contactId, accountId, ...person }];
  const { count } = await tx.contact.createMany({ data, skipDuplicates: true });
  return count === 1 ? { contactId, accountId, isNew: true } : takeContact(tx, person);
}

async function findAccountByEmail(tx: Tx, email: string): Promise<string | null> {
  const domain = accountDomain(email);
  if (!domain) return null;
  const row = await tx.accountDomain.findUnique({ where: { domain }, select: { accountId: true } });
  return row?.accountId ?? null;
}
