import { describe, expect, test } from 'vitest';
import { readCell } from '~/domain/accounts/cell';
import type { ColumnFormat } from '~/domain/accounts/column-formats';
import type { FieldType } from '~/domain/accounts/field';

describe('readCell', () => {
  test.each<[FieldType, string, unknown, ColumnFormat?]>([
    ['text', ' Food & Beverage ', 'Food & Beverage'],
    ['text', 'NULL', null],
    ['text', 'NA', 'NA'],
    ['name', 'Null', 'Null'],
    ['name', 'NULL', 'NULL'],
    ['id', '0015g00000A1', '0015g00000A1'],
    ['phone', '+44 20 7946 0018', '+44 20 7946 0018'],
    ['email', ' Hanna@Tessel.Example ', 'hanna@tessel.example'],
    ['staff', ' Lena@Northbeam.Example', 'lena@northbeam.example'],
    ['staff', ' Lena  Fischer ', 'Lena Fischer'],
    ['domain', 'https://www.tessel.example/', 'tessel.example'],
    ['date', '31/03/2027', '2027-03-31', { dates: 'dmy' }],
    ['date', 'n/a', null],
    ['integer', '1,200', 1200, { decimals: 'point' }],
    ['integer', '25.0', 25],
    ['money', '186.000,00', '186000.00', { decimals: 'comma' }],
    ['money', '33333.333333', '33333.33', { decimals: 'point' }],
    ['percent', '50', 0.5, { scale: 100 }],
    ['percent', '50%', 0.5, { scale: 1 }],
    ['percent', '1.0', 1, { scale: 1 }],
    ['currency', 'eur', 'EUR'],
    ['yes-no', 'Y', true],
    ['yes-no', 'FALSE', false],
    ['yes-no', '-', null],
    ['time-zone', 'Europe/Berlin', 'Europe/Berlin'],
    ['money', '', null],
    ['id', '006x0000001YtCr', '006x0000001YtCrAAK'],
    ['domains', 'b.example; https://www.a.example', ['a.example', 'b.example']],
    ['list', 'Routing; Planner', ['Planner', 'Routing']],
    ['list', 'NULL', null],
    ['score', '9', '9.0'],
    ['score', '4,5', '4.5', { decimals: 'comma' }],
    ['deal-type', 'Expansion', 'UPSELL'],
    ['survey-kind', 'nps', 'NPS'],
    ['attendance-kind', 'User group', 'USER_GROUP'],
    ['attendance-kind', 'n/a', null],
  ])('%s %j → %j', (type, cell, value, format) => expect(readCell(type, cell, format)).toEqual({ ok: true, value }));

  test.each<[FieldType, string, RegExp, ColumnFormat?]>([
    ['name', 'Fj\ufffdrland', /letter was lost/],
    ['text', 'x'.repeat(1001), /1,000 characters/],
    ['id', '2.18216E+09', /shortened/],
    ['phone', '4,42E+11', /shortened/],
    ['email', 'fcb67ef339b691956cc85fa12be6490c', /^Not an e-mail address/],
    ['staff', 'lena@', /^Not an e-mail address/],
    ['domain', 'gmail.com', /mail provider/],
    ['date', '09/12/2026', /not clear/],
    ['integer', '2.5', /whole number/],
    ['integer', '-1', /whole number/],
    ['integer', '9999999999', /whole number/],
    ['money', '50%', /percentage/],
    ['money', '1234567890123', /Larger/],
    ['percent', '150', /0 and 100/, { scale: 100 }],
    ['currency', 'Euro', /currency code/],
    ['yes-no', 'maybe', /yes nor no/],
    ['time-zone', 'us_slash_eastern', /time zone/],
    ['domains', 'a.example; gmail.com', /mail provider/],
    ['score', '11', /0 to 10/],
    ['score', '90%', /0 to 10/],
    ['deal-type', 'Opportunity', /not known/],
  ])('refuses %s %j', (type, cell, reason, format) =>
    expect(readCell(type, cell, format)).toMatchObject({
      ok: false,
      reason: { reason: expect.stringMatching(reason), mend: expect.stringMatching(/./) },
    }),
  );
});
