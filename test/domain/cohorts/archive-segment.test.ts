import { expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeOpportunity } from '#test/support/opportunities';
import { makeIssue } from '#test/support/newsletter';
import { makeStaff } from '#test/support/people';
import { makeSegment } from '#test/support/segments';
import { archiveSegment } from '~/domain/cohorts/archive-segment.server';
import { listSegments } from '~/domain/cohorts/segment.server';

const { db } = await testDatabase();
const staff = await makeStaff(db);
const by = { personId: staff.id, name: staff.name };

it('puts it away once, with one event', async () => {
  const { id, name } = await makeSegment(db);
  expect(await archiveSegment(db, { id }, by, NOW)).toEqual({ ok: true, value: { name } });
  await archiveSegment(db, { id }, by, NOW);
  expect(await db.segment.findUnique({ where: { id } })).toMatchObject({ archivedAt: NOW });
  expect((await listSegments(db)).map((one) => one.id)).not.toContain(id);
  expect(await db.auditEvent.count({ where: { kind: 'segment.archived' } })).toBe(1);
});

it('is refused while something uses it, which is named', async () => {
  const { id } = await makeSegment(db);
  await makeOpportunity(db, { title: 'Your story', status: 'DRAFT', audience: { segmentIds: [id] } });
  const { id: issueId } = await makeIssue(db, 22);
  await db.issue.update({ where: { id: issueId }, data: { segmentId: id, status: 'DRAFT' } });
  const cohort = { id: 'coh_1', name: 'Heavy users', slug: 'heavy', phase: 'CRAWL' as const, goal: '', subject: '' };
  await db.cohort.create({
    data: { ...cohort, body: '', reminderDays: [], segmentId: id, createdById: staff.id, createdAt: NOW },
  });
  expect(await archiveSegment(db, { id }, by, NOW)).toMatchObject({
    reason: {
      code: 'in-use',
      uses: [
        { label: 'Cohort “Heavy users”', to: '/cohorts/coh_1' },
        { label: 'Opportunity “Your story”' },
        { label: 'Issue 22', to: `/newsletter/${issueId}` },
      ],
    },
  });
  await db.cohort.update({ where: { id: 'coh_1' }, data: { status: 'CLOSED' } });
  await db.opportunity.updateMany({ data: { status: 'CLOSED' } });
  await db.issue.update({ where: { id: issueId }, data: { status: 'SENT' } });
  expect(await archiveSegment(db, { id }, by, NOW)).toMatchObject({ ok: true });
});

it('refuses one that is not there', async () => {
  expect(await archiveSegment(db, { id: 'seg_nobody' }, by, NOW)).toEqual({ ok: false, reason: { code: 'not-found' } });
});
