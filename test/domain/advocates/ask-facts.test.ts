import { expect, it } from 'vitest';
import { listAskFacts } from '~/domain/advocates/ask-facts.server';
import { addTime, days } from '~/platform/time';
import { makeAskOf, makeFavour } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();

it('counts what was asked this quarter, of the person and of the account', async () => {
  const account = await makeAccount(db, { name: 'Halden Freight', escalationSince: new Date('2026-11-16') });
  const maren = await makeAdvocate(db, { accountId: account.id, quarterlyCap: 3 });
  const colleague = await makeAdvocate(db, { accountId: account.id });
  await makeAskOf(db, maren.id);
  await makeAskOf(db, maren.id, { status: 'DECLINED' });
  await makeAskOf(db, maren.id, { status: 'WITHDRAWN' });
  await makeAskOf(db, maren.id, { status: 'DONE', askedAt: new Date('2026-09-30T12:00:00Z') });
  await makeAskOf(db, colleague.id, { status: 'EXPIRED' });
  const facts = await listAskFacts(db, [maren.id, colleague.id], NOW);
  expect(facts.get(maren.id)).toMatchObject({
    readiness: 'READY',
    cap: 3,
    asked: 2,
    openAsk: { expiresAt: addTime(NOW, days(6)) },
    account: { name: 'Halden Freight', asked: 3, stops: [{ occurrence: 'escalation', since: '2026-11-16' }] },
  });
  expect(facts.get(colleague.id)).toMatchObject({ asked: 1, openAsk: null, account: { asked: 3 } });
});

it('knows the last live favour only, and who has left', async () => {
  const advocate = await makeAdvocate(db, { leftAt: NOW });
  await makeFavour(db, advocate.id, { isLive: true, completedAt: addTime(NOW, -days(90)) });
  await makeFavour(db, advocate.id, { isLive: true, completedAt: addTime(NOW, -days(40)) });
  await makeFavour(db, advocate.id, { completedAt: addTime(NOW, -days(2)) });
  await db.contact.update({ where: { id: advocate.contactId }, data: { accountId: null, leftOn: NOW } });
  expect((await listAskFacts(db, [advocate.id], NOW)).get(advocate.id)).toMatchObject({
    lastLiveFavourAt: addTime(NOW, -days(40)),
    hasLeft: true,
    leftAccountOn: new Date('2026-11-19'),
    account: null,
  });
});
