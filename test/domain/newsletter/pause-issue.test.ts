import { expect, it } from 'vitest';
import { pauseIssue } from '~/domain/newsletter/pause-issue.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeIssue } from '#test/support/newsletter';

const { db } = await testDatabase();

it('of several that stop an issue at once one does, and says why; a draft is left alone', async () => {
  const { id: issueId } = await makeIssue(db, 1);
  const pause = (reason: string) => db.$transaction((tx) => pauseIssue(tx, { issueId, reason }, NOW));
  await pause('too early');
  expect(await db.issue.findUniqueOrThrow({ where: { id: issueId } })).toMatchObject({ status: 'DRAFT' });
  await db.issue.update({ where: { id: issueId }, data: { status: 'SENDING' } });
  await Promise.all(['a', 'b', 'c'].map(pause));
  const events = await db.auditEvent.findMany({ where: { issueId, kind: 'issue.paused' } });
  expect(events).toMatchObject([{ actorId: null, data: { number: 1 } }]);
  const { status, pausedReason } = await db.issue.findUniqueOrThrow({ where: { id: issueId } });
  expect([status, pausedReason]).toEqual(['PAUSED', events[0]?.reasons[0]]);
});
