import type { Prisma } from '~/generated/prisma/client';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { NOW } from './clock';

let count = 0;
const unique = () => `${Date.now().toString(36)}${(count++).toString(36)}`;

/** Somebody on staff; a manager unless said otherwise. */
export function makeStaff(db: Db, fields: Partial<Prisma.PersonUncheckedCreateInput> = {}) {
  const id = newId('per');
  return db.person.create({
    data: { id, email: `staff-${unique()}@northbeam.example`, name: 'Priya Raman', role: 'MANAGER', ...fields },
  });
}

/** A customer account with one e-mail domain. */
export function makeAccount(db: Db, fields: Partial<Prisma.AccountUncheckedCreateInput> = {}) {
  const domain = `${unique()}.example`;
  return db.account.create({
    data: {
      id: newId('acc'),
      name: 'Halden Freight',
      industry: 'Logistics',
      domains: { create: { domain } },
      ...fields,
    },
  });
}

/** A ready advocate with person, contact and account; `fields` are the advocate's own. */
export async function makeAdvocate(
  db: Db,
  fields: Partial<Prisma.AdvocateUncheckedCreateInput> & { name?: string; accountId?: string } = {},
) {
  const { name = 'Maren Okafor', accountId = (await makeAccount(db)).id, ...own } = fields;
  const email = `advocate-${unique()}@haldenfreight.example`;
  const person = await db.person.create({
    data: { id: newId('per'), email, emailVerified: true, name, role: 'ADVOCATE' },
  });
  const contact = await db.contact.create({ data: { id: newId('con'), accountId, email, name } });
  return db.advocate.create({
    data: {
      id: newId('adv'),
      personId: person.id,
      contactId: contact.id,
      readiness: 'READY',
      joinedAt: NOW,
      confirmedAt: NOW,
      jobTitle: 'Data platform lead',
      timeZone: 'Europe/Amsterdam',
      type: 'STATUS_SEEKER',
      thanksPreference: 'STAGE',
      ...own,
    },
    include: { person: true, contact: { include: { account: true } } },
  });
}
