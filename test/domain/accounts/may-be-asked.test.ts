import { describe, expect, it } from 'vitest';
import { mayBeAsked } from '~/domain/accounts/may-be-asked';
import type { Block } from '~/domain/advocates/ask-budget';
import { NOW } from '#test/support/clock';

const block = (code: Block['code'], until: string | null = '2026-12-03'): Block => ({
  code,
  text: '',
  until: until ? new Date(until) : null,
});
const first = (...blocks: Block[]) => ({ blocks });
const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('whether an account may be asked', () => {
  it('says yes where nothing keeps an advocate from being asked', () => {
    expect(mayBeAsked({ stops: [], first: first(), renewalOn: null }, NOW)).toEqual({ kind: 'yes', text: 'yes' });
  });

  it('sends whoever is no advocate an invitation first, and says where nobody is known', () => {
    const stops: [] = [];
    expect(mayBeAsked({ stops, first: { blocks: null }, renewalOn: null }, NOW).kind).toBe('invite');
    expect(mayBeAsked({ stops, first: null, renewalOn: null }, NOW).kind).toBe('nobody');
  });

  it('names the stop before everything else', () => {
    const stops = [{ moment: 13, occurrence: 'upsell:deal_1' }];
    const facts = { stops, first: first(block('resting')), renewalOn: day('2026-12-01') };
    expect(mayBeAsked(facts, NOW)).toEqual({ kind: 'stopped', text: 'stopped: enters upsell' });
  });

  it.each([
    [block('resting'), 'rests until 3 December'],
    [block('paused'), 'paused until 3 December'],
    [block('open-ask'), 'open ask until 3 December'],
    [block('cap'), 'asked enough until 3 December'],
    [block('cap', null), 'wants no asks'],
    [block('account-cap'), 'account asked enough until 3 December'],
    [block('left', null), 'left the programme'],
    [block('applied', null), 'applied, to be looked at'],
    [block('not-ready', null), 'not ready yet'],
    [block('unconfirmed', null), 'profile to be confirmed'],
  ])('%o: %s', (one, text) => {
    const facts = { stops: [], first: first(one), renewalOn: day('2026-12-01') };
    expect(mayBeAsked(facts, NOW)).toEqual({ kind: 'later', text });
  });

  it.each([
    ['2026-12-09', 'renewal in 20 days: owner'],
    ['2026-12-19', 'renewal in 30 days: owner'],
    ['2026-11-20', 'renewal in 1 day: owner'],
    ['2026-11-19', 'renewal today: owner'],
    ['2026-12-20', 'yes'],
    ['2026-11-18', 'yes'],
  ])('leaves a renewal on %s: %s', (on, text) => {
    expect(mayBeAsked({ stops: [], first: first(), renewalOn: day(on) }, NOW).text).toBe(text);
  });
});
