import { expect, it } from 'vitest';
import { tellChanges } from '~/domain/cohorts/tell-changes.server';
import { actingStaff } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { makeCohort, makeMember } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
const by = await actingStaff(db);
const changes = 'The board shows minutes first.\n\n- Two texts are written anew';

it('writes back to those who answered, once', async () => {
  const { id: cohortId } = await makeCohort(db);
  const answered = await makeMember(db, cohortId);
  await makeMember(db, cohortId);
  const left = await makeMember(db, cohortId, { leftAt: NOW });
  for (const { id: advocateId } of [answered, left])
    await db.cohortFeedback.create({ data: { cohortId, advocateId, answers: ['5'], givenAt: NOW } });
  const results = await Promise.all([1, 2, 3].map(() => tellChanges(db, { cohortId, changes }, by, NOW)));
  expect(results.map((result) => (result.ok ? result.value.told : result.reason)).sort()).toEqual([1, 'told', 'told']);
  const letters = await db.mailMessage.findMany({ where: { message: 'cohort-changed' } });
  expect(letters).toMatchObject([
    {
      personId: answered.personId,
      props: { paragraphs: [{ text: 'The board shows minutes first.' }, { items: ['Two texts are written anew'] }] },
    },
  ]);
  expect(await db.cohort.findUniqueOrThrow({ where: { id: cohortId } })).toMatchObject({
    changedBecause: changes,
    changedAt: NOW,
  });
  expect(await db.auditEvent.findMany({ where: { kind: 'cohort.changes-told' } })).toMatchObject([
    { data: { members: 1 }, reasons: [changes] },
  ]);
});

it('is refused while nobody answered, and for no cohort', async () => {
  const { id: cohortId } = await makeCohort(db);
  expect(await tellChanges(db, { cohortId, changes }, by, NOW)).toEqual({ ok: false, reason: 'nobody' });
  expect(await tellChanges(db, { cohortId: 'coh_none', changes }, by, NOW)).toEqual({ ok: false, reason: 'not-found' });
});
