import { expect, it } from 'vitest';
import { pauseAsks } from '~/domain/advocates/pause-asks.server';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();

it('pauses until a day, moves the day, and resumes, each with its event', async () => {
  const { id: advocateId, personId } = await makeAdvocate(db);
  const pause = (until: Date | null) =>
    pauseAsks(db, { advocateId, until, by: { personId, name: 'Maren Okafor' }, now: NOW });
  expect(await pause(new Date('2026-12-01T00:00:00Z'))).toEqual({ ok: true, value: { changed: true } });
  expect(await pause(new Date('2026-12-01T00:00:00Z'))).toEqual({ ok: true, value: { changed: false } });
  expect(await pause(new Date('2027-02-01T00:00:00Z'))).toEqual({ ok: true, value: { changed: true } });
  expect((await db.advocate.findUniqueOrThrow({ where: { id: advocateId } })).pausedUntil).toEqual(
    new Date('2027-02-01T00:00:00Z'),
  );
  expect(await pause(null)).toEqual({ ok: true, value: { changed: true } });
  const events = await db.auditEvent.findMany({ where: { advocateId }, orderBy: { id: 'asc' } });
  expect(events.map(({ kind, data }) => [kind, data])).toEqual([
    ['asks.paused', { until: '2026-12-01' }],
    ['asks.paused', { until: '2027-02-01' }],
    ['asks.resumed', { pausedUntil: '2027-02-01' }],
  ]);
});

it('refuses a day that has passed and one too far away', async () => {
  const { id: advocateId } = await makeAdvocate(db);
  const pause = (until: Date) => pauseAsks(db, { advocateId, until, by: { personId: null, name: 'M' }, now: NOW });
  expect(await pause(new Date('2026-11-19T00:00:00Z'))).toEqual({ ok: false, reason: 'past' });
  expect(await pause(addTime(NOW, days(400)))).toEqual({ ok: false, reason: 'too-far' });
});
