import { describe, expect, it } from 'vitest';
import { type ReadinessFacts, suggestReadiness } from '~/domain/advocates/readiness';
import { NOW } from '#test/support/clock';

const goal = { name: 'Goal achieved', fact: 'late loads down 31%', on: '2026-10-28' };
const nps = { name: 'Survey', fact: 'NPS 10, Leila Osei', on: '2026-11-16' };
const signals = { fired: [goal, nps], needed: 2, of: 10, isUseKnown: true };
const account = {
  name: 'Halden Freight',
  signals,
  signedOn: new Date('2025-03-01'),
  escalationSince: null,
  churnNoticeOn: null,
};
const good: ReadinessFacts = {
  emailConfirmedOn: NOW,
  joinedAt: NOW,
  leftAccountOn: null,
  profile: { jobTitle: 'Data platform lead', expertise: ['Backfills'], willing: 9 },
  account,
};

describe('suggestReadiness', () => {
  it('suggests ready when nothing is missing, and lists every fact with its date', () => {
    const { suggestion, missing, facts, reviewOn } = suggestReadiness(good, NOW);
    expect({ suggestion, missing, reviewOn }).toEqual({ suggestion: 'READY', missing: [], reviewOn: null });
    expect(facts).toEqual([
      { label: 'E-mail address', value: 'Confirmed', on: '2026-11-19', ok: true },
      { label: 'Profile', value: 'Complete', on: '2026-11-19', ok: true },
      { label: 'Account', value: 'Halden Freight', on: null, ok: true },
      { label: 'At the account', value: 'Yes', on: null, ok: true },
      { label: 'Customer for', value: 'Since 1 March 2025', on: '2025-03-01', ok: true },
      { label: 'Open escalation', value: 'None', on: null, ok: true },
      { label: 'Churn notice', value: 'None', on: null, ok: true },
      {
        label: 'Signals of the account',
        value:
          '2 of 10 signals fired: Goal achieved (late loads down 31%, 28 October 2026); Survey (NPS 10, Leila Osei, 16 November 2026).',
        on: '2026-11-16',
        ok: true,
      },
    ]);
  });

  it.each<[string, Partial<ReadinessFacts>, string, string]>([
    ['an unconfirmed address', { emailConfirmedOn: null }, 'E-mail address', '2026-12-19'],
    ['a thin profile', { profile: { jobTitle: 'Lead', expertise: [], willing: 0 } }, 'Profile', '2026-12-19'],
    ['no account', { account: null }, 'Account', '2026-12-19'],
    ['somebody who left', { leftAccountOn: new Date('2026-10-01') }, 'At the account', '2026-12-19'],
    ['a new customer', { account: { ...account, signedOn: new Date('2026-09-30') } }, 'Customer for', '2026-12-29'],
    ['an unknown signing date', { account: { ...account, signedOn: null } }, 'Customer for', '2026-12-19'],
    [
      'an escalation',
      { account: { ...account, escalationSince: new Date('2026-11-16') } },
      'Open escalation',
      '2026-12-19',
    ],
    [
      'a churn notice',
      { account: { ...account, churnNoticeOn: new Date('2026-11-16') } },
      'Churn notice',
      '2026-12-19',
    ],
    [
      'too few signals',
      { account: { ...account, signals: { ...signals, fired: [goal] } } },
      'Signals of the account',
      '2026-12-19',
    ],
  ])('suggests not ready for %s, and a day to look again', (_case, change, label, reviewOn) => {
    const answer = suggestReadiness({ ...good, ...change }, NOW);
    expect(answer).toMatchObject({ suggestion: 'NOT_READY', missing: [label] });
    expect(answer.reviewOn?.toISOString().slice(0, 10)).toBe(reviewOn);
    expect(answer.wording.length).toBeGreaterThan(20);
  });

  it('words what an advocate reads without speaking of notices or escalations', () => {
    for (const change of [{ escalationSince: NOW }, { churnNoticeOn: NOW }]) {
      const { wording } = suggestReadiness({ ...good, account: { ...account, ...change } }, NOW);
      expect(wording).not.toMatch(/churn|notice|escalat/i);
    }
  });

  it('counts a customer as settled on the 90th day', () => {
    const on = (signedOn: string) =>
      suggestReadiness({ ...good, account: { ...account, signedOn: new Date(signedOn) } }, NOW).suggestion;
    expect([on('2026-08-21'), on('2026-08-22')]).toEqual(['READY', 'NOT_READY']);
  });
});
