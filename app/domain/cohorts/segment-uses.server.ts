import type { Reader } from '~/platform/db.server';

/** Something that would change with a segment; `isOpenReview`: people were asked by this rule (rules V4). */
export type SegmentUse = { label: string; to: string; isOpenReview: boolean };

/** Where a segment decides who is asked: cohorts, opportunities and issues that are not over; at most 100 of each. */
export async function listSegmentUses(db: Reader, segmentId: string): Promise<SegmentUse[]> {
  const [cohorts, opportunities, issues] = await Promise.all([
    db.cohort.findMany({
      where: { segmentId, status: { not: 'CLOSED' } },
      orderBy: { createdAt: 'asc' },
      take: 100,
      select: { id: true, name: true },
    }),
    db.opportunity.findMany({
      where: { status: { not: 'CLOSED' }, audience: { path: ['segmentIds'], array_contains: [segmentId] } },
      orderBy: { createdAt: 'asc' },
      take: 100,
      select: { id: true, title: true, activity: true, status: true },
    }),
    db.issue.findMany({
      where: { segmentId, status: { in: ['DRAFT', 'SENDING', 'PAUSED'] } },
      orderBy: { number: 'asc' },
      take: 100,
      select: { id: true, number: true },
    }),
  ]);
  return [
    ...cohorts.map(({ id, name }) => ({ label: `Cohort “${name}”`, to: `/cohorts/${id}`, isOpenReview: false })),
    ...opportunities.map(({ id, title, activity, status }) => ({
      label: `Opportunity “${title}”`,
      to: `/opportunities/${id}`,
      isOpenReview: activity === 'REVIEW' && status === 'OPEN',
    })),
    ...issues.map(({ id, number }) => ({ label: `Issue ${number}`, to: `/newsletter/${id}`, isOpenReview: false })),
  ];
}
