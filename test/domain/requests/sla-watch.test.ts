import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClockFacts } from '~/domain/requests/sla-clock';
import { type Telling, tellingWords, tellNow } from '~/domain/requests/sla-watch';
import { addTime, minutes } from '~/platform/time';

const calendar = { timeZone: 'Europe/London', from: 9, to: 17, weekdays: [1, 2, 3, 4, 5], holidays: [] };
const at = (text: string) => new Date(`2026-11-${text}:00Z`);

/** Submitted on Wednesday 14:20: first answer in eight hours, help in five days. */
const facts: ClockFacts = {
  tier: 3,
  wanted: 1,
  status: 'NEW',
  closedAs: null,
  submittedAt: at('18T14:20'),
  firstAnswerDueAt: at('19T14:20'),
  fulfilDueAt: at('25T14:20'),
  firstAnsweredAt: null,
  closedAt: null,
  yeses: [],
  pauses: [],
};
const tellings = (change: Partial<ClockFacts>, now: string, told: Parameters<typeof tellNow>[0]['told'] = []) =>
  tellNow({ facts: { ...facts, ...change }, warnHours: 4, told }, at(now), calendar).map(
    ({ promise, kind }) => `${promise} ${kind}`,
  );
const warned = [{ promise: 'FIRST_ANSWER', kind: 'WARNING' }] as const;
const answered = { firstAnsweredAt: at('18T16:00'), status: 'MATCHING' } as const;

describe('what is told of the clocks', () => {
  it.each([
    ['long before', {}, '19T10:00', []],
    ['four hours before', {}, '19T10:20', ['FIRST_ANSWER WARNING']],
    ['at the due time', {}, '19T14:20', ['FIRST_ANSWER WARNING']],
    ['after it, without the warning that nobody sent', {}, '19T14:21', ['FIRST_ANSWER BREACH']],
    ['four hours after it', {}, '20T10:20', ['FIRST_ANSWER BREACH', 'FIRST_ANSWER ESCALATION']],
    ['once it was answered', answered, '20T10:20', []],
    ['the help, four hours before', answered, '25T10:20', ['FULFIL WARNING']],
    ['the help that somebody said yes to', { ...answered, yeses: [at('20T10:00')] }, '30T10:20', []],
    ['while we wait for the requester', { pauses: [{ startedAt: at('18T15:00'), endedAt: null }] }, '30T10:00', []],
    ['once it is closed', { status: 'CLOSED', closedAs: 'DECLINED', closedAt: at('18T15:00') }, '30T10:00', []],
    ['an hour, half an hour before', { firstAnswerDueAt: at('18T15:20') }, '18T14:50', ['FIRST_ANSWER WARNING']],
    ['an hour, just submitted', { firstAnswerDueAt: at('18T15:20') }, '18T14:30', []],
  ] as [string, Partial<ClockFacts>, string, string[]][])('%s', (_name, change, now, expected) =>
    expect(tellings(change, now)).toEqual(expected),
  );

  it('tells nothing twice', () => expect(tellings({}, '19T11:00', warned)).toEqual([]));

  it('however often it looks, each is told once and in order', () => {
    const looks = fc.array(fc.integer({ min: 0, max: 21 * 1440 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(looks, (marks) => {
        const told: Telling[] = [];
        for (const mark of marks.toSorted((a, b) => a - b)) {
          const now = addTime(facts.submittedAt, minutes(mark));
          told.push(...tellNow({ facts, warnHours: 4, told }, now, calendar));
        }
        const kinds = told.filter(({ promise }) => promise === 'FULFIL').map(({ kind }) => kind);
        expect(new Set(kinds).size).toBe(kinds.length);
        const order = ['WARNING', 'BREACH', 'ESCALATION'];
        expect(kinds).toEqual(order.filter((kind) => kinds.some((one) => one === kind)));
      }),
    );
  });

  it.each([
    ['WARNING', '19T13:00', 'First answer due in 1 h 20 min', '1 h 20 min of business time are left'],
    ['BREACH', '19T14:25', 'First answer is late', 'due for 5 min'],
    ['ESCALATION', '20T10:20', 'First answer is 4 h late', '4 h of business time'],
  ] as const)('says of a %s how it stands', (kind, now, headline, reason) => {
    const words = tellingWords({ promise: 'FIRST_ANSWER', kind, dueAt: at('19T14:20') }, at(now), calendar);
    expect(words.headline).toBe(headline);
    expect(words.reason).toContain(reason);
  });
});
