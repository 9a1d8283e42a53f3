import { expect, it } from 'vitest';
import { SUBSCRIPTIONS, TICKETS, USAGE } from '~/domain/accounts/fact-fields';
import { suggestMapping } from '~/domain/accounts/mapping';

it.each([
  ['USAGE', 'account_id,feature_name,usage_date,usage_count', ['accountExternalId', 'feature', 'usedOn', 'actions']],
  [
    'SUBSCRIPTIONS',
    'subscription_id,account_id,start_date,arr_amount,is_trial',
    ['externalId', 'accountExternalId', 'startedOn', 'annualRevenue', 'isTrial'],
  ],
  [
    'TICKETS',
    'ticket_id,account_id,submitted_at,closed_at,escalation_flag',
    ['externalId', 'accountExternalId', 'openedOn', 'closedOn', 'isEscalated'],
  ],
] as const)('finds the columns of a real export of %s', (kind, header, fields) => {
  expect(Object.values(suggestMapping(kind, header.split(','))).sort()).toEqual([...fields].sort());
});

it('lets each say whose it is, and that it was deleted', () => {
  for (const fields of [USAGE, SUBSCRIPTIONS, TICKETS]) {
    const names = fields.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['externalId', 'accountExternalId', 'accountDomain', 'isDeleted']));
  }
});
