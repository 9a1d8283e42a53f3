import { expect, it } from 'vitest';
import { askFeedback } from '~/domain/cohorts/ask-feedback.server';
import { defaultQuestions } from '~/domain/cohorts/feedback';
import { actingStaff } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { makeCohort, makeMember } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
const by = await actingStaff(db);
const ask = (id: string) => askFeedback(db, id, by, NOW);

it('sends the form once a member, also to those who join later, however often it is pressed', async () => {
  const { id } = await makeCohort(db, { questions: defaultQuestions });
  const first = await makeMember(db, id);
  await makeMember(db, id, { leftAt: NOW });
  const results = await Promise.all([ask(id), ask(id), ask(id)]);
  expect(results.map((result) => (result.ok ? result.value.asked : result.reason)).sort()).toEqual([
    1,
    'nobody',
    'nobody',
  ]);
  const second = await makeMember(db, id);
  expect(await ask(id)).toEqual({ ok: true, value: { asked: 1 } });
  const letters = await db.mailMessage.findMany({
    where: { message: 'cohort-feedback' },
    orderBy: { createdAt: 'asc' },
  });
  expect(letters.map(({ personId }) => personId).sort()).toEqual([first.personId, second.personId].sort());
  expect(letters[0]).toMatchObject({
    props: { questions: '3 questions', actionUrl: `http://flywheel.test/feedback/${id}` },
  });
  expect(await db.auditEvent.count({ where: { kind: 'cohort.feedback-asked' } })).toBe(2);
});

it('is refused where there is nothing to ask, nobody to be asked, or no cohort', async () => {
  const silent = await makeCohort(db);
  await makeMember(db, silent.id);
  const empty = await makeCohort(db, { questions: defaultQuestions });
  expect(await Promise.all([silent.id, empty.id, 'coh_none'].map(ask))).toEqual(
    ['no-questions', 'nobody', 'not-found'].map((reason) => ({ ok: false, reason })),
  );
});
