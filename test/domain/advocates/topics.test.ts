import { expect, it } from 'vitest';
import { topicNames, topicOf, topics } from '~/domain/advocates/topics';

it('every kind of letter has its words, and nothing else is a kind', () => {
  for (const name of topicNames) {
    expect(topicOf(name)).toBe(name);
    expect(topics[name].leave.question).toMatch(/\?$/);
  }
  for (const text of ['', 'Newsletter', 'claims', 'constructor', '__proto__']) expect(topicOf(text)).toBeNull();
});
