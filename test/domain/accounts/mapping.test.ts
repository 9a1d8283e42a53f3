import { describe, expect, test } from 'vitest';
import { checkMapping, columnNote, mappedColumns, suggestMapping } from '~/domain/accounts/mapping';

describe('suggestMapping', () => {
  test('knows the plain names of an export', () => {
    const header = ['Account ID', 'Account Name', 'Website', 'Industry', 'ARR', 'Renewal Date', 'Fax'];
    expect(suggestMapping('ACCOUNTS', header)).toEqual({
      'Account ID': 'externalId',
      'Account Name': 'name',
      Website: 'domain',
      Industry: 'industry',
      ARR: 'annualRevenue',
      'Renewal Date': 'renewalOn',
    });
  });

  test("knows HubSpot's properties", () => {
    const header = [
      'id',
      'property_email',
      'property_email_1',
      'property_firstname',
      'property_jobtitle',
      'property_hs_language',
    ];
    expect(suggestMapping('CONTACTS', header)).toEqual({
      id: 'externalId',
      property_email: 'email',
      property_firstname: 'firstName',
      property_jobtitle: 'title',
      property_hs_language: 'language',
    });
  });

  test("knows Salesforce's API names", () => {
    const header = [
      'ID',
      'ISDELETED',
      'ACCOUNTID',
      'NAME',
      'STAGENAME',
      'AMOUNT',
      'CLOSEDATE',
      'ISWON',
      'OWNERID',
      'FISCAL',
    ];
    expect(suggestMapping('DEALS', header)).toEqual({
      ID: 'externalId',
      ISDELETED: 'isDeleted',
      ACCOUNTID: 'accountExternalId',
      NAME: 'name',
      STAGENAME: 'stage',
      AMOUNT: 'value',
      CLOSEDATE: 'closeDate',
      ISWON: 'isWon',
      OWNERID: 'ownerExternalId',
    });
  });

  test('takes the surer of two columns, and each column once', () => {
    expect(suggestMapping('DEALS', ['id', 'deal_id', 'value', 'amount'])).toEqual({
      deal_id: 'externalId',
      amount: 'value',
    });
  });

  test('never takes the turnover of an account for what it pays, nor consent for anything', () => {
    const header = ['AnnualRevenue', 'Email Opt Out', 'Marketing consent', 'hs_legal_basis'];
    expect(suggestMapping('ACCOUNTS', header)).toEqual({});
    expect(suggestMapping('CONTACTS', header)).toEqual({});
    expect(header.map((column) => columnNote('ACCOUNTS', column)?.slice(0, 7))).toEqual([
      'In most',
      'Consent',
      'Consent',
      'Consent',
    ]);
    expect(columnNote('CONTACTS', 'Fax')).toBeNull();
  });
});

describe('checkMapping', () => {
  const header = ['a', 'b', 'c'];
  test.each([
    ['ACCOUNTS', { a: 'externalId', b: 'name' }, []],
    ['ACCOUNTS', { a: 'domain', b: 'name', c: '' }, []],
    ['ACCOUNTS', { b: 'name' }, [/“CRM id \(finds the account\)” or “E-mail domain”/]],
    ['ACCOUNTS', { a: 'externalId' }, [/^Choose the column that holds “Name”/]],
    ['ACCOUNTS', { a: 'externalId', b: 'churnNoticeOn' }, []],
    ['DEALS', { a: 'externalId' }, [/^Choose the column that holds “Name”/]],
    ['CONTACTS', { a: 'email', b: 'lastName' }, []],
    ['CONTACTS', { a: 'email' }, [/“Name” or “First name” or “Last name”\.$/]],
    ['DEALS', {}, [/CRM id/, /Name/]],
    ['ACCOUNTS', { a: 'externalId', b: 'name', c: 'name' }, [/“Name” is chosen for more than one column/]],
    ['ACCOUNTS', { a: 'externalId', b: 'name', c: 'fax' }, [/“c” has a field that does not exist/]],
  ] as const)('%s %j', (kind, mapping, problems) => {
    const found = checkMapping(kind, mapping, header);
    expect(found).toHaveLength(problems.length);
    problems.forEach((problem, index) => expect(found[index]).toMatch(problem));
  });
});

test('mapped columns stand in file order; columns that are not in the file count for nothing', () => {
  const mapping = { name: 'name', id: 'externalId', gone: 'industry', fax: 'fax' };
  expect(
    mappedColumns('ACCOUNTS', mapping, ['id', 'fax', 'name']).map(({ index, field }) => [index, field.name]),
  ).toEqual([
    [0, 'externalId'],
    [2, 'name'],
  ]);
});
