import { expect, it } from 'vitest';
import { furtherAsk, type JoinedAsk, withTwoCalls } from '~/domain/requests/joined-ask';

const ask = (id: string, status: JoinedAsk['status'], fields: Partial<JoinedAsk> = {}): JoinedAsk => ({
  ...{ id, requestId: 'req_1', status, askedAt: new Date('2026-11-01'), call: null },
  ...fields,
});

it.each([
  [ask('b', 'DONE'), ask('a', 'ACCEPTED', { call: 'SCHEDULED' })],
  [ask('b', 'ACCEPTED'), ask('a', 'OPEN')],
  [ask('b', 'OPEN'), ask('a', 'DECLINED')],
  [ask('b', 'ACCEPTED', { call: 'SCHEDULED' }), ask('a', 'ACCEPTED')],
  [ask('b', 'OPEN'), ask('a', 'OPEN', { askedAt: new Date('2026-11-02') })],
  [ask('a', 'EXPIRED'), ask('b', 'WITHDRAWN')],
])('%o stays beside %o', (stays, goes) => {
  expect(furtherAsk(stays, goes)).toEqual([stays, goes]);
  expect(furtherAsk(goes, stays)).toEqual([stays, goes]);
});

it.each([
  ['a call and none', 'SCHEDULED', null, false],
  ['a call, and one that was called off', 'SCHEDULED', 'CANCELLED', false],
  ['two calls', 'CHOOSING', 'HELD', true],
] as const)('%s', (_, first, second, isTwo) => {
  const one = ask('a', 'DONE', { call: first });
  expect(withTwoCalls([one], [ask('b', 'ACCEPTED', { call: second })])).toBe(isTwo ? one : undefined);
  expect(withTwoCalls([one], [ask('b', 'ACCEPTED', { call: second, requestId: 'req_2' })])).toBeUndefined();
});
