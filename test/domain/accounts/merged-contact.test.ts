import { describe, expect, it } from 'vitest';
import {
  mergeConsequences,
  mergedContact,
  mergeFaults,
  MergeForm,
  type MergeAdvocate,
  mergeRefusal,
  type MergeSide,
} from '~/domain/accounts/merged-contact';

const advocate = (fields: Partial<MergeAdvocate> = {}): MergeAdvocate => ({
  id: 'adv_1',
  openClaims: 0,
  openAsks: 0,
  favours: 2,
  opportunityIds: [],
  requestIds: [],
  ...fields,
});
const side = (id: string, fields: Partial<MergeSide> = {}): MergeSide => ({
  id,
  name: id,
  email: `${id}@wren.example`,
  externalId: null,
  title: null,
  productRole: null,
  phone: null,
  language: null,
  country: null,
  timeZone: null,
  advocate: null,
  ...fields,
});

describe('whether two can be merged', () => {
  it.each([
    ['two contacts', side('a'), side('b'), null],
    ['one with itself', side('a'), side('a'), 'same'],
    ['one advocate with an open claim', side('a', { advocate: advocate({ openClaims: 1 }) }), side('b'), null],
    ['two advocates', side('a', { advocate: advocate() }), side('b', { advocate: advocate() }), null],
    ['an open claim of two', side('a', { advocate: advocate({ openClaims: 1 }) }), side('b', { advocate: advocate() }), 'open-work'], // prettier-ignore
    ['an open ask of the other', side('a', { advocate: advocate() }), side('b', { advocate: advocate({ openAsks: 1 }) }), 'open-work'], // prettier-ignore
    ['the same opportunity', side('a', { advocate: advocate({ opportunityIds: ['o', 'p'] }) }), side('b', { advocate: advocate({ opportunityIds: ['p'] }) }), 'both-claimed'], // prettier-ignore
    ['the same request', side('a', { advocate: advocate({ requestIds: ['r'] }) }), side('b', { advocate: advocate({ requestIds: ['r'] }) }), 'both-asked'], // prettier-ignore
  ] as const)('%s', (_what, kept, gone, refusal) => {
    expect(mergeRefusal(kept, gone)).toBe(refusal);
    if (refusal) expect(mergeFaults[refusal]).toMatch(/\.$/);
  });
});

describe('the merged contact', () => {
  it('keeps its own values and takes what it lacks', () => {
    const kept = side('a', { title: 'COO', email: null });
    const gone = side('b', { title: 'Boss', phone: '12', externalId: 'C-9' });
    expect(mergedContact(kept, gone)).toMatchObject({
      title: 'COO',
      phone: '12',
      externalId: 'C-9',
      email: 'b@wren.example',
    });
  });

  it('keeps the address by which the advocate signs in', () => {
    const [a, b] = [side('a'), side('b')];
    expect(mergedContact(a, b).email).toBe('a@wren.example');
    expect(mergedContact(a, { ...b, advocate: advocate() }).email).toBe('b@wren.example');
    expect(mergedContact({ ...a, advocate: advocate() }, { ...b, advocate: advocate() }).email).toBe('a@wren.example');
    expect(mergedContact(a, { ...b, email: null, advocate: advocate() }).email).toBe('a@wren.example');
  });
});

describe('what people read before', () => {
  it('says what stays, what goes over and what is lost', () => {
    const kept = side('Ana', { externalId: 'C-1' });
    const text = mergeConsequences(kept, side('Bo', { externalId: 'C-2', phone: '12' })).join(' ');
    expect(text).toContain('Ana stays. The record of Bo goes');
    expect(text).toContain('takes over the phone number.');
    expect(text).toContain('Bo@wren.example is kept no longer');
    expect(text).toContain('the record C-2: merge it there too');
    expect(text).toContain('It cannot be taken back.');
    expect(text).not.toContain('advocate');
  });

  it('says what becomes of advocates', () => {
    const both = mergeConsequences(side('Ana', { advocate: advocate() }), side('Bo', { advocate: advocate() }));
    expect(both.join(' ')).toContain('keeps 4 favours of both; the sign-in of Bo ends');
    expect(both.join(' ')).toContain('The stricter wishes stay');
    const one = mergeConsequences(side('Ana'), side('Bo', { advocate: advocate() })).join(' ');
    expect(one).toContain('Ana is an advocate afterwards');
  });
});

it('needs the other contact', () => {
  expect(MergeForm.safeParse({ goneId: '' }).success).toBe(false);
  expect(MergeForm.parse({ goneId: 'con_1' })).toEqual({ goneId: 'con_1' });
});
