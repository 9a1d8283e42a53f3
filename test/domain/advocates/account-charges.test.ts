import { expect, it } from 'vitest';
import { countAccountCharges } from '~/domain/advocates/account-charges.server';
import { newId } from '~/platform/id';
import { makeAskOf } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { makeCohort, makeContact } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();

it('counts the asks and the invitations of this quarter, over all people of an account', async () => {
  const [account, quiet] = [await makeAccount(db), await makeAccount(db)];
  const advocate = await makeAdvocate(db, { accountId: account.id });
  await makeAskOf(db, advocate.id);
  await makeAskOf(db, advocate.id, { status: 'WITHDRAWN' });
  await makeAskOf(db, advocate.id, { status: 'DONE', askedAt: new Date('2026-09-30T12:00:00Z') });
  const cohort = await makeCohort(db);
  for (const invitedAt of [NOW, new Date('2026-09-30T12:00:00Z'), null]) {
    const contact = await makeContact(db, { accountId: account.id });
    await db.cohortInvitation.create({
      data: { id: newId('civ'), cohortId: cohort.id, contactId: contact.id, invitedAt },
    });
  }
  expect([...(await countAccountCharges(db, [account.id, quiet.id], NOW))]).toEqual([[account.id, 2]]);
  expect((await countAccountCharges(db, [], NOW)).size).toBe(0);
});
