import { expect, it } from 'vitest';
import { cellSegmentName, takeCellSegment } from '~/domain/cohorts/cell-segment.server';
import { findSegment } from '~/domain/cohorts/segment.server';
import { actingStaff } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
const by = await actingStaff(db);

it('is made once, for those of the cell who are not in the programme', async () => {
  const ids = await Promise.all([1, 2].map(() => takeCellSegment(db, 'ASK_NOW', by, NOW)));
  expect(new Set(ids).size).toBe(1);
  expect(await findSegment(db, ids[0] ?? '')).toMatchObject({
    name: 'People at accounts in “Ask now”',
    rule: {
      include: { conditions: [{ field: 'cell', op: 'is', values: ['ASK_NOW'] }] },
      exclude: { conditions: [{ field: 'isAdvocate', op: 'yes' }] },
    },
  });
});

it('is none where its name lies in the archive', async () => {
  const id = await takeCellSegment(db, 'ACTIVATE', by, NOW);
  await db.segment.update({ where: { id: id ?? '' }, data: { archivedAt: NOW } });
  expect(await takeCellSegment(db, 'ACTIVATE', by, NOW)).toBeNull();
  expect(cellSegmentName('ACTIVATE')).toBe('People at accounts in “Activate”');
});
