import { describe, expect, it } from 'vitest';
import { type GateFacts, ownerGate } from '~/domain/requests/owner-gate';

const manager = { personId: 'per_manager', runs: true };
const requester = { personId: 'per_requester', runs: false };
const account = { name: 'Hallam Foods', ownerId: 'per_owner' };
const facts = (fields: Partial<GateFacts> = {}): GateFacts => ({
  mode: 'managed',
  asker: manager,
  account,
  why: [],
  approval: null,
  ...fields,
});
const owners = { mode: 'managed, owner agrees' } as const;

describe('whose yes it takes', () => {
  it.each<[string, GateFacts, ReturnType<typeof ownerGate>]>([
    ['managed: nobody’s', facts(), { do: 'ask' }],
    ['managed, but a renewal is at hand', facts({ why: ['Renewal.'] }), { do: 'owner', ownerId: 'per_owner' }],
    ['owner agrees', facts(owners), { do: 'owner', ownerId: 'per_owner' }],
    [
      'the owner asks',
      facts({ ...owners, asker: { personId: 'per_owner', runs: true } }),
      { do: 'agreed', ownerId: 'per_owner', reason: 'Asked by the owner of the account.' },
    ],
    [
      'nobody owns the account, and a manager asks',
      facts({ ...owners, account: { ...account, ownerId: null } }),
      { do: 'agreed', ownerId: 'per_manager', reason: 'Nobody owns Hallam Foods: a manager decides.' },
    ],
    [
      'nobody owns the account, and a requester asks',
      facts({ asker: requester, why: ['Renewal.'], account: { ...account, ownerId: null } }),
      { do: 'manager', why: 'Nobody owns Hallam Foods: a manager decides.' },
    ],
    ['there is no account', facts({ ...owners, account: null }), { do: 'ask' }],
    ['with notice', facts({ mode: 'self-serve with notice', asker: requester }), { do: 'ask' }],
    [
      'with approval',
      facts({ mode: 'self-serve with approval', asker: requester }),
      { do: 'manager', why: 'The SOP lets requesters choose, and a manager agrees.' },
    ],
    ['with approval, a manager asks', facts({ mode: 'self-serve with approval' }), { do: 'ask' }],
  ])('%s', (_name, given, gate) => {
    expect(ownerGate(given)).toEqual(gate);
  });

  it.each([
    ['AGREED', { do: 'ask' }],
    ['PASSED', { do: 'ask' }],
    ['WAITING', { do: 'wait' }],
    ['OBJECTED', { do: 'skip', reason: 'The owner of the account said no: Bad week.' }],
    ['DROPPED', { do: 'owner', ownerId: 'per_owner' }],
  ] as const)('an answer that is %s counts', (status, gate) => {
    expect(ownerGate(facts({ ...owners, approval: { status, reason: 'Bad week.' } }))).toEqual(gate);
  });
});
