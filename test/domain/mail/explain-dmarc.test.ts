import { expect, it } from 'vitest';
import { explainDmarc } from '~/domain/mail/explain-dmarc';
import { found, senderNames, silent } from '#test/support/sender-names';

const at = '_dmarc.northbeam.com';
const start = { type: 'TXT', name: at, value: 'v=DMARC1; p=none; rua=mailto:post@northbeam.com' };

it.each([
  ['nothing', [], 'must', 'There is no DMARC record', start],
  ['two', ['v=DMARC1; p=none', 'v=DMARC1; p=reject'], 'must', 'DMARC cannot be read', start],
  ['no policy', ['v=DMARC1; rua=mailto:a@b.example'], 'must', 'DMARC cannot be read', start],
  ['a policy that is none', ['v=DMARC1; p=maybe'], 'must', 'DMARC cannot be read', start],
  ['watching', ['v=DMARC1; p=none; rua=mailto:a@b.example'], 'look', 'DMARC only watches', undefined],
  ['strict', ['v=DMARC1; p=reject; aspf=s'], 'look', 'DMARC is stricter than your sender', undefined],
  ['quarantine', ['v=DMARC1; p=Quarantine'], 'good', 'DMARC is in order', undefined],
  ['reject', ['v=DMARC1;p=reject'], 'good', 'DMARC is in order', undefined],
])('%s', (_name, records, level, title, add) => {
  const finding = explainDmarc(senderNames(), found(...records), at);
  expect(finding).toMatchObject({ topic: 'DMARC', level, title });
  expect(finding.add).toEqual(add);
});

it('says where it was found, or that DNS is silent', () => {
  const above = explainDmarc(senderNames({ domain: 'letters.northbeam.com' }), found('v=DMARC1; p=reject'), at);
  expect(above.found).toEqual([{ type: 'TXT', name: at, value: 'v=DMARC1; p=reject' }]);
  expect(explainDmarc(senderNames(), silent, at)).toMatchObject({ level: 'unknown', found: [] });
  expect(explainDmarc(senderNames({ reportsTo: '' }), found(), at).add?.value).toBe('v=DMARC1; p=none');
});
