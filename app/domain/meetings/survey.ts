// product.md §4: three short questions to both sides after a call.
import { z } from 'zod';
import type { MeetingSide } from '~/generated/prisma/enums';

export const worthWords = { yes: 'Yes', partly: 'Partly', no: 'No' } as const;
const worthCodes = Object.keys(worthWords) as [keyof typeof worthWords, ...(keyof typeof worthWords)[]];

/** The answers of one person; how well the two fitted is from 1 (not at all) to 5 (very well). */
export const SurveyForm = z.object({
  worth: z.enum(worthCodes, 'Choose one'),
  fit: z.coerce.number('Choose a number from 1 to 5').int().min(1).max(5),
  words: z.string().trim().max(1000, 'At most 1000 characters, please').default(''),
});
export type SurveyAnswers = z.output<typeof SurveyForm>;

/** The three questions, as each side is asked them. */
export const surveyQuestions: Record<MeetingSide, { worth: string; fit: string; words: string }> = {
  HELPER: {
    worth: 'Was it worth your time?',
    fit: 'How well did their questions fit what you know?',
    words: 'What should we do differently the next time we ask you?',
  },
  GUEST: {
    worth: 'Did it help the buyer to decide?',
    fit: 'How well did the person fit the question?',
    words: 'What did the buyer take away?',
  },
};
