import { inviteStaff } from '~/domain/access/invite-staff.server';
import { outboxTransport } from '~/platform/mail/outbox.server';
import type { Db } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { newId } from '~/platform/id';
import { systemNow } from '~/platform/time';
import { actingStaff } from '../access';
import { makeStaff } from '../people';
import { type Cases, newAddress } from './case';

export const staffCases: Cases = {
  '/people': () => ({
    path: '/people',
    as: 'admin',
    form: { name: 'Ama Boateng', email: newAddress(), role: 'LEADER', team: '' },
  }),
  '/people/:id': async (db) => {
    const { id } = await makeStaff(db);
    return { path: `/people/${id}`, as: 'admin', form: { role: 'LEADER', team: '' } };
  },
  '/people/:id/door': async (db) => {
    const { id } = await makeStaff(db);
    return { path: `/people/${id}/door`, as: 'admin', form: { intent: 'disable' } };
  },
  '/people/invitations/:id/revoke': async (db) => {
    const invite = { name: 'Ama Boateng', email: newAddress(), role: 'LEADER' as const, team: null };
    const result = await inviteStaff(db, invite, await actingStaff(db), systemNow());
    if (!result.ok) throw new Error(result.reason);
    return { path: `/people/invitations/${result.value.invitationId}/revoke`, as: 'admin', form: {} };
  },
  '/settings': () => ({ path: '/settings', as: 'admin', form: { ...settings, restDays: `${20 + (asked++ % 10)}` } }),
  '/outbox/:id': async (db) => ({ path: `/outbox/${await aLetter(db)}`, as: 'admin' }),
  '/outbox/:id/letter': async (db) => ({ path: `/outbox/${await aLetter(db)}/letter`, as: 'admin' }),
};

let asked = 0;
const settings = {
  companyName: 'Northbeam',
  programmeName: 'Advocates',
  accent: '#0f6b57',
  postalAddress: '1 Quay Street, Bristol',
  companyNumber: '',
  senderName: '',
  senderEmail: '',
  contactName: '',
  contactEmail: '',
  timeZone: 'Europe/London',
  currency: 'GBP',
  opens: '9',
  closes: '17',
  holidays: '',
  defaultQuarterlyCap: '4',
  accountQuarterlyCap: '8',
  profileConfirmedMonths: '6',
  askExpiresDays: '7',
};

async function aLetter(db: Db) {
  const key = newId('msg');
  const from = { name: 'Northbeam', email: 'priya@northbeam.example' };
  const letter = { subject: 'Good news', html: '<html><head></head><body>Good news</body></html>', text: 'Good news' };
  const mail = { key, stream: 'transactional' as const, to: newAddress(), from, headers: {}, ...letter };
  await outboxTransport({ db, secret: env().APP_SECRET }).send(mail);
  return (await db.outboxMail.findUniqueOrThrow({ where: { key } })).id;
}
