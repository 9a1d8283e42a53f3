import { expect, it } from 'vitest';
import { requestEvents } from '~/domain/requests/events';
import { eventWords } from '~/domain/requests/event-words';

it('has a sentence for every event of a request', () => {
  const kinds = Object.keys(requestEvents).filter((kind) => kind !== 'sop.published');
  for (const kind of kinds) expect(eventWords(kind, 'Ines Duarte', true)).toMatch(/^[A-Z].*\.$/);
});

it('names who declined to managers alone', () => {
  expect(eventWords('ask.declined', 'Ines Duarte', true)).toBe('Ines Duarte could not help this time.');
  expect(eventWords('ask.declined', 'Ines Duarte', false)).toBe('The advocate could not help this time.');
});
