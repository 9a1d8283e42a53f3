import { beforeEach, expect, it } from 'vitest';
import { draftAhead } from '~/domain/newsletter/draft-ahead.server';
import { listAhead } from '~/domain/newsletter/ahead.server';
import { restoreSlot, skipSlot } from '~/domain/newsletter/skip-slot.server';
import { addTime, minutes } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeSendingCompany } from '#test/support/issues';

const { db } = await testDatabase();
const { by } = await makeSendingCompany(db);
const drafts = () => db.issue.findMany({ where: { status: 'DRAFT' }, orderBy: { plannedAt: 'asc' } });
const slots = async () => (await drafts()).map(({ slot }) => slot);
const skip = (slot: string, reason = 'Nobody reads at Christmas') => skipSlot(db, { slot, reason }, by, NOW);
const ahead = async (now = NOW) => (await listAhead(db, now)).map(({ key, isNext }) => (isNext ? `${key} next` : key));

beforeEach(async () => {
  await db.issue.deleteMany();
  await db.skippedSlot.deleteMany();
  await draftAhead(db, NOW);
});

it('leaves a slot out with the reason: its draft goes, the others follow, and a fifth slot is drafted', async () => {
  expect(await skip('2026-12-A')).toMatchObject({ ok: true, value: { draft: { number: 2, to: null } } });
  expect(await slots()).toEqual(['2026-11-B', '2026-12-B', '2027-01-A']);
  const event = await db.auditEvent.findFirstOrThrow({ where: { kind: 'slot.skipped' } });
  expect(event).toMatchObject({
    ...{ actorId: by.personId, data: { slot: '2026-12-A', number: 2 } },
    reasons: ['Nobody reads at Christmas'],
  });
  await draftAhead(db, addTime(NOW, minutes(1)));
  expect(await slots()).toEqual(['2026-11-B', '2026-12-B', '2027-01-A', '2027-01-B']);
  expect((await drafts()).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  const [, left] = await listAhead(db, NOW);
  expect(left).toMatchObject({
    key: '2026-12-A',
    draft: null,
    skipped: { by: by.name, reason: 'Nobody reads at Christmas' },
  });
});

it('moves the work of somebody to the next slot that holds none, and says so before', async () => {
  const [first, second] = await drafts();
  await db.issue.updateMany({ where: { id: { in: [first?.id ?? '', second?.id ?? ''] } }, data: { editedAt: NOW } });
  await db.issue.update({ where: { id: first?.id }, data: { scheduledAt: NOW, scheduledBy: by.name } });
  const [before, , third] = await listAhead(db, NOW);
  expect(before?.ifSkipped).toContain(`it moves to ${third?.at}`);
  expect(third?.ifSkipped).toContain('nobody has changed it');
  expect(await skip('2026-11-B')).toMatchObject({
    ok: true,
    value: { draft: { number: 1, to: { key: '2026-12-B' } } },
  });
  expect(await slots()).toEqual(['2026-12-A', '2026-12-B', '2027-01-A']);
  expect(await db.issue.findUnique({ where: { id: first?.id } })).toMatchObject({
    slot: '2026-12-B',
    scheduledAt: null,
    number: 2,
  });
  expect(await ahead()).toEqual(['2026-11-B', '2026-12-A next', '2026-12-B', '2027-01-A', '2027-01-B']);
});

it('is used after all, once; what is not ahead or left out already is refused', async () => {
  await skip('2026-11-B');
  expect(await skip('2026-11-B')).toEqual({ ok: false, reason: 'not-ahead' });
  expect(await skip('2031-01-A')).toEqual({ ok: false, reason: 'not-ahead' });
  const undone = await Promise.all([1, 2, 3].map(() => restoreSlot(db, '2026-11-B', by, NOW)));
  expect(undone.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await restoreSlot(db, '2026-11-B', by, NOW)).toEqual({ ok: false, reason: 'not-skipped' });
  expect(await db.auditEvent.count({ where: { kind: 'slot.used' } })).toBe(1);
  await draftAhead(db, addTime(NOW, minutes(1)));
  expect(await slots()).toEqual(['2026-11-B', '2026-12-A', '2026-12-B', '2027-01-A']);
});
