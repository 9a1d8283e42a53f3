import { describe, expect, test } from 'vitest';
import { findClashes, lacksName } from '~/domain/accounts/import-checks';
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

describe('lacksName', () => {
  const accounts = (mapping: Record<string, string>) => ({
    ...{ kind: 'ACCOUNTS' as const, header: ['ID', 'Name', 'Churned'], mapping, formats: {} },
  });
  const [id, churn] = [{ ID: 'externalId' }, { Churned: 'churnNoticeOn' }];

  test('a new account needs one; it says whether the column or the cell is missing', () => {
    const line = { externalId: 'A-1', churnNoticeOn: '2026-10-01' };
    expect(lacksName(accounts({ ...id, ...churn, Name: 'name' }), line)).toEqual([
      { column: 'Name', value: '', reason: 'There is no name.', mend: 'Give it one in the CRM' },
    ]);
    expect(lacksName(accounts({ ...id, ...churn }), line)).toEqual([
      {
        ...{ column: 'ID', value: 'A-1', reason: 'No account has this id, and a new one needs a name.' },
        mend: 'Import the accounts first, or choose the column of names',
      },
    ]);
    expect(lacksName(accounts({ ...id, Name: 'name' }), { externalId: 'A-1', name: 'Tessel' })).toEqual([]);
  });

  test('kinds whose lines all need a name are looked at line by line', () => {
    expect(lacksName(layout, values)).toEqual([]);
  });
});
