import { afterAll, beforeEach, expect, it } from 'vitest';
import { draftIssue } from '~/domain/newsletter/draft-issue.server';
import { openSlots } from '~/domain/newsletter/open-slots.server';
import { scheduleIssue, unscheduleIssue } from '~/domain/newsletter/schedule-issue.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import { freezeIssue } from '~/domain/newsletter/freeze-issue.server';
import { connect } from '~/platform/db.server';
import { addTime, days, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { consent, makeSendingCompany } from '#test/support/issues';
import { makeOpportunity } from '#test/support/opportunities';
import { makeAdvocate } from '#test/support/people';

const { db, url } = await testDatabase();
const other = connect(url);
afterAll(() => other.db.$disconnect().then(() => other.pool.end()));
const { by } = await makeSendingCompany(db);
await makeOpportunity(db, { title: 'Two sentences on backfills' });
await consent(db, (await makeAdvocate(db, { name: 'Inga Holt' })).id);
const tick = (now: Date) => openSlots(db, { batchSize: 100 }, now);
const issueOf = (id: string) => db.issue.findUniqueOrThrow({ where: { id } });

beforeEach(() =>
  db.issue.updateMany({ where: { status: { in: ['DRAFT', 'SENDING'] } }, data: { status: 'CANCELLED' } }),
);

async function scheduled(now = NOW) {
  const { issueId } = await draftIssue(db, by, now);
  expect(await scheduleIssue(db, issueId, by, now)).toMatchObject({ ok: true });
  return issueOf(issueId);
}

it('has a scheduled issue go out at its slot, once, however many clocks tick (R10)', async () => {
  const { id, plannedAt } = await scheduled();
  await tick(addTime(plannedAt, -1));
  expect(await issueOf(id)).toMatchObject({ status: 'DRAFT' });
  await Promise.all([db, other.db, db, other.db, db].map((one) => openSlots(one, { batchSize: 100 }, plannedAt)));
  expect(await issueOf(id)).toMatchObject({ status: 'SENDING', sendStartedAt: plannedAt });
  expect(await db.auditEvent.count({ where: { issueId: id, kind: 'issue.send-started' } })).toBe(1);
  expect(await db.issueRecipient.count({ where: { issueId: id, status: 'QUEUED' } })).toBe(1);
  await tick(addTime(plannedAt, -hours(2)));
  await tick(plannedAt);
  expect(await db.issue.count({ where: { slot: (await issueOf(id)).slot } })).toBe(1);
});

it('goes out three hours late, and is held for a person after thirty (R12)', async () => {
  const late = await scheduled();
  await tick(addTime(late.plannedAt, hours(3)));
  expect(await issueOf(late.id)).toMatchObject({ status: 'SENDING' });
  await db.issue.update({ where: { id: late.id }, data: { status: 'SENT' } });
  const tooLate = await scheduled();
  const after = addTime(tooLate.plannedAt, hours(30));
  await tick(after);
  await tick(after);
  const held = { status: 'DRAFT', scheduledAt: null, heldReason: expect.stringContaining('twelve hours late') };
  expect(await issueOf(tooLate.id)).toMatchObject(held);
  expect(await db.auditEvent.count({ where: { issueId: tooLate.id, kind: 'issue.held' } })).toBe(1);
});

it('is held with what is missing when it may no longer go out as it reads', async () => {
  const { id, plannedAt } = await scheduled();
  await db.issue.update({ where: { id }, data: { subject: '' } });
  await tick(plannedAt);
  expect(await issueOf(id)).toMatchObject({ status: 'DRAFT', heldReason: expect.stringContaining('put right') });
});

it('stays where it is once it is taken off the schedule, even while it is being frozen', async () => {
  const { id, plannedAt } = await scheduled();
  const frozen = await freezeIssue(db, id, plannedAt);
  if (!frozen.ok) throw new Error(frozen.reason.kind);
  expect(await unscheduleIssue(db, id, by, NOW)).toMatchObject({ ok: true });
  expect(await unscheduleIssue(db, id, by, NOW)).toEqual({ ok: false, reason: 'not-scheduled' });
  const issue = { issueId: id, frozen: frozen.value, batchSize: 100, isScheduled: true as const };
  expect(await startSending(db, issue, by, plannedAt)).toEqual({ ok: false, reason: 'not-a-draft' });
  await tick(plannedAt);
  expect(await issueOf(id)).toMatchObject({ status: 'DRAFT' });
});

it('drafts the next issue by itself a week before its slot, and only then', async () => {
  await db.issue.updateMany({ data: { status: 'SENT' } });
  const { issueId } = await draftIssue(db, by, NOW);
  const { plannedAt } = await issueOf(issueId);
  await db.issue.deleteMany({ where: { id: issueId } });
  await tick(addTime(plannedAt, -days(8)));
  expect(await db.issue.count({ where: { status: 'DRAFT' } })).toBe(0);
  await tick(addTime(plannedAt, -days(7)));
  await tick(addTime(plannedAt, -days(6)));
  expect(await db.issue.findMany({ where: { status: 'DRAFT' } })).toMatchObject([{ plannedAt, scheduledAt: null }]);
});
