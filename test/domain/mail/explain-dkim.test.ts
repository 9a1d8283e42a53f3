import { expect, it } from 'vitest';
import { explainDkim } from '~/domain/mail/explain-dkim';
import { found, senderNames, silent } from '#test/support/sender-names';

const name = 'resend._domainkey.northbeam.com';

it.each([
  ['nothing', [], 'must', 'There is no DKIM key'],
  ['a text that is no key', ['v=spf1 -all'], 'must', 'There is no DKIM key'],
  ['an empty key', ['v=DKIM1; p='], 'must', 'The DKIM key is revoked'],
  ['a test', ['v=DKIM1; t=y:s; p=MIGf'], 'look', 'DKIM is only being tested'],
  ['a key', ['p=MIGfMA0GCSqGSIb3DQEB'], 'good', 'DKIM is in order'],
])('%s', (_name, records, level, title) => {
  expect(explainDkim(senderNames(), found(...records))).toMatchObject({ topic: 'DKIM', level, title });
});

it('names the record to add, and says so where DNS is silent', () => {
  expect(explainDkim(senderNames(), found()).add).toMatchObject({ type: 'TXT', name });
  expect(explainDkim(senderNames(), silent)).toMatchObject({ level: 'unknown', found: [] });
  const smtp = explainDkim(senderNames({ transport: 'smtp', dkimSelector: 's1' }), found());
  expect(smtp).toMatchObject({ add: { name: 's1._domainkey.northbeam.com' } });
  expect(smtp.text).toContain('your mail server');
});
