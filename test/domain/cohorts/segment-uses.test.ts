import { expect, it } from 'vitest';
import { testDatabase } from '#test/support/database';
import { makeOpportunity } from '#test/support/opportunities';
import { makeSegment } from '#test/support/segments';
import { listSegmentUses } from '~/domain/cohorts/segment-uses.server';

const { db } = await testDatabase();

it('tells a review on the board from one that is a draft, and leaves out what is over', async () => {
  const { id } = await makeSegment(db);
  const other = await makeSegment(db);
  const make = (title: string, status: 'OPEN' | 'DRAFT' | 'CLOSED', segmentIds = [id]) =>
    makeOpportunity(db, { title, status, activity: 'REVIEW', audience: { segmentIds } });
  await make('On the board', 'OPEN');
  await make('A draft', 'DRAFT');
  await make('Over', 'CLOSED');
  await make('Another', 'OPEN', [other.id]);
  const uses = await listSegmentUses(db, id);
  expect(uses.map(({ label, isOpenReview }) => [label, isOpenReview]).sort()).toEqual([
    ['Opportunity “A draft”', false],
    ['Opportunity “On the board”', true],
  ]);
});
