import { describe, expect, it } from 'vitest';
import { askExpiry, askHeadline, declineChoices, takesTimes, zoneNote } from '~/domain/requests/ask-words';
import { NOW } from '#test/support/clock';

describe('the words of an ask', () => {
  it.each([
    ['REFERENCE_CALL', 'Corvane Retail', 'Would you talk to Corvane Retail for 30 minutes?'],
    ['REFERENCE_CALL', null, 'Would you talk to a buyer for 30 minutes?'],
    ['QUOTE', 'Corvane Retail', 'Would you write a few lines for Corvane Retail?'],
    ['MENTORING', null, 'Would you share what you know?'],
    ['TALK', null, 'Would you give us 30 minutes? Speaker for Rotterdam'],
  ] as const)('%s of %s', (activity, buyer, expected) => {
    expect(askHeadline({ activity, buyer, title: 'Speaker for Rotterdam', minutes: 30 })).toBe(expected);
  });

  it.each([
    ['the usual time when there is enough', '2026-12-20', '2026-11-26T12:00:00.000Z'],
    ['the day it is needed by when that is sooner', '2026-11-23', '2026-11-23T18:00:00.000Z'],
    ['never under a day', '2026-11-19', '2026-11-20T12:00:00.000Z'],
  ])('may be answered for %s', (_name, day, expected) => {
    expect(askExpiry({ neededBy: new Date(day), expiresDays: 7 }, NOW).toISOString()).toBe(expected);
  });
});

it('says where the other side sits, and how far apart the clocks are', () => {
  const at = new Date('2026-11-19T12:00:00Z');
  expect(zoneNote('Europe/Amsterdam', 'Europe/London', at)).toBe('They are in London, 1 hour behind you.');
  expect(zoneNote('Europe/London', 'Asia/Kolkata', at)).toBe('They are in Kolkata, 5 hours 30 minutes ahead of you.');
  expect(zoneNote('Europe/Paris', 'Europe/Berlin', at)).toBe('They are in Berlin, at the same time as you.');
});

it('asks for times where a conversation has to be set, and names both sides among the reasons of a no', () => {
  expect([takesTimes('REFERENCE_CALL'), takesTimes('TALK'), takesTimes('QUOTE')]).toEqual([true, false, false]);
  const choices = declineChoices({ buyer: 'Corvane Retail', company: 'Northbeam' });
  expect(choices.buyer).toBe('I would rather not talk to Corvane Retail');
  expect(choices.unhappy).toBe('Things with Northbeam are not going well: please call me');
});
