import { expect, it } from 'vitest';
import { draftIssue } from '~/domain/newsletter/draft-issue.server';
import { scheduleIssue } from '~/domain/newsletter/schedule-issue.server';
import { waitingJobs } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeSendingCompany } from '#test/support/issues';
import { makeOpportunity } from '#test/support/opportunities';

const { db } = await testDatabase();
const { by } = await makeSendingCompany(db);
await makeOpportunity(db, { title: 'Two sentences on backfills' });

it('is scheduled once, with who said so, however often it is pressed', async () => {
  const { issueId } = await draftIssue(db, by, NOW);
  const pressed = await Promise.all([1, 2, 3].map(() => scheduleIssue(db, issueId, by, NOW)));
  expect(pressed.every(({ ok }) => ok)).toBe(true);
  expect(await db.issue.findUnique({ where: { id: issueId } })).toMatchObject({
    status: 'DRAFT',
    scheduledBy: by.name,
  });
  expect(await db.auditEvent.count({ where: { issueId, kind: 'issue.scheduled' } })).toBe(1);
  expect(await waitingJobs(db, 'check-issue-links')).toEqual([{ issueId }]);
});

it('refuses what has to be put right, a slot that is over and what is no draft', async () => {
  await db.issue.updateMany({ data: { scheduledAt: null, scheduledBy: null } });
  const { issueId } = await draftIssue(db, by, NOW);
  const { plannedAt, subject } = await db.issue.findUniqueOrThrow({ where: { id: issueId } });
  expect(await scheduleIssue(db, issueId, by, plannedAt)).toEqual({ ok: false, reason: { kind: 'slot-over' } });
  await db.issue.update({ where: { id: issueId }, data: { subject: '' } });
  expect(await scheduleIssue(db, issueId, by, NOW)).toMatchObject({ ok: false, reason: { kind: 'faults' } });
  await db.issue.update({ where: { id: issueId }, data: { subject, status: 'SENT' } });
  expect(await scheduleIssue(db, issueId, by, NOW)).toEqual({ ok: false, reason: { kind: 'not-a-draft' } });
});
