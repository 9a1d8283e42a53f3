import { expect, it } from 'vitest';
import { listInvitationFacts } from '~/domain/cohorts/invitation-facts.server';
import { newId } from '~/platform/id';
import { makeAskOf } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { makeCohort, makeContact } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeAdvocate, makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const settings = { competitorDomains: ['rival.example'] };

it('knows of each contact what invitations depend on, in the order asked', async () => {
  await makeStaff(db, { email: 'someone@gmail.com' });
  await makeStaff(db);
  const account = await makeAccount(db, { name: 'Tessel', churnNoticeOn: new Date('2026-11-12') });
  const advocate = await makeAdvocate(db, { accountId: account.id });
  await makeAskOf(db, advocate.id);
  const plain = await makeContact(db, { accountId: account.id, email: 'hanna@gmail.com' });
  const ours = await makeContact(db, { email: 'x@northbeam.example' });
  const rival = await makeContact(db, { email: 'x@uk.rival.example' });
  const alike = await makeContact(db, { email: 'x@notrival.example', accountId: null });
  const gone = await makeContact(db, { email: 'gone@tessel.example', leftOn: NOW });
  const { id: cohortId } = await makeCohort(db);
  await db.cohortInvitation.createMany({
    data: [
      { id: newId('civ'), cohortId, contactId: plain.id, invitedAt: NOW },
      { id: newId('civ'), cohortId, contactId: alike.id, invitedAt: new Date('2026-09-01') },
    ],
  });
  await db.suppression.create({ data: { email: 'gone@tessel.example', source: 'bounce' } });
  await db.invitationOptOut.create({ data: { email: 'x@notrival.example', createdAt: NOW } });
  const ids = [rival.id, plain.id, 'con_none', ours.id, alike.id, gone.id, advocate.contactId];
  const facts = await listInvitationFacts(db, ids, settings, NOW);
  expect(facts.map(({ contactId }) => contactId)).toEqual(ids.filter((id) => id !== 'con_none'));
  const of = (id: string) => facts.find(({ contactId }) => contactId === id);
  expect(of(plain.id)).toMatchObject({
    ...{ programme: null, isStaff: false, isCompetitor: false, suppressed: null, declinedOn: null, invitedAt: NOW },
    account: { name: 'Tessel', charged: 2 },
    stops: [{ occurrence: 'churn-notice:2026-11-12' }],
  });
  expect(of(ours.id)).toMatchObject({ isStaff: true, invitedAt: null });
  expect(of(rival.id)).toMatchObject({ isCompetitor: true });
  expect(of(alike.id)).toMatchObject({ isCompetitor: false, declinedOn: NOW, invitedAt: null, account: null });
  expect(of(gone.id)).toMatchObject({ suppressed: 'bounce', leftOn: new Date('2026-11-19') });
  expect(of(advocate.contactId)).toMatchObject({ programme: 'in' });
});
