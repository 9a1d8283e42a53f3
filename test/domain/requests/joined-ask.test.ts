import { expect, it } from 'vitest';
import { furtherAsk, type JoinedAsk, losesCall } from '~/domain/requests/joined-ask';

const ask = (id: string, status: JoinedAsk['status'], fields: Partial<JoinedAsk> = {}): JoinedAsk => ({
  ...{ id, requestId: 'req_1', status, askedAt: new Date('2026-11-01'), hasCall: false },
  ...fields,
});

it.each([
  [ask('b', 'DONE'), ask('a', 'ACCEPTED', { hasCall: true })],
  [ask('b', 'ACCEPTED'), ask('a', 'OPEN')],
  [ask('b', 'OPEN'), ask('a', 'DECLINED')],
  [ask('b', 'ACCEPTED', { hasCall: true }), ask('a', 'ACCEPTED')],
  [ask('b', 'OPEN'), ask('a', 'OPEN', { askedAt: new Date('2026-11-02') })],
  [ask('a', 'EXPIRED'), ask('b', 'WITHDRAWN')],
])('%o stays beside %o', (stays, goes) => {
  expect(furtherAsk(stays, goes)).toEqual([stays, goes]);
  expect(furtherAsk(goes, stays)).toEqual([stays, goes]);
});

it('sees where a call would be lost', () => {
  const call = { hasCall: true };
  expect(losesCall([ask('a', 'DONE', call)], [ask('b', 'OPEN')])).toBe(false);
  expect(losesCall([ask('a', 'DONE')], [ask('b', 'ACCEPTED', call)])).toBe(true);
  expect(losesCall([ask('a', 'DONE', call)], [ask('b', 'DONE', call)])).toBe(true);
  expect(losesCall([ask('a', 'DONE', call)], [ask('b', 'DONE', { ...call, requestId: 'req_2' })])).toBe(false);
});
