import fc from 'fast-check';
import { expect, it } from 'vitest';
import { accountFacts } from '#test/support/account-facts';
import { NOW } from '#test/support/clock';
import { anyFacts, catalogueWith, daysAgo } from '#test/support/signals';
import type { AccountFacts } from '~/domain/accounts/account-facts';
import type { Catalogue } from '~/domain/signals/catalogue';
import { addToEffect, noEffect } from '~/domain/signals/catalogue-effect';
import { defaultCatalogue } from '~/domain/signals/default-catalogue';
import { readAccount } from '~/domain/signals/read-account';

const goal = { kind: 'GOAL_ACHIEVED', contactId: null, text: 'late loads', on: daysAgo(3), endedOn: null } as const;
const nps = (score: number) => ({ contactId: null, kind: 'NPS', score, on: daysAgo(3) }) as const;
const read = (facts: AccountFacts, catalogue: Catalogue) =>
  readAccount(facts, catalogue, { inTrial: () => false }, NOW);

function effectOf(accounts: AccountFacts[], before: Catalogue, after: Catalogue) {
  const compared = accounts.map((facts, n) => ({
    id: `acc_${n}`,
    name: `Account ${n}`,
    before: read(facts, before),
    after: read(facts, after),
  }));
  return addToEffect(noEffect(), compared, { before, after });
}

const nine = accountFacts({ noted: [goal], surveys: [nps(9)] });
const eight = accountFacts({ noted: [goal], surveys: [nps(8)] });

it('says who enters when a threshold falls, and why', () => {
  expect(effectOf([nine, eight], defaultCatalogue, catalogueWith('survey', { threshold: 8 }))).toEqual({
    accounts: 2,
    ready: { before: 1, after: 2 },
    enters: { count: 1, sample: [{ id: 'acc_1', name: 'Account 1', because: ['Survey now fires'] }] },
    leaves: { count: 0, sample: [] },
    moves: [{ from: 'LEAVE_ALONE', to: 'LIGHT_FAVOURS', count: 1 }],
  });
});

it('says who leaves when it rises, or when more signals are needed', () => {
  const higher = effectOf([nine], defaultCatalogue, catalogueWith('survey', { threshold: 10 }));
  expect(higher.leaves.sample).toEqual([{ id: 'acc_0', name: 'Account 0', because: ['Survey no longer fires'] }]);
  const more = effectOf([nine], defaultCatalogue, { ...defaultCatalogue, needed: 3 });
  expect(more.leaves.sample[0]?.because).toEqual(['another number of signals is needed']);
});

it('counts all and names fifty', () => {
  const many = Array.from({ length: 60 }, () => eight);
  const { enters } = effectOf(many, defaultCatalogue, catalogueWith('survey', { threshold: 8 }));
  expect([enters.count, enters.sample.length]).toEqual([60, 50]);
});

it('adds up: who is ready after is who was, with those who enter and without those who leave, in whatever portions', () => {
  const needed = fc.integer({ min: 1, max: 3 });
  const some = fc.array(anyFacts, { maxLength: 12 });
  fc.assert(
    fc.property(some, needed, needed, fc.nat(12), (accounts, one, two, at) => {
      const before = { ...defaultCatalogue, needed: one };
      const after = { ...defaultCatalogue, needed: two };
      const compared = accounts.map((facts, n) => ({
        id: `acc_${n}`,
        name: `Account ${n}`,
        before: read(facts, before),
        after: read(facts, after),
      }));
      const whole = addToEffect(noEffect(), compared, { before, after });
      expect(whole.ready.after).toBe(whole.ready.before + whole.enters.count - whole.leaves.count);
      const first = addToEffect(noEffect(), compared.slice(0, at), { before, after });
      expect(addToEffect(first, compared.slice(at), { before, after })).toEqual(whole);
    }),
    { numRuns: 50 },
  );
});

it('changes nothing when nothing changes', () => {
  const { enters, leaves, moves } = effectOf([nine, eight], defaultCatalogue, defaultCatalogue);
  expect([enters.count, leaves.count, moves]).toEqual([0, 0, []]);
});
