import { expect, it } from 'vitest';
import { defaultQuestions } from '~/domain/cohorts/feedback';
import { findFeedbackForm, readFeedback } from '~/domain/cohorts/feedback.server';
import { giveFeedback } from '~/domain/cohorts/give-feedback.server';
import { NOW } from '#test/support/clock';
import { makeCohort, makeMember } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();
const { id: cohortId } = await makeCohort(db, { questions: defaultQuestions });

it('keeps the last word of a member', async () => {
  const member = await makeMember(db, cohortId);
  const by = { personId: member.personId, name: member.person.name };
  const given = { cohortId, advocateId: member.id };
  expect(await findFeedbackForm(db, given)).toMatchObject({ questions: defaultQuestions, answers: null });
  const sheets: Record<string, string>[] = [{ a0: '2' }, { a0: '4', a2: 'Fewer letters.' }];
  for (const typed of sheets)
    expect(await giveFeedback(db, { ...given, typed }, by, NOW)).toEqual({ ok: true, value: undefined });
  expect(await findFeedbackForm(db, given)).toMatchObject({ answers: ['4', '', 'Fewer letters.'] });
  const { summaries, answered, asked, unasked } = await readFeedback(db, { id: cohortId, questions: defaultQuestions });
  expect([answered, asked, unasked, summaries[2]?.texts]).toEqual([1, 0, 1, ['Fewer letters.']]);
  const events = await db.auditEvent.findMany({ where: { advocateId: member.id }, orderBy: { id: 'asc' } });
  expect(events).toMatchObject([
    { kind: 'cohort.feedback-given', data: { again: false } },
    { kind: 'cohort.feedback-given', data: { again: true } },
  ]);
});

it('is refused to whoever is no member, and when nothing is said', async () => {
  const member = await makeMember(db, cohortId);
  const stranger = await makeAdvocate(db);
  const by = { personId: null, name: 'x' };
  const give = (advocateId: string, typed: Record<string, string>) =>
    giveFeedback(db, { cohortId, advocateId, typed }, by, NOW);
  expect(await give(stranger.id, { a0: '5' })).toEqual({ ok: false, reason: 'not-member' });
  expect(await give(member.id, { a0: '9' })).toEqual({ ok: false, reason: 'nothing-said' });
  expect(await findFeedbackForm(db, { cohortId, advocateId: stranger.id })).toBeNull();
});
