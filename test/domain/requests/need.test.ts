import { expect, it } from 'vitest';
import { needOf, type NeedRow } from '~/domain/requests/need';

const deal = {
  name: 'Planner',
  industry: 'Food',
  region: null,
  competitor: 'Stowline',
  products: ['Planner'],
  accountId: 'acc_1',
  account: { name: 'Castellan Foods', region: 'EMEA', segment: 'Mid-market' },
};
const row: NeedRow = {
  id: 'req_1',
  activity: 'REFERENCE_CALL',
  helper: 'ADVOCATE',
  industry: null,
  region: null,
  language: null,
  topics: [],
  products: [],
  persona: null,
  competitors: ['Tarn Fresh'],
  sop: { settings: {} },
  relaxations: [{ rule: { code: 'size' } }],
  deal,
};

it('takes from the deal what was not typed', () => {
  expect(needOf(row)).toMatchObject({
    activityPlural: 'reference calls',
    isLive: true,
    industry: 'Food',
    region: 'EMEA',
    segment: 'Mid-market',
    products: ['Planner'],
    replaced: 'Stowline',
    buyerAccountId: 'acc_1',
    competitors: ['Tarn Fresh', 'Stowline'],
    widened: ['size'],
    ownerAgrees: false,
  });
});

it('what was typed goes first, and without a deal nothing is known', () => {
  expect(needOf({ ...row, industry: 'Rail', region: 'DACH', products: ['Router'] })).toMatchObject({
    industry: 'Rail',
    region: 'DACH',
    products: ['Router'],
  });
  expect(needOf({ ...row, deal: null })).toMatchObject({
    industry: null,
    region: null,
    segment: null,
    products: [],
    replaced: null,
    buyerAccountId: null,
    competitors: ['Tarn Fresh'],
  });
});
