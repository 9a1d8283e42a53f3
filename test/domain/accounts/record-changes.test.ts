import { expect, test } from 'vitest';
import { testDatabase } from '#test/support/database';
import { importCsv } from '#test/support/imports';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();
const changesOf = (kind: string) => db.auditEvent.findMany({ where: { kind }, orderBy: { id: 'asc' } });

test('a changed account has one event with before and after; new and unchanged ones have none', async () => {
  await importCsv(db, 'ACCOUNTS', { text: 'id,name,arr,currency,seats\nA-1,Tessel,172000,GBP,5\nA-2,Same,1,GBP,1\n' });
  const text = 'id,name,arr,currency,seats\nA-1,Tessel,186000,GBP,6\nA-2,Same,1,GBP,1\nA-3,New,1,GBP,1\n';
  const { importId, by } = await importCsv(db, 'ACCOUNTS', { text });
  const { id: accountId } = await db.account.findUniqueOrThrow({ where: { externalId: 'A-1' } });
  expect(await changesOf('account.changed')).toMatchObject([
    {
      accountId,
      actorId: by.personId,
      data: {
        importId,
        line: 2,
        name: 'Tessel',
        changes: expect.arrayContaining([{ field: 'annualRevenue', from: '172000.00', to: '186000.00' }]),
      },
      reasons: expect.arrayContaining([
        'Revenue a year (what they pay us) changed from £172,000 to £186,000.',
        'Seats changed from 5 to 6.',
        'By the import of “export.csv”, line 2.',
      ]),
    },
  ]);
});

test('a changed contact stands on the timelines of account and advocate, without addresses', async () => {
  const advocate = await makeAdvocate(db);
  await db.contact.update({ where: { id: advocate.contactId }, data: { externalId: 'C-1' } });
  await importCsv(db, 'CONTACTS', { text: 'id,email,name,phone\nC-1,moved@halden.example,Maren Okafor,+44 1\n' });
  const [event] = await changesOf('contact.changed');
  expect(event).toMatchObject({
    advocateId: advocate.id,
    accountId: advocate.contact.accountId,
    data: { contactId: advocate.contactId, changes: expect.arrayContaining([{ field: 'email' }, { field: 'phone' }]) },
  });
  expect(event?.reasons).toContain('E-mail address changed.');
  expect(JSON.stringify([event?.data, event?.reasons])).not.toMatch(/@|\+44/);
});

test('a changed deal stands on its account’s timeline', async () => {
  const { id: accountId } = await db.account.findUniqueOrThrow({ where: { externalId: 'A-1' } });
  await importCsv(db, 'DEALS', { text: 'id,name,stage,accountid\nD-1,Big,Proposal,A-1\n' });
  await importCsv(db, 'DEALS', { text: 'id,name,stage,accountid\nD-1,Big,Closed Won,A-1\n' });
  expect(await changesOf('deal.changed')).toMatchObject([
    { accountId, reasons: expect.arrayContaining(['Status changed from OPEN to WON.']) },
  ]);
});
