import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InvitationFacts, invitationRefusals, planInvitations } from '~/domain/cohorts/invitation-rules';
import { NOW } from '#test/support/clock';
import { invitee } from '#test/support/cohorts';

const limits = { accountQuarterlyCap: 8 };
const codes = (facts: Partial<InvitationFacts>) =>
  invitationRefusals(invitee(facts), limits, NOW).map(({ code }) => code);
const stop = { text: 'Upsell opened.', until: '2026-12-01', endsWhen: 'It ends when the deal closes.' };

describe('nobody is invited', () => {
  it.each<[string, Partial<InvitationFacts>, string]>([
    ['who is in the programme', { programme: 'in' }, 'advocate'],
    ['who left it', { programme: 'left' }, 'advocate'],
    ['who works for us', { isStaff: true }, 'staff'],
    ['who works for a competitor', { isCompetitor: true }, 'competitor'],
    ['who left the account', { leftOn: NOW }, 'left'],
    ['without an address', { email: null }, 'no-address'],
    ['who said no', { declinedOn: NOW }, 'declined'],
    ['whose mail bounces', { suppressed: 'bounce' }, 'suppressed'],
    ['in a stop moment', { stops: [stop] }, 'stop'],
    ['twice a quarter', { invitedAt: NOW }, 'invited'],
    ['over the budget', { account: { id: 'acc_1', name: 'Tessel', charged: 8 } }, 'account-budget'],
  ])('%s', (_case, facts, code) => {
    expect(codes(facts)).toEqual([code]);
  });

  it('without a reason; one with several has them all, what lasts first', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ stops: [stop], email: null, invitedAt: NOW })).toEqual(['no-address', 'stop', 'invited']);
  });

  it('and is told when it ends', () => {
    expect(invitationRefusals(invitee({ stops: [stop] }), limits, NOW)).toEqual([
      { code: 'stop', text: 'Upsell opened. It ends when the deal closes.', until: new Date('2026-12-01') },
    ]);
    expect(invitationRefusals(invitee({ invitedAt: NOW }), limits, NOW)[0]?.until).toEqual(new Date('2027-01-01'));
  });
});

const candidates = fc.array(
  fc.record({
    account: fc.constantFrom('acc_1', 'acc_2', null),
    charged: fc.integer({ min: 0, max: 5 }),
    email: fc.constantFrom('x@tessel.example', null),
  }),
  { maxLength: 40 },
);

it('property: included + excluded = candidates, and no account above its budget', () => {
  fc.assert(
    fc.property(candidates, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 40 }), (people, cap, size) => {
      const charges = new Map<string | null, number>(people.map(({ account, charged }) => [account, charged]));
      const all = people.map(({ account, email }, n) =>
        invitee({
          contactId: `con_${n}`,
          email,
          account: account ? { id: account, name: account, charged: charges.get(account) ?? 0 } : null,
        }),
      );
      const used = new Map<string, number>();
      const pages = [all.slice(0, size), all.slice(size)];
      const plan = pages.flatMap((page) => planInvitations(page, { accountQuarterlyCap: cap }, { now: NOW, used }));
      expect(plan.map(({ contactId }) => contactId)).toEqual(all.map(({ contactId }) => contactId));
      for (const id of ['acc_1', 'acc_2']) {
        const invited = plan.filter(({ refusal }, n) => !refusal && all[n]?.account?.id === id).length;
        expect(invited === 0 || invited + (charges.get(id) ?? 0) <= cap).toBe(true);
      }
    }),
  );
});
