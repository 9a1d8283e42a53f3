import { expect, it } from 'vitest';
import { mergeContacts } from '~/domain/accounts/merge-contacts.server';
import { askFeedback } from '~/domain/cohorts/ask-feedback.server';
import { defaultQuestions, Questions } from '~/domain/cohorts/feedback';
import { readFeedback } from '~/domain/cohorts/feedback.server';
import { giveFeedback } from '~/domain/cohorts/give-feedback.server';
import { addTime, days } from '~/platform/time';
import { actingStaff } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { makeCohort, makeMember } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';
import { makeAccount } from '#test/support/people';

const { db } = await testDatabase();
const by = await actingStaff(db);

it.each(['the one who answered first', 'the one who answered last'])(
  'counts a person once who answered as two, and keeps what both wrote: %s is kept',
  async (which) => {
    const { id: accountId } = await makeAccount(db);
    const { id: cohortId } = await makeCohort(db, { questions: defaultQuestions });
    const [first, last] = [
      await makeMember(db, cohortId, { accountId }),
      await makeMember(db, cohortId, { accountId }),
    ];
    await askFeedback(db, cohortId, by, NOW);
    const answer = ({ id: advocateId }: { id: string }, typed: Record<string, string>, day: number) =>
      giveFeedback(db, { cohortId, advocateId, typed }, by, addTime(NOW, days(day)));
    await answer(first, { a0: '2', a1: 'Yes', a2: 'Shorter letters.' }, 1);
    await answer(last, { a0: '4', a2: 'Now it is clear.' }, 2);
    const [kept, gone] = which.endsWith('first') ? [first, last] : [last, first];
    await mergeContacts(db, { keptId: kept.contactId, goneId: gone.contactId }, by, addTime(NOW, days(3)));
    const read = await readFeedback(db, { id: cohortId, questions: Questions.parse(defaultQuestions) });
    expect(read).toMatchObject({ asked: 1, answered: 1, unasked: 0 });
    const [scale, yesNo, words] = read.summaries;
    expect(scale?.counts.filter(({ count }) => count > 0)).toEqual([{ choice: '4', count: 1 }]);
    expect(yesNo).toMatchObject({ answered: 1 });
    expect(words?.texts).toEqual(['Now it is clear.\n\nShorter letters.']);
    expect(await db.cohortFeedback.findMany({ where: { cohortId } })).toMatchObject([
      { advocateId: kept.id, givenAt: addTime(NOW, days(2)) },
    ]);
  },
);
