import { afterAll, beforeEach, expect, it } from 'vitest';
import { draftIssue } from '~/domain/newsletter/draft-issue.server';
import { openSlots } from '~/domain/newsletter/open-slots.server';
import { scheduleIssue, unscheduleIssue } from '~/domain/newsletter/schedule-issue.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import { freezeIssue } from '~/domain/newsletter/freeze-issue.server';
import { connect } from '~/platform/db.server';
import { addTime, days, hours, minutes } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { consent, makeSendingCompany } from '#test/support/issues';
import { makeOpportunity } from '#test/support/opportunities';
import { makeAdvocate } from '#test/support/people';

const { db, url } = await testDatabase();
const other = connect(url);
afterAll(() => other.db.$disconnect().then(() => other.pool.end()));
const { by, email: manager } = await makeSendingCompany(db);
await makeOpportunity(db, { title: 'Two sentences on backfills', createdById: by.personId });
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

it('keeps the next issues drafted, and tells once what the nearest one lacks, five days before its slot', async () => {
  await db.issue.updateMany({ data: { status: 'SENT' } });
  await db.issue.deleteMany({ where: { plannedAt: { gt: addTime(NOW, days(20)) } } });
  const now = addTime(NOW, days(8));
  await tick(now);
  const [next, second] = await db.issue.findMany({ where: { status: 'DRAFT' }, orderBy: { plannedAt: 'asc' } });
  if (!next || !second) throw new Error('Four are drafted.');
  expect(await db.issue.count({ where: { status: 'DRAFT' } })).toBe(4);
  const letters = () => db.mailMessage.findMany({ where: { key: { contains: `issue-missing:${next.id}` } } });
  await tick(addTime(next.plannedAt, -days(5) - minutes(1)));
  expect(await letters()).toEqual([]);
  const fiveBefore = addTime(next.plannedAt, -days(5));
  await Promise.all([db, other.db, db].map((one) => openSlots(one, { batchSize: 100 }, fiveBefore)));
  await tick(addTime(fiveBefore, hours(5)));
  expect(await letters()).toMatchObject([
    { toEmail: manager, props: { missing: [expect.objectContaining({ what: 'Nobody has scheduled it' })] } },
  ]);
  expect(await issueOf(next.id)).toMatchObject({ warnedAt: fiveBefore });
  expect(await issueOf(second.id)).toMatchObject({ warnedAt: null });
  expect(await db.auditEvent.findMany({ where: { kind: 'issue.warned', issueId: next.id } })).toMatchObject([
    { issueId: next.id, data: { people: 1 }, reasons: ['Nobody has scheduled it.'] },
  ]);
});

it('says nothing of an issue that is whole and scheduled, and what is wrong with one that is only scheduled', async () => {
  const { id, plannedAt } = await scheduled(addTime(NOW, days(40)));
  await tick(addTime(plannedAt, -days(5)));
  const about = () => db.mailMessage.count({ where: { key: { contains: id } } });
  expect([await about(), (await issueOf(id)).warnedAt]).toEqual([0, addTime(plannedAt, -days(5))]);
  await db.issue.update({ where: { id }, data: { warnedAt: null, subject: '' } });
  await tick(addTime(plannedAt, -days(4)));
  expect(await about()).toBe(1);
});
