import { expect, it } from 'vitest';
import { acceptAsk } from '~/domain/requests/accept-ask.server';
import { askNext } from '~/domain/requests/ask-next.server';
import { askOf, makeAsking, selfOf, standOf, startAsking, yesTo } from '#test/support/asking';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();

it('asks the next in order now, once a press; whoever was asked before may still say yes', async () => {
  const made = await makeAsking(db);
  await startAsking(db, made, 'IN_ORDER');
  const { number, id } = made.request;
  expect(await standOf(db, id)).toEqual(['OPEN', 'QUEUED', 'QUEUED']);
  expect(await askNext(db, { number }, made.manager, NOW)).toEqual({ ok: true });
  expect(await standOf(db, id)).toEqual(['OPEN', 'OPEN', 'QUEUED']);
  expect(await db.auditEvent.count({ where: { requestId: id, kind: 'round.hurried' } })).toBe(1);
  expect((await acceptAsk(db, yesTo((await askOf(db, made, 0)).id), selfOf(made, 0), NOW)).ok).toBe(true);
  expect(await standOf(db, id)).toEqual(['ACCEPTED', 'WITHDRAWN', 'DROPPED']);
  expect(await askNext(db, { number }, made.manager, NOW)).toEqual({ ok: false, reason: 'nobody-next' });
  expect(await askNext(db, { number: 999_999 }, made.manager, NOW)).toEqual({ ok: false, reason: 'gone' });
});

it('of several wanted one more is asked, not a whole set', async () => {
  const made = await makeAsking(db, { people: 5, wanted: 2 });
  await startAsking(db, made, 'IN_ORDER');
  expect(await standOf(db, made.request.id)).toEqual(['OPEN', 'OPEN', 'QUEUED', 'QUEUED', 'QUEUED']);
  await askNext(db, made.request, made.manager, NOW);
  expect(await standOf(db, made.request.id)).toEqual(['OPEN', 'OPEN', 'OPEN', 'QUEUED', 'QUEUED']);
});
