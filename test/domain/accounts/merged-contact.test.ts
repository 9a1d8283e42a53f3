import { describe, expect, it } from 'vitest';
import type { JoinedAsk } from '~/domain/requests/joined-ask';
import {
  mergeConsequences,
  mergedContact,
  mergeFault,
  MergeForm,
  type MergeAdvocate,
  mergeRefusal,
  type MergeSide,
} from '~/domain/accounts/merged-contact';

let count = 0;
const advocate = (fields: Partial<MergeAdvocate> = {}): MergeAdvocate => ({
  id: 'adv_1',
  openClaims: 0,
  openAsks: 0,
  favours: 2,
  opportunityIds: [],
  asks: [],
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

const ask = (id: string, status: JoinedAsk['status'], call: JoinedAsk['call'] = null) => ({
  ...{ id, requestId: 'req_1', number: 7, status, call },
  askedAt: new Date('2026-11-01'),
});
const of = (opportunityIds: string[], asks: ReturnType<typeof ask>[] = []) =>
  side(`side-${count++}`, { advocate: advocate({ opportunityIds, asks }) });

describe('whether two can be merged', () => {
  it.each([
    ['two contacts', side('a'), side('b'), null],
    ['one with itself', side('a'), side('a'), 'same'],
    ['one advocate with an open claim', side('a', { advocate: advocate({ openClaims: 1 }) }), side('b'), null],
    ['two advocates', side('a', { advocate: advocate() }), side('b', { advocate: advocate() }), null],
    ['the same opportunity', of(['o', 'p']), of(['p']), null],
    ['the same request', of([], [ask('1', 'DONE')]), of([], [ask('2', 'OPEN')]), null],
    ['one call', of([], [ask('1', 'DONE')]), of([], [ask('2', 'ACCEPTED', 'SCHEDULED')]), null],
    ['two calls', of([], [ask('1', 'DONE', 'HELD')]), of([], [ask('2', 'ACCEPTED', 'CHOOSING')]), 'two-calls'],
  ] as const)('%s', (_what, kept, gone, refusal) => {
    const found = mergeRefusal(kept, gone);
    expect(found?.kind ?? null).toBe(refusal);
    if (found) expect(mergeFault(found)).toMatch(refusal === 'two-calls' ? /R-7.*\.$/ : /\.$/);
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

  it('says what becomes of what both did', () => {
    const text = mergeConsequences(of(['o'], [ask('1', 'OPEN')]), of(['o'], [ask('2', 'OPEN')])).join(' ');
    expect(text).toContain('Claimed under both names: 1 opportunity.');
    expect(text).toContain('Asked under both names: for 1 request.');
    expect(text).toContain('the later one is taken back and not charged');
    expect(mergeConsequences(of(['o']), of(['p'])).join(' ')).not.toContain('under both names');
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
