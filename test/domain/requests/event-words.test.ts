import { expect, it } from 'vitest';
import { requestEvents } from '~/domain/requests/events';
import { eventWords } from '~/domain/requests/event-words';

it('has a sentence for every event of a request', () => {
  const kinds = Object.keys(requestEvents).filter((kind) => kind !== 'sop.published');
  for (const kind of kinds) expect(eventWords(kind, 'Ines Duarte', 'manager')).toMatch(/^[A-Z].*\.$/);
});

it.each([
  ['ask.declined', 'manager', 'Ines Duarte could not help this time.'],
  ['ask.declined', 'requester', 'The advocate could not help this time.'],
  ['owner.objected', 'manager', 'Ines Duarte objected.'],
  ['owner.objected', 'requester', 'An account owner objected.'],
  ['owner.agreed', 'follower', 'An account owner agreed.'],
  ['ask.accepted', 'requester', 'Ines Duarte said yes.'],
  ['ask.accepted', 'follower', 'The advocate said yes.'],
  ['meeting.times-offered', 'requester', 'Ines Duarte offered times.'],
  ['meeting.times-offered', 'follower', 'One side offered times.'],
  ['ask.withdrawn', 'follower', 'An ask was taken back.'],
] as const)('%s, read by the %s (G6)', (kind, reader, words) => {
  expect(eventWords(kind, 'Ines Duarte', reader)).toBe(words);
});
