import { describe, expect, it } from 'vitest';
import { type ApprovalFacts, approvalWords, deciderOf, needsReason } from '~/domain/requests/approval-words';
import { NOW } from '#test/support/clock';

const facts: ApprovalFacts = {
  reader: 'Jo Hart',
  isManagers: false,
  advocate: { name: 'Tomasz Wilk' },
  account: { name: 'Kestrel Foods', renewalOn: new Date('2027-10-14'), asked: 1, cap: 4 },
  request: {
    title: 'Reference call for Parcelway',
    activity: 'REFERENCE_CALL',
    minutes: 25,
    persona: 'their head of planning',
    neededBy: new Date('2027-03-13'),
    requester: { name: 'Callum Reid' },
  },
  rules: { then: 'manager decides' },
  match: {
    pluses: ['Same industry: Food', 'Said yes to reference calls'],
    minuses: ['Another size: Enterprise'],
    used: 0,
    cap: 3,
    lastLiveFavourAt: new Date('2026-10-14'),
  },
};

it('says whom, for what, by when, and what it is judged by', () => {
  const words = approvalWords(facts);
  expect(words.headline).toBe('May we ask Tomasz Wilk for a call?');
  expect(words.intro).toBe(
    'Jo, Callum Reid needs “Reference call for Parcelway” by 13 March. You know the account, so you decide before Tomasz hears of it.',
  );
  expect(words.facts).toEqual([
    { label: 'Takes', text: '25 minutes, with their head of planning' },
    { label: 'Why Tomasz', text: 'Same industry: Food; Said yes to reference calls' },
    {
      label: 'Their rest',
      text: 'Last live favour on 14 October 2026; 0 of the 3 asks they allow a quarter used',
    },
    { label: 'The account', text: '1 of 4 asks and invitations used this quarter; renewal on 14 October 2027' },
    { label: 'Speaks against', text: 'Another size: Enterprise' },
  ]);
  expect(words.silence).toBe('a manager decides; nobody asks Tomasz meanwhile.');
});

it('says what silence means by the SOP, and to a manager that they decide', () => {
  expect(approvalWords({ ...facts, rules: { then: 'counts as yes' } }).silence).toContain('counts as a yes');
  expect(approvalWords({ ...facts, isManagers: true }).intro).toContain('so you decide');
});

it('says who decides where the account has another owner by now', () => {
  const person = (name: string, disabledAt: Date | null = null) => ({ id: name, name, disabledAt });
  const [aoife, jo] = [person('Aoife Brennan'), person('Jo Hart')];
  expect(deciderOf(aoife, jo)).toBe(jo);
  expect(deciderOf(aoife, person('Jo Hart', NOW))).toBe(aoife);
  expect(deciderOf(aoife, null)).toBe(aoife);
  const { intro } = approvalWords({ ...facts, reader: aoife.name, insteadBy: jo.name });
  expect(intro).toContain('Jo Hart decides before Tomasz hears of it.');
});

describe('a reason with a yes', () => {
  const owner = { ownerId: 'per_owner', askedAt: NOW, escalatedAt: null };
  it.each([
    ['the owner', owner, 'per_owner', false],
    ['the owner, late', { ...owner, escalatedAt: new Date('2026-11-24') }, 'per_owner', false],
    ['a manager, after silence', { ...owner, escalatedAt: new Date('2026-11-24') }, 'per_manager', true],
    ['a manager, from the start', { ...owner, escalatedAt: NOW }, 'per_owner', true],
  ] as const)('%s', (_name, standing, personId, needed) => {
    expect(needsReason(standing, personId)).toBe(needed);
  });
});
