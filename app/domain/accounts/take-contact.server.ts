import type { Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { accountDomain } from './email-domain';

/**
 * The contact behind an address that its owner confirmed or a colleague vouched for: the CRM's where there is one, else a
 * new one at the account its e-mail domain belongs to, if any (product.md §1). What the CRM knows is never overwritten;
 * only a missing account is filled in.
 */
export async function takeContact(
  tx: Tx,
  person: { email: string; name: string; title: string | null; timeZone: string | null },
): Promise<{ contactId: string; accountId: string | null; isNew: boolean }> {
  const known = await tx.contact.findUnique({ where: { email: person.email }, select: { id: true, accountId: true } });
  if (known?.accountId) return { contactId: known.id, accountId: known.accountId, isNew: false };
  const accountId = await findAccountByEmail(tx, person.email);
  if (known) {
    await tx.contact.update({ where: { id: known.id }, data: { accountId } });
    return { contactId: known.id, accountId, isNew: false };
  }
  const contactId = newId('con');
  await tx.contact.create({ data: { id: contactId, accountId, ...person } });
  return { contactId, accountId, isNew: true };
}

async function findAccountByEmail(tx: Tx, email: string): Promise<string | null> {
  const domain = accountDomain(email);
  if (!domain) return null;
  const row = await tx.accountDomain.findUnique({ where: { domain }, select: { accountId: true } });
  return row?.accountId ?? null;
}
