import { describe, expect, it } from 'vitest';
import { checkOutcome, type OutcomeFacts, outcomeFaults, type OutcomeInput } from '~/domain/impact/outcome-faults';
import { ok, refuse } from '~/platform/result';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const input = (fields: Partial<OutcomeInput> = {}): OutcomeInput => ({
  kind: 'LEADS',
  quantity: 14,
  dealId: null,
  happenedOn: day('2026-11-10'),
  note: '',
  ...fields,
});
const won: NonNullable<OutcomeFacts['deal']> = { status: 'WON', closedOn: day('2026-11-12'), accountId: 'acc_buyer' };
const facts = (fields: Partial<OutcomeFacts> = {}): OutcomeFacts => ({
  today: '2026-11-19',
  timeZone: 'Europe/London',
  favour: { completedAt: new Date('2026-11-01T15:00:00Z'), accountId: 'acc_own' },
  deal: null,
  ...fields,
});
const check = (outcome: Partial<OutcomeInput>, known: Partial<OutcomeFacts> = {}) =>
  checkOutcome(input(outcome), facts(known));

describe('refuses', () => {
  it.each([
    ['a day to come', { happenedOn: day('2026-11-20') }, {}, 'future'],
    ['a day before the favour', { happenedOn: day('2026-10-31') }, {}, 'before-favour'],
    ['leads without a number', { quantity: null }, {}, 'needs-quantity'],
    ['views without a number', { kind: 'VIEWS', quantity: null }, {}, 'needs-quantity'],
    ['a change without a word', { kind: 'PRODUCT_CHANGE' }, {}, 'needs-note'],
    ['a deal outcome without a deal', { kind: 'PIPELINE' }, {}, 'needs-deal'],
    ['a lost deal', { kind: 'PIPELINE' }, { deal: { ...won, status: 'LOST' } }, 'deal-lost'],
    ['a win that the CRM does not know', { kind: 'WON_DEAL' }, { deal: { ...won, status: 'OPEN' } }, 'deal-not-won'],
    ['a deal of the own account', { kind: 'WON_DEAL' }, { deal: { ...won, accountId: 'acc_own' } }, 'own-account'],
    [
      'a deal closed before the favour',
      { kind: 'WON_DEAL' },
      { deal: { ...won, closedOn: day('2026-10-30') } },
      'favour-after-close',
    ],
  ] as const)('%s', (_, outcome, known, reason) => {
    expect(check(outcome, known)).toEqual(refuse(reason));
    expect(outcomeFaults[reason].message).toMatch(/\.$/);
  });
});

describe('takes', () => {
  it('the day of the favour itself, in the company’s zone, and today', () => {
    const late = { favour: { completedAt: new Date('2026-11-01T23:30:00Z'), accountId: null } };
    expect(check({ happenedOn: day('2026-11-01') }, late).ok).toBe(true);
    expect(check({ happenedOn: day('2026-11-01') }, { ...late, timeZone: 'Asia/Tokyo' }).ok).toBe(false);
    expect(check({ happenedOn: day('2026-11-19') }).ok).toBe(true);
  });

  it('a won deal, and drops what its kind does not use', () => {
    expect(check({ kind: 'WON_DEAL', dealId: 'deal_1', quantity: 3 }, { deal: won })).toEqual(
      ok(input({ kind: 'WON_DEAL', dealId: 'deal_1', quantity: null })),
    );
    expect(check({ dealId: 'deal_1' })).toEqual(ok(input()));
  });

  it('deals of nobody’s account on both sides', () => {
    const favour = { completedAt: day('2026-11-01'), accountId: null };
    expect(check({ kind: 'PIPELINE' }, { favour, deal: { ...won, accountId: null } }).ok).toBe(true);
  });
});
