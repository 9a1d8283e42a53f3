import { expect, it } from 'vitest';
import { invitationLetter, reminderLetter } from '~/domain/cohorts/invitation-letter';
import { NOW } from '#test/support/clock';

const words = { subject: 'How {account} plans', body: 'Hello {first name}' };
const hanna = { name: 'Hanna Brandt', account: { name: 'Tessel' } };

it.each([
  [0, 'This is the last letter about it.'],
  [1, 'We write about this once more, and never after you joined or told us to stop.'],
  [2, 'We write about this twice more at most, and never after you joined or told us to stop.'],
  [3, 'We write about this 3 times more at most, and never after you joined or told us to stop.'],
])('with %i reminders left it says so', (left, followUp) => {
  expect(invitationLetter(words, hanna, left)).toEqual({
    subject: 'How Tessel plans',
    whom: 'Hanna Brandt, Tessel',
    paragraphs: [{ text: 'Hello Hanna', items: [] }],
    followUp,
  });
});

it('names no account where there is none, and says in a reminder when it wrote first', () => {
  const letter = reminderLetter(words, { name: 'Hanna Brandt', account: null }, { invitedAt: NOW, remindersLeft: 0 });
  expect(letter).toMatchObject({ whom: 'Hanna Brandt', subject: 'How your company plans' });
  expect(letter.opening).toContain('19 November 2026');
});
