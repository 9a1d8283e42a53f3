import { expect, it } from 'vitest';
import { draftIssue } from '~/domain/newsletter/draft-issue.server';
import { moveIssue } from '~/domain/newsletter/move-issue.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeSendingCompany } from '#test/support/issues';

const { db } = await testDatabase();
const { by } = await makeSendingCompany(db);
const issueOf = (id: string) => db.issue.findUniqueOrThrow({ where: { id } });

it('moves to a free slot and has to be scheduled anew; a slot of another issue is refused', async () => {
  const first = await issueOf((await draftIssue(db, by, NOW)).issueId);
  await db.issue.update({ where: { id: first.id }, data: { status: 'SENT' } });
  const { id, slot, plannedAt } = await issueOf((await draftIssue(db, by, NOW)).issueId);
  await db.issue.update({ where: { id }, data: { scheduledAt: NOW, scheduledBy: by.name } });
  expect(await moveIssue(db, { issueId: id, slot: first.slot }, by, NOW)).toEqual({ ok: false, reason: 'not-free' });
  const [year = 0, month = 0] = slot.split('-').map(Number);
  const later = `${month === 12 ? year + 1 : year}-${String((month % 12) + 1).padStart(2, '0')}-${slot.slice(-1)}`;
  expect(await moveIssue(db, { issueId: id, slot: later }, by, NOW)).toMatchObject({ ok: true });
  const moved = await issueOf(id);
  expect(moved).toMatchObject({ slot: later, scheduledAt: null });
  expect(moved.plannedAt > plannedAt).toBe(true);
  expect(await moveIssue(db, { issueId: first.id, slot: later }, by, NOW)).toEqual({
    ok: false,
    reason: 'not-a-draft',
  });
});
