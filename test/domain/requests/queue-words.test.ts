import { expect, it } from 'vitest';
import { type NoteFacts, queueNote } from '~/domain/requests/queue-words';

const at = (text: string) => new Date(`2026-11-${text}:00Z`);
const facts: NoteFacts = {
  status: 'MATCHING',
  wanted: 1,
  isPaused: false,
  closedAt: null,
  asks: [],
  approvals: [],
  startsAt: null,
};
const ask = (status: NoteFacts['asks'][number]['status'], name = 'Farah Siddiqui') => ({
  status,
  askedAt: at('18T10:00'),
  name,
});
const approval = (status: 'WAITING' | 'OBJECTED', objectsUntil: Date | null = null) => ({
  status,
  askedAt: at('16T10:00'),
  objectsUntil,
  name: 'Aoife Brennan',
});

it.each([
  [{ status: 'NEW' }, 'nobody has looked at it', null],
  [{ status: 'NEW', isPaused: true }, 'waits for its requester', null],
  [{}, 'choosing whom to ask', null],
  [{ isPaused: true }, 'waits for its requester', null],
  [{ asks: [ask('DECLINED')] }, 'the last one asked could not', null],
  [{ asks: [ask('EXPIRED')] }, 'the last one asked did not answer', null],
  [{ approvals: [approval('OBJECTED')] }, 'Aoife Brennan objects', 'an owner objects'],
  [
    { approvals: [approval('OBJECTED', at('30T00:00'))] },
    'Aoife Brennan objects, until Mon 30 Nov',
    'an owner objects, until Mon 30 Nov',
  ],
  [
    { status: 'WAITING_FOR_OWNER', approvals: [approval('WAITING')] },
    'Aoife Brennan, since Mon 16 Nov',
    'an owner, since Mon 16 Nov',
  ],
  [
    { status: 'WAITING_FOR_ADVOCATE', asks: [ask('OPEN')] },
    'Farah Siddiqui, since Wed 18 Nov',
    'one person, since Wed 18 Nov',
  ],
  [{ status: 'WAITING_FOR_ADVOCATE', asks: [ask('OPEN'), ask('OPEN')] }, '2 asked as a group', null],
  [{ status: 'WAITING_FOR_ADVOCATE', wanted: 5, asks: [ask('OPEN'), ask('ACCEPTED')] }, '1 of 5 found, 1 asked', null],
  [{ status: 'ACCEPTED', asks: [ask('ACCEPTED')] }, 'Farah Siddiqui', null],
  [{ status: 'ACCEPTED', asks: [ask('ACCEPTED')], isPaused: true }, 'the requester picks a time', null],
  [
    { status: 'SCHEDULED', asks: [ask('ACCEPTED')], startsAt: at('20T14:00') },
    'Fri 20 Nov, 14:00, Farah Siddiqui',
    null,
  ],
  [{ status: 'SCHEDULED', startsAt: at('20T14:00') }, 'Fri 20 Nov, 14:00', null],
  [{ status: 'CLOSED', closedAt: at('20T14:00') }, 'Fri 20 Nov', null],
] as [Partial<NoteFacts>, string, string | null][])('%j reads “%s”', (change, managers, requesters) => {
  const note = (seesAll: boolean) => queueNote({ ...facts, ...change }, { seesAll, timeZone: 'Europe/London' });
  expect(note(true)).toBe(managers);
  expect(note(false)).toBe(requesters ?? managers);
});
