import { expect, test } from 'vitest';
import type { CrmValues } from '~/domain/accounts/crm-row';
import { CRM_NEEDS, type CrmKind } from '~/domain/accounts/fields';
import { isNaturalKey } from '~/domain/accounts/natural-key';
import { settleRow } from '~/domain/accounts/whole-row';

const columnOf = (...fields: string[]) => fields.join('/');

/** A line of each kind with nothing but what it needs. */
const LEAST: Record<CrmKind, CrmValues> = {
  ACCOUNTS: { externalId: 'A-1', name: 'Tessel' },
  CONTACTS: { email: 'ann@tessel.example', name: 'Ann' },
  DEALS: { externalId: 'D-1', name: 'Expansion' },
  USAGE: { accountExternalId: 'A-1', endsOn: '2026-10-31', actions: 5 },
  SUBSCRIPTIONS: { externalId: 'S-1', accountExternalId: 'A-1' },
  TICKETS: { externalId: 'T-1', contactEmail: 'ann@tessel.example', openedOn: '2026-10-01' },
  SURVEYS: { accountDomain: 'tessel.example', kind: 'NPS', score: '9.0', answeredOn: '2026-10-01' },
  ATTENDANCE: { contactExternalId: 'C-1', kind: 'WEBINAR', title: 'Routing', attendedOn: '2026-10-01' },
  CERTIFICATIONS: { accountExternalId: 'A-1', title: 'Planner I', certifiedOn: '2026-10-01' },
};

test.each(Object.entries(LEAST) as [CrmKind, CrmValues][])('%s: all it needs is enough, less is not', (kind, least) => {
  expect(settleRow(kind, { ...least }, columnOf)).toEqual([]);
  for (const group of CRM_NEEDS[kind]) {
    const less = Object.fromEntries(Object.entries(least).filter(([field]) => !group.includes(field)));
    expect(settleRow(kind, less, columnOf), group.join()).toMatchObject([
      { value: '', reason: expect.stringMatching(/^(?:There is no|Nothing)/), mend: expect.stringMatching(/./) },
    ]);
  }
});

test.each(['USAGE', 'SURVEYS', 'ATTENDANCE', 'CERTIFICATIONS'] as const)(
  '%s: a line without an id gets a key',
  (kind) => {
    const line = { ...LEAST[kind] };
    settleRow(kind, line, columnOf);
    expect(isNaturalKey(String(line.externalId))).toBe(true);
    const withId = { ...LEAST[kind], externalId: 'X-1' };
    settleRow(kind, withId, columnOf);
    expect(withId.externalId).toBe('X-1');
  },
);

test('a record deleted in the CRM is not imported, whatever else it says', () => {
  expect(settleRow('TICKETS', { isDeleted: true }, columnOf)).toEqual([
    { column: 'isDeleted', value: 'true', reason: 'Deleted in the CRM.', mend: 'Nothing: it is not imported' },
  ]);
});

test('fields that help to read others are not values', () => {
  const deal: CrmValues = { ...LEAST.DEALS, isDeleted: false, isClosed: true, isWon: true, closeDate: '2026-10-01' };
  expect(settleRow('DEALS', deal, columnOf)).toEqual([]);
  expect(deal).toEqual({ ...LEAST.DEALS, status: 'WON', closedOn: '2026-10-01' });
});
