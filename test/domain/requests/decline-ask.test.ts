import { expect, it } from 'vitest';
import { listAccountFacts } from '~/domain/accounts/account-facts.server';
import { keepHelpTasks } from '~/domain/moments/keep-help-tasks.server';
import { declineAsk } from '~/domain/requests/decline-ask.server';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { makeOpenAsk } from '#test/support/requests-data';

const { db } = await testDatabase();

it('a no hands the request back, keeps the reason, and leaves the advocate as they were', async () => {
  const { ask, advocate, self } = await makeOpenAsk(db);
  const before = await db.advocate.findUniqueOrThrow({ where: { id: advocate.id } });
  expect(await declineAsk(db, { askId: ask.id, why: 'employer' }, self, NOW)).toEqual({ ok: true, value: undefined });
  expect(await db.ask.findUniqueOrThrow({ where: { id: ask.id }, include: { request: true } })).toMatchObject({
    status: 'DECLINED',
    declineReason: 'My employer would not want it.',
    request: { status: 'MATCHING' },
  });
  expect(await db.advocate.findUniqueOrThrow({ where: { id: advocate.id } })).toEqual(before);
  expect(await db.auditEvent.findFirst({ where: { kind: 'ask.declined', advocateId: advocate.id } })).toMatchObject({
    actorId: advocate.personId,
    reasons: ['My employer would not want it.'],
  });
  expect(await declineAsk(db, { askId: ask.id, why: 'time' }, self, NOW)).toEqual({ ok: false, reason: 'answered' });
});

it('comes too late after the time of the ask', async () => {
  const { ask, self } = await makeOpenAsk(db);
  const result = await declineAsk(db, { askId: ask.id, why: 'none' }, self, addTime(NOW, days(8)));
  expect(result).toEqual({ ok: false, reason: 'expired' });
});

it('“please call me” opens a help task for the account’s owner, which no fact ends', async () => {
  const { ask, advocate, self } = await makeOpenAsk(db);
  const accountId = advocate.contact.accountId!;
  const owner = await makeStaff(db, { name: 'Aoife Brennan' });
  await db.account.update({ where: { id: accountId }, data: { ownerId: owner.id } });
  await declineAsk(db, { askId: ask.id, why: 'unhappy' }, self, NOW);
  const task = { ownerId: owner.id, title: 'Call Maren Okafor', status: 'OPEN' };
  expect(await db.helpTask.findFirstOrThrow({ where: { accountId } })).toMatchObject(task);
  await keepHelpTasks(db, [...(await listAccountFacts(db, [accountId], NOW)).values()], NOW);
  expect(await db.helpTask.findFirstOrThrow({ where: { accountId } })).toMatchObject(task);
});
