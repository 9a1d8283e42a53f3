import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, matchAll, matchOne } from '~/domain/requests/matching';
import { needCodes } from '~/domain/requests/relaxing';
import { NOW } from '#test/support/clock';
import { makeCandidate as candidate, makeMatchAccount, makeNeed, makeOwner } from '#test/support/matching';

const need = makeNeed();
const match = (fields: Partial<Candidate> = {}) => matchOne(need, candidate(fields), NOW);

describe('matching', () => {
  it('says what speaks for somebody', () => {
    const { pluses, minuses, blocks, needs, needsMet } = match();
    expect({ minuses, blocks, needs, needsMet }).toEqual({ minuses: [], blocks: [], needs: 3, needsMet: 3 });
    expect(pluses).toEqual([
      'Same industry: Food',
      'Same region: EMEA',
      'Knows spreadsheets',
      'Said yes to reference calls',
      'Has done this once before',
      'Not asked this quarter',
    ]);
  });

  it('says what speaks against', () => {
    const { minuses, needsMet } = match({
      expertise: [],
      willingness: 'ASK_ME',
      account: makeMatchAccount({ industry: 'Rail', region: null }),
      budget: { left: 1, cap: 2, used: 1, blocks: [] },
      answered: 3,
      accepted: 1,
      favoursAlike: 0,
    });
    expect(needsMet).toBe(0);
    expect(minuses).toEqual([
      'Another industry: Rail',
      'Named none of these topics',
      'Said “ask me” for reference calls',
      'Would be the first of this kind',
      'Accepted 1 of 3 asks',
      'Asked 1 of 2 times this quarter',
    ]);
  });

  const resting = { code: 'resting', text: 'Resting until 3 December 2026.', until: new Date('2026-12-03') } as const;
  it.each([
    ['their own no', { willingness: 'NO' }, 'willingness'],
    ['a closed rung', { rungOpensBy: 'Opens with one review.' }, 'rung'],
    ['the buyer itself', { account: makeMatchAccount({ id: 'acc_buyer' }) }, 'same-account'],
    ['a competitor', { account: makeMatchAccount({ name: ' tarn fresh ' }) }, 'competitor'],
    ['their own not now', { holdUntil: new Date('2026-11-19') }, 'not-now'],
    ['the owner’s no', { owner: makeOwner({ answer: 'objected', reason: 'They are upset.' }) }, 'owner-objects'],
    ['the budget', { budget: { left: 2, cap: 4, used: 2, blocks: [resting] } }, 'resting'],
  ] as const)('%s is a hard block with its words', (_name, fields, code) => {
    const { blocks } = match(fields as Partial<Candidate>);
    expect(blocks.map((block) => block.code)).toEqual([code]);
    expect(blocks[0]?.text).toMatch(/\.$/);
  });

  it('groups into who can be asked, who is blocked and who does not fit', () => {
    const groups = matchAll(
      need,
      [
        candidate({ advocateId: 'fits' }),
        candidate({ advocateId: 'tired', budget: { left: 2, cap: 4, used: 2, blocks: [] } }),
        candidate({ advocateId: 'blocked', willingness: 'NO' }),
        candidate({ advocateId: 'owned', owner: makeOwner({ answer: 'not asked', why: ['The SOP asks first.'] }) }),
        candidate({ advocateId: 'other', expertise: [], account: null }),
      ],
      NOW,
    );
    expect(groups.canBeAsked.map(({ advocateId }) => advocateId)).toEqual(['fits', 'tired']);
    expect(groups.onceOwnerAgrees).toMatchObject([
      { advocateId: 'owned', ownerFirst: 'Dario Conti has not been asked yet. The SOP asks first.' },
    ]);
    expect(groups.blocked.map(({ advocateId }) => advocateId)).toEqual(['blocked']);
    expect(groups).toMatchObject({ lookedAt: 5, doNotFit: 1 });
  });

  it('prefers the one asked less among equals, whatever the order', () => {
    const asked = fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(asked, (counts) => {
        const all = counts.map((used) =>
          candidate({ advocateId: String(used), budget: { left: 1, cap: 9, used, blocks: [] } }),
        );
        const order = matchAll(need, all, NOW).canBeAsked.map(({ advocateId }) => Number(advocateId));
        expect(order).toEqual([...counts].sort((a, b) => a - b));
      }),
    );
  });

  it('a block never changes the score, so that its end shows the place gained', () => {
    expect(match({ budget: { left: 4, cap: 4, used: 0, blocks: [resting] } }).score).toBe(match().score);
  });
});

describe('whatever the request and the people', () => {
  const name = fc.constantFrom('Food', 'Rail', 'Tarn Fresh', 'spreadsheets', 'de', 'en', null);
  const names = fc.uniqueArray(fc.constantFrom('Food', 'Spreadsheets', 'cutover', 'Stowline', 'de', 'en'), {
    maxLength: 3,
  });
  const needs = fc
    .record({
      industry: name,
      region: name,
      segment: name,
      language: fc.constantFrom('de', 'en', null),
      topics: names,
      products: names,
      persona: fc.constantFrom('Head of logistics', null),
      replaced: name,
      widened: fc.subarray([...needCodes]),
    })
    .map(makeNeed);
  const block = fc.constantFrom('stop', 'paused', 'cap', 'open-ask', 'resting', 'unconfirmed').map((code) => ({
    code: code as 'stop',
    text: 'Why.',
    until: null,
  }));
  const answer = fc.constantFrom('not needed', 'not asked', 'waiting', 'agreed', 'objected', 'passed' as const);
  const people = fc.uniqueArray(
    fc
      .record({
        advocateId: fc.string({ minLength: 1, maxLength: 4 }),
        expertise: names,
        languages: names,
        formerTools: names,
        willingness: fc.constantFrom('YES', 'ASK_ME', 'NO', null),
        rungOpensBy: fc.constantFrom('Opens with one review.', null, null, null),
        account: fc.option(
          fc.record({ industry: name, region: name, segment: name, products: names }).map(makeMatchAccount),
        ),
        owner: fc.option(answer.map((one) => makeOwner({ answer: one as 'waiting', why: ['The SOP asks first.'] }))),
        budget: fc.record({
          left: fc.nat(4),
          cap: fc.nat(4),
          used: fc.nat(4),
          blocks: fc.array(block, { maxLength: 2 }),
        }),
        answered: fc.nat(4),
        callsMissed: fc.nat(1),
        favoursAlike: fc.nat(2),
        lastLiveFavourAt: fc.constantFrom(null, new Date('2026-01-01'), new Date('2026-11-10')),
      })
      .map((fields) => candidate(fields as Partial<Candidate>)),
    { selector: ({ advocateId }) => advocateId, maxLength: 12 },
  );
  const idsOf = (matches: { advocateId: string }[]) => matches.map(({ advocateId }) => advocateId);

  it('the order is the same in whatever order they come, and every one is in one group or does not fit', () => {
    fc.assert(
      fc.property(needs, people, (one, all) => {
        const groups = matchAll(one, all, NOW);
        expect(matchAll(one, all.toReversed(), NOW)).toEqual(groups);
        const { canBeAsked, onceOwnerAgrees, blocked, doNotFit, lookedAt } = groups;
        const ids = [...idsOf(canBeAsked), ...idsOf(onceOwnerAgrees), ...idsOf(blocked)];
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length + doNotFit).toBe(lookedAt);
        for (const group of [canBeAsked, onceOwnerAgrees, blocked])
          for (const [n, { score }] of group.entries()) expect(score).toBeLessThanOrEqual(group[n - 1]?.score ?? score);
      }),
    );
  });

  it('everybody has reasons, no block is silent, and whoever is blocked can never be asked', () => {
    fc.assert(
      fc.property(needs, people, (one, all) => {
        const { canBeAsked, onceOwnerAgrees, blocked } = matchAll(one, all, NOW);
        for (const { pluses, minuses, blocks } of [...canBeAsked, ...onceOwnerAgrees, ...blocked]) {
          expect(pluses.length + minuses.length).toBeGreaterThan(0);
          for (const { text } of blocks) expect(text).toMatch(/\S/);
        }
        const askable = new Set(idsOf([...canBeAsked, ...onceOwnerAgrees]));
        for (const { advocateId, willingness, rungOpensBy, owner, budget } of all) {
          const isBlocked = willingness === 'NO' || rungOpensBy || owner?.answer === 'objected' || budget.blocks.length;
          if (isBlocked) expect(askable.has(advocateId)).toBe(false);
        }
        for (const { ownerFirst } of onceOwnerAgrees) expect(ownerFirst).toMatch(/has not/);
      }),
    );
  });

  it('widening a need never loses anybody, and never lets anybody past a block', () => {
    fc.assert(
      fc.property(needs, people, fc.constantFrom(...needCodes), (one, all, code) => {
        const before = matchAll(one, all, NOW);
        const after = matchAll({ ...one, widened: [...one.widened, code] }, all, NOW);
        for (const group of ['canBeAsked', 'onceOwnerAgrees', 'blocked'] as const)
          expect(idsOf(after[group])).toEqual(expect.arrayContaining(idsOf(before[group])));
        const held = new Set(all.filter(({ budget }) => budget.blocks.length).map(({ advocateId }) => advocateId));
        expect(idsOf(after.canBeAsked).filter((id) => held.has(id))).toEqual([]);
      }),
    );
  });
});
