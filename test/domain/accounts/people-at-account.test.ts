import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { championOf, peopleAtAccount, type PersonFacts } from '~/domain/accounts/people-at-account';

const rule = {
  champions: 2,
  championActions: 50,
  decisionMakerWords: ['chief', 'CTO', 'director'],
  influencerWords: ['planning', 'architect', 'C++ (lead)'],
};

function person(contactId: string, fields: Partial<PersonFacts> = {}): PersonFacts {
  return {
    contactId,
    name: contactId,
    title: null,
    productRole: null,
    hasEmail: true,
    isAdvocate: false,
    hasLeft: false,
    actions: 0,
    ...fields,
  };
}

describe('people at an account', () => {
  it('names the top users champions, with their actions', () => {
    const people = [person('a', { actions: 60 }), person('b', { actions: 1412 }), person('c', { actions: 55 })];
    expect(peopleAtAccount(people, rule)).toEqual([
      { contactId: 'b', roles: ['champion'], because: 'Top user: 1,412 actions in 30 days' },
      { contactId: 'a', roles: ['champion'], because: 'Number 2 by use: 60 actions in 30 days' },
      { contactId: 'c', roles: [], because: '' },
    ]);
  });

  it('calls nobody a champion below the minimum', () => {
    expect(peopleAtAccount([person('a', { actions: 49 })], rule)).toEqual([{ contactId: 'a', roles: [], because: '' }]);
  });

  it.each([
    ['Chief Operating Officer', null, 'decision maker', 'Chief Operating Officer, by title'],
    ['chief of staff', null, 'decision maker', 'chief of staff, by title'],
    ['Analyst', 'Planning admin', 'influencer', 'Planning admin, by role in the product'],
    ['Director of planning', null, 'decision maker', 'Director of planning, by title'],
    ['C++ (lead) for routes', null, 'influencer', 'C++ (lead) for routes, by title'],
  ])('%s, %s: %s', (title, productRole, role, because) => {
    expect(peopleAtAccount([person('a', { title, productRole })], rule)).toEqual([
      { contactId: 'a', roles: [role], because },
    ]);
  });

  it.each(['Mischief maker', 'Directorate clerk', 'Sector planner'])('reads whole words only: %s', (title) => {
    expect(peopleAtAccount([person('a', { title })], rule)[0]?.roles).toEqual([]);
  });

  it('lets one person be champion and decision maker, and says both reasons', () => {
    expect(peopleAtAccount([person('a', { title: 'CTO', actions: 90 })], rule)).toEqual([
      {
        contactId: 'a',
        roles: ['champion', 'decision maker'],
        because: 'Top user: 90 actions in 30 days; CTO, by title',
      },
    ]);
  });

  it('knows no words where the rule has none', () => {
    const none = { ...rule, decisionMakerWords: [], influencerWords: [] };
    expect(peopleAtAccount([person('a', { title: 'CTO' })], none)[0]?.roles).toEqual([]);
  });
});

describe('whom to turn to first', () => {
  const first = (people: PersonFacts[]) => championOf(people, rule)?.contactId;

  it('is the top champion', () => {
    expect(first([person('chief', { title: 'Chief' }), person('user', { actions: 80 })])).toBe('user');
  });

  it('is never somebody who left', () => {
    const left = person('left', { actions: 900, hasLeft: true });
    expect(first([left, person('chief', { title: 'Chief' })])).toBe('chief');
    expect(first([left])).toBeUndefined();
    expect(peopleAtAccount([left], rule)).toEqual([]);
  });

  it('prefers the advocate among equals', () => {
    expect(first([person('a', { actions: 80 }), person('b', { actions: 80, isAdvocate: true })])).toBe('b');
    expect(first([person('a', { title: 'Chief' }), person('b', { title: 'Chief', isAdvocate: true })])).toBe('b');
  });

  it('falls back to a decision maker, then to anybody with an address', () => {
    expect(first([person('a'), person('b', { title: 'Architect' }), person('c', { title: 'Chief' })])).toBe('c');
    expect(first([person('a', { hasEmail: false, actions: 90 }), person('b', { name: 'z' })])).toBe('b');
    expect(first([person('a', { hasEmail: false, title: 'Chief' })])).toBeUndefined();
    expect(first([])).toBeUndefined();
  });

  it('does not depend on the order in which people are read', () => {
    const any = fc.array(
      fc.record({
        contactId: fc.uuid(),
        name: fc.constantFrom('Ana', 'Ines', 'Leila'),
        title: fc.constantFrom(null, 'Chief', 'Architect'),
        productRole: fc.constant(null),
        hasEmail: fc.boolean(),
        isAdvocate: fc.boolean(),
        hasLeft: fc.boolean(),
        actions: fc.constantFrom(0, 40, 60, 80),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(any, (people) => {
        const found = championOf(people, rule);
        expect(championOf([...people].reverse(), rule)).toEqual(found);
        expect(found === null).toBe(!people.some(({ hasEmail, hasLeft }) => hasEmail && !hasLeft));
      }),
    );
  });
});
