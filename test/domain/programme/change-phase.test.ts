import { expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { changePhase } from '~/domain/programme/change-phase.server';
import { getPhase, listPhases } from '~/domain/programme/phase.server';
import { sentence } from '~/domain/audit/sentence';
import { addTime, days } from '~/platform/time';

const { db } = await testDatabase();
const staff = await makeStaff(db);
const by = { personId: staff.id, name: staff.name };
const reason = 'Sales asks in chat anyway';

it('crawls until somebody changes it', async () => {
  expect(await getPhase(db)).toEqual({ phase: 'CRAWL', since: null, isEarly: false, reason: '' });
});

it('an early step needs a reason, which is recorded with the criteria as they stood', async () => {
  expect(await changePhase(db, { from: 'CRAWL', to: 'WALK', reason: '' }, by, NOW)).toEqual({
    ok: false,
    reason: 'reason-needed',
  });
  expect(await db.auditEvent.count()).toBe(0);
  expect(await changePhase(db, { from: 'CRAWL', to: 'WALK', reason }, by, NOW)).toEqual({
    ok: true,
    value: { phase: 'WALK', isEarly: true },
  });
  expect(await getPhase(db)).toEqual({ phase: 'WALK', since: NOW, isEarly: true, reason });
  const event = await db.auditEvent.findFirstOrThrow();
  expect(event).toMatchObject({ kind: 'programme.phase-changed', actorId: staff.id, reasons: [reason] });
  expect(event.data).toMatchObject({ from: 'CRAWL', to: 'WALK', isEarly: true });
  expect((event.data as { evidence: unknown[] }).evidence).toHaveLength(7);
  expect(sentence(event.kind, event.data)).toBe('took the programme from crawl to walk before all criteria were met');
});

it('of two who press at once, one changes it', async () => {
  const later = addTime(NOW, days(1));
  const press = () => changePhase(db, { from: 'WALK', to: 'RUN', reason }, by, later);
  const results = await Promise.all([press(), press(), press()]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.filter((one) => !one.ok && one.reason === 'moved')).toHaveLength(2);
});

it('goes back with a reason', async () => {
  const later = addTime(NOW, days(2));
  expect(await changePhase(db, { from: 'RUN', to: 'WALK', reason: '' }, by, later)).toMatchObject({ ok: false });
  expect(
    await changePhase(db, { from: 'RUN', to: 'WALK', reason: 'The pods were too early' }, by, later),
  ).toMatchObject({
    value: { phase: 'WALK', isEarly: false },
  });
  expect((await listPhases(db)).map(({ phase, decidedBy }) => [phase, decidedBy.name])).toEqual([
    ['WALK', staff.name],
    ['RUN', staff.name],
    ['WALK', staff.name],
  ]);
});
