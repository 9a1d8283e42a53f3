import { expect, it } from 'vitest';
import { SurveyForm } from '~/domain/meetings/survey';

it('takes an answer to each question; words are optional', () => {
  expect(SurveyForm.parse({ worth: 'partly', fit: '3' })).toEqual({ worth: 'partly', fit: 3, words: '' });
  for (const wrong of [{ worth: 'maybe', fit: '3' }, { worth: 'yes', fit: '6' }, { worth: 'yes' }])
    expect(SurveyForm.safeParse(wrong).success).toBe(false);
});
