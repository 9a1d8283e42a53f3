import { expect, it } from 'vitest';
import { answerApproval } from '~/domain/requests/answer-approval.server';
import { askOwner } from '~/domain/requests/ask-owner.server';
import { makeAsking, standOf, startAsking } from '#test/support/asking';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();

it('asks the owner alone, once; their yes lets a later ask go out at once', async () => {
  const made = await makeAsking(db, { mode: 'managed, owner agrees', people: 1 });
  const ask = () => askOwner(db, { number: made.request.number, advocateId: made.advocates[0]!.id }, made.manager, NOW);
  const results = [await ask(), await ask()];
  expect(results).toEqual([
    { ok: true, value: undefined },
    { ok: false, reason: 'answered' },
  ]);
  expect((await db.request.findUniqueOrThrow({ where: { id: made.request.id } })).status).toBe('WAITING_FOR_OWNER');
  const approval = await db.ownerApproval.findFirstOrThrow({ where: { requestId: made.request.id } });
  await answerApproval(db, { approvalId: approval.id, answer: { agrees: true, reason: '' } }, made.owner, NOW);
  expect((await db.request.findUniqueOrThrow({ where: { id: made.request.id } })).status).toBe('MATCHING');
  await startAsking(db, made, 'ONE');
  expect(await standOf(db, made.request.id)).toEqual(['OPEN']);
});

it('is refused for nobody, without an account, and when the request is over', async () => {
  const made = await makeAsking(db, { people: 1 });
  const [advocate] = made.advocates;
  const ask = (advocateId: string) => askOwner(db, { number: made.request.number, advocateId }, made.manager, NOW);
  expect(await ask('adv_nobody')).toEqual({ ok: false, reason: 'gone' });
  await db.contact.update({ where: { id: advocate!.contactId }, data: { accountId: null } });
  expect(await ask(advocate!.id)).toEqual({ ok: false, reason: 'no-account' });
  await db.request.update({ where: { id: made.request.id }, data: { status: 'HELD' } });
  expect(await ask(advocate!.id)).toEqual({ ok: false, reason: 'not-askable' });
});
