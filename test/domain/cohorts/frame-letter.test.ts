import { expect, it } from 'vitest';
import { frameLetter } from '~/domain/cohorts/frame-letter';
import { unknownPlaces } from '~/domain/cohorts/letter-words';
import { defaultCatalogue } from '~/domain/signals/default-catalogue';

it('opens with the words of the frame, and with nothing that was seen at one account', () => {
  const frame = { saw: '', means: '', offer: '', words: '“On {day} you did it. Would you show others?”' };
  const { body } = frameLetter('Feature adopted', frame);
  expect(body).toMatch(/^Hello \{first name\},\n\nWould you show others\?\n\n/);
});

it('has something to say even when the frame speaks of nothing else', () => {
  const { body } = frameLetter('Renewed', { saw: '', means: '', offer: '', words: '“{fact}”' });
  expect(body).toContain('I thought of you at {account}: renewed.');
});

it('makes of every signal a letter that can be filled in', () => {
  for (const { name, frame } of defaultCatalogue.signals) {
    const { subject, body } = frameLetter(name, frame);
    expect(unknownPlaces(subject + body)).toEqual([]);
    expect(body).not.toMatch(/[“”]/);
  }
});
