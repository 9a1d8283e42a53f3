import { describe, expect, it } from 'vitest';
import { needsNow, waitingText } from '~/domain/requests/today-words';
import { addTime, days, hours, minutes } from '~/platform/time';
import { NOW } from '#test/support/clock';

const ok = { state: 'ok', text: '3 days left' } as const;
const warn = { state: 'warn', text: '2 h left' } as const;
const facts = { requester: 'Marcus Okafor', clock: ok, last: undefined };

describe('what needs a manager now', () => {
  it.each([
    [{ ...facts, status: 'NEW' as const }, 'Answer'],
    [{ ...facts, status: 'MATCHING' as const }, 'Choose match'],
    [{ ...facts, status: 'MATCHING' as const, last: { status: 'DECLINED' as const, name: 'Oskar' } }, 'Ask next'],
    [{ ...facts, status: 'MATCHING' as const, last: { status: 'EXPIRED' as const, name: 'Oskar' } }, 'Ask next'],
    [{ ...facts, status: 'WAITING_FOR_ADVOCATE' as const }, undefined],
    [{ ...facts, status: 'WAITING_FOR_ADVOCATE' as const, clock: warn }, 'See the ask'],
    [{ ...facts, status: 'ACCEPTED' as const }, undefined],
    [{ ...facts, status: 'ACCEPTED' as const, clock: warn }, 'See it'],
  ])('%j → %s', (given, action) => expect(needsNow(given)?.action).toBe(action));

  it('names who could not help', () => {
    const last = { status: 'DECLINED' as const, name: 'Oskar Lindqvist' };
    expect(needsNow({ ...facts, status: 'MATCHING', last })?.text).toContain('Oskar Lindqvist could not help');
  });

  it.each([
    [minutes(20), 'waits since just now'],
    [hours(5), 'waits 5 h'],
    [days(1), 'waits 1 day'],
    [days(2.5), 'waits 2 days'],
  ])('%s ms reads %s', (ms, text) => expect(waitingText(addTime(NOW, -ms), NOW)).toBe(text));
});
