import { describe, expect, it } from 'vitest';
import { ownerFirst, ownerStanding, type OwnerFacts } from '~/domain/requests/owner-yes';
import { NOW } from '#test/support/clock';
import { makeOwner } from '#test/support/matching';

const on = (day: string) => new Date(`${day}T00:00:00Z`);
const facts: OwnerFacts = {
  owner: { id: 'per_1', name: 'Dario Conti' },
  account: { renewalOn: null },
  sopWants: false,
  restWasCut: false,
  approval: null,
  objection: null,
};
const standing = (fields: Partial<OwnerFacts>) => ownerStanding({ ...facts, ...fields }, NOW);
const approval = (fields: Partial<NonNullable<OwnerFacts['approval']>>): NonNullable<OwnerFacts['approval']> => ({
  status: 'WAITING',
  owner: { id: 'per_2', name: 'Aoife Brennan' },
  answeredAt: null,
  objectsUntil: null,
  reason: null,
  ...fields,
});

describe('whether the owner of an account has to agree', () => {
  it.each<[string, Partial<OwnerFacts>, string[]]>([
    ['nothing wants it', {}, []],
    ['the SOP', { sopWants: true }, ['The SOP asks the owner first.']],
    ['a cut rest', { restWasCut: true }, ['Their rest was shortened.']],
    ['a renewal today', { account: { renewalOn: on('2026-11-19') } }, [renewal('19 November 2026')]],
    ['a renewal in 30 days', { account: { renewalOn: on('2026-12-19') } }, [renewal('19 December 2026')]],
    ['one in 31 days', { account: { renewalOn: on('2026-12-20') } }, []],
    ['one that is over', { account: { renewalOn: on('2026-11-18') } }, []],
  ])('%s', (_, fields, why) => {
    expect(standing(fields)).toMatchObject({ why, answer: why.length ? 'not asked' : 'not needed' });
  });
  function renewal(day: string) {
    return `Renewal on ${day}: asking now can look like bargaining.`;
  }

  it('an account without an owner has nobody who could', () => {
    expect(standing({ owner: null, sopWants: true })).toBeNull();
  });
});

describe('what the owner said', () => {
  it.each<[string, Partial<OwnerFacts>, string]>([
    ['has not answered', { approval: approval({}) }, 'waiting'],
    ['agreed', { approval: approval({ status: 'AGREED', answeredAt: NOW }) }, 'agreed'],
    ['said nothing in time', { approval: approval({ status: 'PASSED' }) }, 'passed'],
    ['need not answer any more', { approval: approval({ status: 'DROPPED' }) }, 'not needed'],
    ['objected here', { approval: approval({ status: 'OBJECTED', answeredAt: NOW }) }, 'objected'],
    [
      'objected until yesterday',
      { approval: approval({ status: 'OBJECTED', objectsUntil: on('2026-11-18') }), sopWants: true },
      'not asked',
    ],
    [
      'objected here until yesterday, and to all until today',
      {
        approval: approval({ status: 'OBJECTED', objectsUntil: on('2026-11-18') }),
        objection: approval({ objectsUntil: on('2026-11-19') }),
      },
      'objected',
    ],
    ['objected until today', { objection: approval({ objectsUntil: on('2026-11-19') }) }, 'objected'],
    [
      'objected to all, then agreed here',
      {
        objection: approval({ answeredAt: on('2026-11-01'), objectsUntil: on('2026-12-01') }),
        approval: approval({ status: 'AGREED', answeredAt: NOW }),
      },
      'agreed',
    ],
    [
      'agreed here, then objected to all',
      {
        objection: approval({ answeredAt: NOW, objectsUntil: on('2026-12-01') }),
        approval: approval({ status: 'AGREED', answeredAt: on('2026-11-01') }),
      },
      'objected',
    ],
  ])('%s', (_, fields, answer) => {
    expect(standing(fields)?.answer).toBe(answer);
  });

  it('keeps the reason and the end of an objection', () => {
    const objection = approval({ answeredAt: NOW, objectsUntil: on('2026-12-01'), reason: 'They are upset.' });
    const said = { name: 'Aoife Brennan', until: on('2026-12-01'), reason: 'They are upset.' };
    expect(standing({ objection })).toMatchObject(said);
    expect(standing({ objection, owner: null })).toMatchObject({ ...said, answer: 'objected' });
  });

  it.each([
    ['not needed', null],
    ['agreed', null],
    ['passed', null],
    ['objected', null],
    ['not asked', 'Dario Conti has not been asked yet. The SOP asks the owner first.'],
    ['waiting', 'Dario Conti has not answered yet. The SOP asks the owner first.'],
  ] as const)('%s holds an ask up or not', (answer, text) => {
    expect(ownerFirst(makeOwner({ answer, why: ['The SOP asks the owner first.'] }))).toBe(text);
  });
});
