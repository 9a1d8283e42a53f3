import { expect, it } from 'vitest';
import { issueTimes } from '~/domain/newsletter/issue-times';

const plannedAt = new Date('2026-11-24T09:30:00Z');
const sendStartedAt = new Date('2026-11-24T10:00:00Z');

it.each([
  ['not begun', null, null, { at: 'Tue 24 Nov, 09:30', last: '' }],
  ['begun, nothing sent yet', sendStartedAt, null, { at: 'Tue 24 Nov, 10:00', last: '' }],
  ['over within the hour', sendStartedAt, '2026-11-24T11:00:00Z', { at: 'Tue 24 Nov, 10:00', last: '' }],
  ['later the same day', sendStartedAt, '2026-11-24T13:30:00Z', { last: 'last letter at 13:30' }],
  ['another morning', sendStartedAt, '2026-11-25T08:30:00Z', { last: 'last letter on Wed 25 Nov, 08:30' }],
])('%s', (_case, started, last, times) => {
  const issue = {
    status: 'SENT' as const,
    plannedAt,
    sendStartedAt: started,
    lastSentAt: last ? new Date(last) : null,
  };
  expect(issueTimes(issue, 'Europe/London')).toMatchObject(times);
});

it('days and times are those of one zone', () => {
  const issue = { status: 'PAUSED' as const, plannedAt, sendStartedAt, lastSentAt: new Date('2026-11-24T21:30:00Z') };
  expect(issueTimes(issue, 'Australia/Sydney')).toEqual({
    at: 'Tue 24 Nov, 21:00',
    last: 'last letter so far on Wed 25 Nov, 08:30',
  });
});
