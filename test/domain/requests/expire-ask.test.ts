import { expect, it } from 'vitest';
import { expireAsk } from '~/domain/requests/expire-ask.server';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeOpenAsk } from '#test/support/requests-data';

const { db } = await testDatabase();
const late = addTime(NOW, days(8));

it('ends an ask nobody answered, once, and not before its time', async () => {
  const { ask } = await makeOpenAsk(db);
  expect(await expireAsk(db, { askId: ask.id }, NOW)).toBe(false);
  expect(await expireAsk(db, { askId: ask.id }, late)).toBe(true);
  expect(await expireAsk(db, { askId: ask.id }, late)).toBe(false);
  expect(await db.ask.findUniqueOrThrow({ where: { id: ask.id }, include: { request: true } })).toMatchObject({
    status: 'EXPIRED',
    request: { status: 'MATCHING' },
  });
  expect(await db.auditEvent.findMany({ where: { kind: 'ask.expired', requestId: ask.requestId } })).toMatchObject([
    { actorName: 'Flywheel', reasons: ['No answer came by 26 November 2026.'] },
  ]);
});

it('is never asked of an ask that is not there', async () => {
  expect(await expireAsk(db, { askId: 'ask_none' }, late)).toBe(false);
});
