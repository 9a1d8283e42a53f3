import { expect, it } from 'vitest';
import { startRound } from '~/domain/requests/start-round.server';
import { postponeAsk } from '~/domain/requests/postpone-ask.server';
import { addTime, days } from '~/platform/time';
import { makeAsking, planOf } from '#test/support/asking';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeOpenAsk } from '#test/support/requests-data';

const { db } = await testDatabase();

it('“not now, until” ends the ask, and nobody asks for this kind of favour before that day', async () => {
  const { ask, advocate, self } = await makeOpenAsk(db);
  const before = await db.advocate.findUniqueOrThrow({ where: { id: advocate.id } });
  const later = { askId: ask.id, until: '2026-12-01', pauseAll: false };
  expect(await postponeAsk(db, later, self, NOW)).toEqual({ ok: true, value: undefined });
  expect(await db.ask.findUniqueOrThrow({ where: { id: ask.id }, include: { request: true } })).toMatchObject({
    status: 'DECLINED',
    notBefore: new Date('2026-12-01'),
    request: { status: 'MATCHING' },
  });
  expect(await db.advocate.findUniqueOrThrow({ where: { id: advocate.id } })).toEqual(before);
  const other = await makeAsking(db, { people: 0 });
  const plan = planOf({ ...other, advocates: [advocate] }, 'ONE');
  expect(await startRound(db, plan, other.manager, NOW)).toMatchObject({ reason: { code: 'nobody' } });
  expect((await startRound(db, plan, other.manager, new Date('2026-12-02T09:00:00Z'))).ok).toBe(true);
});

it('pauses every kind of ask where they say so, with its event', async () => {
  const { ask, advocate, self } = await makeOpenAsk(db);
  await postponeAsk(db, { askId: ask.id, until: '2026-12-01', pauseAll: true }, self, NOW);
  const { pausedUntil } = await db.advocate.findUniqueOrThrow({ where: { id: advocate.id } });
  expect(pausedUntil).toEqual(new Date('2026-12-01'));
  const events = await db.auditEvent.findMany({ where: { advocateId: advocate.id }, orderBy: { id: 'asc' } });
  expect(events.map(({ kind }) => kind)).toEqual(['ask.sent', 'ask.declined', 'asks.paused']);
});

it('is refused for a day that is over or too far, and after the time of the ask; nothing changes', async () => {
  const { ask, self } = await makeOpenAsk(db);
  const postpone = (until: string, now = NOW) => postponeAsk(db, { askId: ask.id, until, pauseAll: false }, self, now);
  expect(await postpone('2026-11-19')).toEqual({ ok: false, reason: 'past' });
  expect(await postpone('2028-01-01')).toEqual({ ok: false, reason: 'too-far' });
  expect(await postpone('2026-12-24', addTime(NOW, days(8)))).toEqual({ ok: false, reason: 'expired' });
  expect((await db.ask.findUniqueOrThrow({ where: { id: ask.id } })).status).toBe('OPEN');
});
