import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InvitationFacts } from '~/domain/cohorts/invitation-rules';
import { decideReminder, nextReminderAt } from '~/domain/cohorts/reminders';
import { addTime, days, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { invitee } from '#test/support/cohorts';

describe('a reminder by day', () => {
  it.each([
    ['2026-11-19T12:00:00Z', 'Europe/London', '2026-11-19T12:00:00Z'],
    ['2026-11-19T05:00:00Z', 'Europe/London', '2026-11-19T08:30:00Z'],
    ['2026-11-19T20:00:00Z', 'Europe/London', '2026-11-20T08:30:00Z'],
    ['2026-11-19T12:00:00Z', 'America/Los_Angeles', '2026-11-19T16:30:00Z'],
    ['2026-11-19T12:00:00Z', 'Asia/Tokyo', '2026-11-19T23:30:00Z'],
  ])('%s in %s: %s', (at, zone, expected) => {
    const invitedAt = addTime(new Date(at), -days(2));
    expect(nextReminderAt({ invitedAt, reminderDays: [2], timeZone: zone }, invitedAt)).toEqual(new Date(expected));
  });
});

describe('the next reminder', () => {
  const invitation = { invitedAt: NOW, reminderDays: [7, 2, 14], timeZone: 'Europe/London' };
  it('is the first day after, and none after the last', () => {
    expect(nextReminderAt(invitation, NOW)).toEqual(addTime(NOW, days(2)));
    expect(nextReminderAt(invitation, addTime(NOW, days(2)))).toEqual(addTime(NOW, days(7)));
    expect(nextReminderAt(invitation, addTime(NOW, days(14)))).toBeNull();
    expect(nextReminderAt({ ...invitation, reminderDays: [] }, NOW)).toBeNull();
  });

  it('property: never more than there are days, each later than the one before', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 6 });
    fc.assert(
      fc.property(days, fc.constantFrom('Asia/Tokyo', 'America/Lima', 'UTC'), (reminderDays, timeZone) => {
        let at: Date | null = NOW;
        let sent = -1;
        while (at) {
          const next = nextReminderAt({ invitedAt: NOW, reminderDays, timeZone }, at);
          expect(next === null || next > at).toBe(true);
          at = next;
          sent += 1;
        }
        expect(sent).toBeLessThanOrEqual(reminderDays.length);
      }),
    );
  });
});

describe('a reminder that is due', () => {
  const decide = (facts: Partial<InvitationFacts>, changes = {}, postalAddress = '18 Lantern Yard') =>
    decideReminder(
      invitee(facts),
      { dueAt: NOW, isOpen: true, invitedThisQuarter: true, ...changes },
      { accountQuarterlyCap: 8, postalAddress, timeZone: 'Asia/Tokyo', now: addTime(NOW, hours(1)) },
    );
  const at = (charged: number) => ({ account: { id: 'acc_1', name: 'Tessel', charged } });

  it('goes out to whom nothing speaks against', () => {
    expect(decide({ invitedAt: NOW })).toEqual({ act: 'send' });
  });

  it.each<[string, Partial<InvitationFacts>, object]>([
    ['joining', { programme: 'in' }, {}],
    ['the end of the cohort', {}, { isOpen: false }],
    ['a no', { declinedOn: NOW }, {}],
    ['a bounce', { suppressed: 'bounce' }, {}],
    ['leaving', { leftOn: NOW }, {}],
    ['a lost address', { email: null }, {}],
  ])('%s stops it and all after it', (_case, facts, changes) => {
    expect(decide(facts, changes)).toMatchObject({ act: 'stop' });
  });

  it('waits out a stop moment, and is skipped when its day is long over', () => {
    const stop = { text: 'Open escalation.', until: null, endsWhen: 'It ends.' };
    expect(decide({ stops: [stop] })).toEqual({ act: 'skip', reason: 'Open escalation.' });
    expect(decide({}, { dueAt: addTime(NOW, -days(2)) })).toMatchObject({ act: 'skip' });
  });

  it('waits for the morning of its reader, or of the company where theirs is not known', () => {
    expect(decide({ timeZone: 'America/Los_Angeles' })).toEqual({
      ...{ act: 'wait', until: new Date('2026-11-19T16:30:00Z') },
    });
    expect(decide({ timeZone: null })).toEqual({ act: 'wait', until: new Date('2026-11-19T23:30:00Z') });
    expect(decide({ timeZone: null, declinedOn: NOW })).toMatchObject({ act: 'stop' });
  });

  it('is skipped while the company has no postal address', () => {
    expect(decide({}, {}, '')).toMatchObject({ act: 'skip', reason: expect.stringContaining('postal address') });
  });

  it('never exceeds the budget: its invitation is charged in its own quarter, it itself in the next', () => {
    expect(decide(at(8))).toEqual({ act: 'send' });
    expect(decide(at(9))).toMatchObject({ act: 'skip' });
    expect(decide(at(7), { invitedThisQuarter: false })).toEqual({ act: 'send' });
    expect(decide(at(8), { invitedThisQuarter: false })).toMatchObject({ act: 'skip' });
  });
});
