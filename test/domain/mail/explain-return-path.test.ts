import { expect, it } from 'vitest';
import { explainReturnPath } from '~/domain/mail/explain-return-path';
import { found, senderNames, silent } from '#test/support/sender-names';

const mx = (exchange: string, priority = 10) => ({ exchange, priority });
const ses = mx('feedback-smtp.eu-west-1.amazonses.com');

it.each([
  ['nothing', {}, [], 'must', 'There is no return path'],
  ['elsewhere', {}, [mx('mx.northbeam.com')], 'look', 'The return path leads elsewhere'],
  ['a look-alike', {}, [mx('evilamazonses.com')], 'look', 'The return path leads elsewhere'],
  ['another domain', { returnPath: 'send.other.com' }, [ses], 'look', 'The return path is another domain’s'],
  ['all well', {}, [mx('backup.northbeam.com', 20), ses], 'good', 'The return path is in order'],
  ['SMTP', { transport: 'smtp' }, [mx('mx.northbeam.com')], 'good', 'Bounces go to a mailbox'],
  ['SMTP without a mailbox', { transport: 'smtp' }, [], 'look', 'Nobody gets the bounces'],
] as const)('%s', (_name, names, records, level, title) => {
  const finding = explainReturnPath(senderNames(names), found(...records));
  expect(finding).toMatchObject({ topic: 'Return path', level, title });
});

it('names the record to add, the nearest server first, and says so where DNS is silent', () => {
  expect(explainReturnPath(senderNames(), found()).add).toMatchObject({ type: 'MX', name: 'send.northbeam.com' });
  const two = explainReturnPath(senderNames(), found(mx('b.example', 20), ses)).found;
  expect(two.map(({ value }) => value)).toEqual(['10 feedback-smtp.eu-west-1.amazonses.com', '20 b.example']);
  expect(explainReturnPath(senderNames(), silent)).toMatchObject({ level: 'unknown', found: [] });
});
