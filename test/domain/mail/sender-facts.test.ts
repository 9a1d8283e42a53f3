import { expect, it } from 'vitest';
import { senderFacts } from '~/domain/mail/sender-facts';

const site = 'advocates.northbeam.com';
const facts = (email: string, replyTo = 'post@northbeam.com') =>
  senderFacts({ name: 'Priya', email, replyTo }, site).map(({ level, title }) => [level, title]);

it.each([
  ['priya@northbeam.com', 'good', 'Sender and links belong together'],
  ['priya@letters.northbeam.com', 'good', 'Sender and links belong together'],
  ['priya@other.com', 'look', 'Letters come from other.com, links lead to advocates.northbeam.com'],
  ['priya@gmail.com', 'must', 'gmail.com is everybody’s'],
  ['', 'must', 'There is no sender address'],
])('%s', (email, level, title) => {
  expect(facts(email)[0]).toEqual([level, title]);
});

it('asks who reads the replies', () => {
  expect(facts('priya@northbeam.com', '')[1]).toEqual(['look', 'Replies go to the sender’s address']);
});
