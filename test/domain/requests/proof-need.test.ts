import { expect, it } from 'vitest';
import { dealFacts, proofNeed } from '~/domain/requests/proof-need';
import { requestForm } from '#test/support/requests-data';

const rules = { show: 3, notEnoughNeedsReason: true, match: ['size' as const], openOneBeforeLive: false };
const deal = {
  industry: null,
  region: 'UK',
  competitor: 'Stowline',
  products: ['Planner'],
  accountId: 'acc_1',
  account: { industry: 'Food', region: 'Iberia', segment: 'Small' },
};

it('looks for what was typed, and for what the CRM says of the deal', () => {
  const form = requestForm({
    need: 'A winter cutover',
    questions: 'What broke?',
    about: 'Tessel',
    competitors: 'Rivalsoft',
  });
  expect(proofNeed(form, deal, rules)).toMatchObject({
    words: 'A winter cutover\nWhat broke?\nTessel',
    activity: 'REFERENCE_CALL',
    industry: 'Food',
    size: 'Small',
    region: 'UK',
    products: ['Planner'],
    competitor: 'Stowline',
    accountId: 'acc_1',
    match: ['size'],
  });
  expect(proofNeed(form, null, rules)).toMatchObject({ industry: null, competitor: 'Rivalsoft' });
});

it('what was typed goes before what the CRM says', () => {
  const typed = requestForm({ industry: 'Dairy', region: 'Nordics', products: 'Docks, Fleet' });
  expect(dealFacts(typed, deal)).toEqual({ industry: 'Dairy', region: 'Nordics', products: ['Docks', 'Fleet'] });
});
