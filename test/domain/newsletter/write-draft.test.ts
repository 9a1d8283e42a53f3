import { expect, it } from 'vitest';
import { numberDrafts } from '~/domain/newsletter/write-draft.server';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeIssue } from '#test/support/newsletter';

const { db } = await testDatabase();

it('numbers drafts on from the last issue that left the draft, in the order in which they come', async () => {
  const order = [3, 1, 2];
  for (const [at, place] of order.entries()) {
    const { id } = await makeIssue(db, at + 6);
    await db.issue.update({ where: { id }, data: { plannedAt: addTime(NOW, days(place)) } });
  }
  const { id } = await makeIssue(db, 4);
  await db.issue.update({ where: { id }, data: { status: 'SENT' } });
  await db.$transaction((tx) => numberDrafts(tx));
  const drafts = await db.issue.findMany({ where: { status: 'DRAFT' }, orderBy: { plannedAt: 'asc' } });
  expect(drafts.map(({ number }) => number)).toEqual([5, 6, 7]);
});
