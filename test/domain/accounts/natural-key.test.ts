import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CrmKind } from '~/domain/accounts/fields';
import { isNaturalKey, keyWords, naturalKey } from '~/domain/accounts/natural-key';

const usage = { contactEmail: 'ann@tessel.example', feature: 'Routing', endsOn: '2026-10-31', days: 30 };

describe('naturalKey', () => {
  test('is the same for the same person, feature and span, whatever else the line says', () => {
    expect(naturalKey('USAGE', { ...usage, actions: 5, accountExternalId: 'A-1' })).toBe(naturalKey('USAGE', usage));
    expect(naturalKey('USAGE', { ...usage, feature: ' routing ' })).toBe(naturalKey('USAGE', usage));
  });

  test.each([
    ['another person', { contactEmail: 'bob@tessel.example' }],
    ['another feature', { feature: 'Planner' }],
    ['another day', { endsOn: '2026-11-30' }],
    ['another length', { days: 7 }],
  ])('is another one for %s', (_, other) => {
    expect(naturalKey('USAGE', { ...usage, ...other })).not.toBe(naturalKey('USAGE', usage));
  });

  test('an account and a person with the same id are two', () => {
    const on = { title: 'Summit', attendedOn: '2026-10-01' };
    expect(naturalKey('ATTENDANCE', { ...on, accountExternalId: '1' })).not.toBe(
      naturalKey('ATTENDANCE', { ...on, contactExternalId: '1' }),
    );
  });

  test.each([
    ['SURVEYS', { kind: 'NPS', answeredOn: '2026-10-01' }, { kind: 'CSAT' }],
    ['ATTENDANCE', { title: 'Summit', attendedOn: '2026-10-01' }, { title: 'Webinar' }],
    ['CERTIFICATIONS', { title: 'Planner I', certifiedOn: '2026-10-01' }, { certifiedOn: '2026-10-02' }],
  ] as const)('%s have one too', (kind, values, other) => {
    const line = { accountDomain: 'tessel.example', ...values };
    expect(isNaturalKey(naturalKey(kind, line)!)).toBe(true);
    expect(naturalKey(kind, { ...line, ...other })).not.toBe(naturalKey(kind, line));
    expect(keyWords(kind)).toMatch(/person or account/);
  });

  test.each(['ACCOUNTS', 'CONTACTS', 'DEALS', 'SUBSCRIPTIONS', 'TICKETS'] as CrmKind[])('%s need an id', (kind) => {
    expect(naturalKey(kind, usage)).toBeNull();
    expect(keyWords(kind)).toBeNull();
  });

  test('nobody has none', () => expect(naturalKey('USAGE', { endsOn: '2026-10-31' })).toBeNull());

  test('gives no address away', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (contactEmail) => {
        expect(naturalKey('USAGE', { ...usage, contactEmail })).toMatch(/^key-[0-9a-f]{40}$/);
      }),
    );
  });
});

test('an id of the CRM is none of ours', () => expect(isNaturalKey('key-account')).toBe(false));
