import { expect, it } from 'vitest';
import { ButtonCall, ChatCall, RequestCall } from '~/domain/requests/program-call';

const call = {
  requester: 'marcus@northbeam.example',
  team: 'sales',
  activity: 'reference_call',
  neededBy: '2026-12-04',
};

it('a call needs who, which team, what and by when; what the SOP needs besides is asked later', () => {
  expect(RequestCall.safeParse(call).success).toBe(true);
  for (const name of Object.keys(call))
    expect(RequestCall.safeParse({ ...call, [name]: undefined }).success).toBe(false);
});

it.each([
  [{ team: 'SALES' }],
  [{ activity: 'song' }],
  [{ neededBy: '04/12/2026' }],
  [{ wanted: 16 }],
  [{ topics: 'food' }],
  [{ topics: [''] }],
  [{ need: 'x'.repeat(2001) }],
  [{ requester: 'marcus' }],
  [{ budget: 3 }],
])('refuses %o', (change) => {
  expect(RequestCall.safeParse({ ...call, ...change }).success).toBe(false);
});

it('a hook has its own team, and may name nobody', () => {
  const { team: _team, requester: _requester, ...answers } = call;
  expect(ButtonCall.safeParse(answers).success).toBe(true);
  expect(ButtonCall.safeParse(call).success).toBe(false);
  expect(ChatCall.safeParse({ text: 'quote for D-1 by 2026-12-04: x' }).success).toBe(true);
  expect(ChatCall.safeParse({ text: ' ' }).success).toBe(false);
});
