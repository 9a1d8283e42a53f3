import { describe, expect, test } from 'vitest';
import { findClashes } from '~/domain/accounts/import-checks';
import { naturalKey } from '~/domain/accounts/natural-key';

const layout = {
  kind: 'CONTACTS' as const,
  header: ['ID', 'Mail', 'Account'],
  mapping: { ID: 'externalId', Mail: 'email', Account: 'accountExternalId' },
  formats: {},
};
const record = { id: 'con_a', values: { name: 'Ann Lee' } };
const said = (line: number) => ({ line, print: 0, recordId: null, externalId: null });
const values = { externalId: 'C-1', email: 'a@tessel.example' };

describe('findClashes', () => {
  test('a key that belongs to somebody else names them, or the line', () => {
    const clash = (line: number | null) => {
      const holder = { record, said: line === null ? null : said(line) };
      return findClashes(layout, values, { ...holder, clash: { key: 'email', value: values.email, with: holder } });
    };
    expect(clash(null)).toEqual([
      {
        column: 'Mail',
        value: 'a@tessel.example',
        reason: 'This address belongs to Ann Lee.',
        mend: 'Keep one of the two, or join them in the CRM',
      },
    ]);
    expect(clash(7)).toMatchObject([{ reason: 'This address is already in line 7.' }]);
  });

  test('a record named before in this file names the first line', () => {
    expect(findClashes(layout, values, { record, said: said(2), clash: null })).toMatchObject([
      { column: 'ID', value: 'C-1', reason: 'Same id as line 2 with other content.' },
    ]);
    expect(findClashes(layout, values, { record, said: null, clash: null })).toEqual([]);
    expect(findClashes(layout, values, { record: null, said: null, clash: null })).toEqual([]);
  });

  test('a line without an id of the CRM is told by what makes it the same one, never by a digest', () => {
    const line = { contactEmail: values.email, title: 'Practitioner', certifiedOn: '2026-11-01' };
    const key = { ...line, externalId: naturalKey('CERTIFICATIONS', line)! };
    const certifications = { ...layout, kind: 'CERTIFICATIONS' as const };
    const [reason] = findClashes(certifications, key, { record, said: said(2), clash: null });
    expect(reason).toMatchObject({
      value: '',
      reason: 'Same person or account, title and day as line 2 with other content.',
    });
  });
});
