import { expect, it } from 'vitest';
import { explainSpf } from '~/domain/mail/explain-spf';
import { found, senderNames, silent } from '#test/support/sender-names';

const at = 'send.northbeam.com';
const ten = Array.from({ length: 11 }, (_, n) => `include:_${n}.example`).join(' ');

it.each([
  ['nothing', [], 'must', 'There is no SPF record', 'v=spf1 include:amazonses.com ~all'],
  ['another text', ['google=x'], 'must', 'There is no SPF record', 'v=spf1 include:amazonses.com ~all'],
  ['two', ['v=spf1 mx -all', 'v=spf1 -all'], 'must', 'There are several SPF records', undefined],
  ['everybody', ['v=spf1 +all'], 'must', 'SPF allows everybody', 'v=spf1 ~all'],
  ['others', ['v=spf1 mx -all'], 'must', 'SPF does not allow Resend', 'v=spf1 mx include:amazonses.com -all'],
  ['too much', [`v=spf1 include:amazonses.com ${ten} ~all`], 'look', 'SPF asks for too much', undefined],
  ['no end', ['v=spf1 include:amazonses.com'], 'look', 'SPF leaves others open', undefined],
  ['all well', ['v=spf1 include:amazonses.com ~all'], 'good', 'SPF is in order', undefined],
])('%s', (_name, records, level, title, value) => {
  const finding = explainSpf(senderNames(), found(...records));
  expect(finding).toMatchObject({ topic: 'SPF', level, title });
  expect(finding.add).toEqual(value && { type: 'TXT', name: at, value });
});

it('with SMTP the sender’s own name is asked, for the server that sends', () => {
  const smtp = senderNames({ transport: 'smtp', smtpHost: 'mail.northbeam.com' });
  const add = { type: 'TXT', name: 'northbeam.com', value: 'v=spf1 a:mail.northbeam.com ~all' };
  expect(explainSpf(smtp, found())).toMatchObject({ level: 'must', add });
  expect(explainSpf(smtp, found('v=spf1 mx -all'))).toMatchObject({ level: 'good' });
});

it('says so where DNS is silent', () => {
  expect(explainSpf(senderNames(), silent)).toMatchObject({ level: 'unknown', found: [] });
});
