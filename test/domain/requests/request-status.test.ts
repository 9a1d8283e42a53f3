import { describe, expect, it } from 'vitest';
import { type ProgressFacts, progressOf, statusLine } from '~/domain/requests/request-status';

const facts = (fields: Partial<ProgressFacts> = {}): ProgressFacts => ({
  status: 'NEW',
  closedAs: null,
  isLive: true,
  submitted: 'Wed 14:20',
  assetsShown: 3,
  sopVersion: 7,
  approvals: [],
  asked: null,
  accepted: null,
  closed: null,
  ...fields,
});

describe('the steps of a request', () => {
  it.each([
    ['NEW', 'Matching'],
    ['MATCHING', 'Matching'],
    ['WAITING_FOR_ADVOCATE', 'Advocate accepted'],
    ['ACCEPTED', 'Scheduled'],
    ['SCHEDULED', 'Held'],
    ['HELD', 'Fulfilled and thanked'],
    ['CLOSED', undefined],
  ] as const)('%s stands at %s', (status, label) => {
    const closedAs = status === 'CLOSED' ? ('FULFILLED_BY_PERSON' as const) : null;
    const { steps, current } = progressOf(facts({ status, closedAs }));
    expect(steps[current]?.label).toBe(label);
  });

  it.each([
    ['FULFILLED_BY_ASSET', ['Submitted', 'Assets offered', 'Answered by an asset']],
    ['WITHDRAWN', ['Submitted', 'Assets offered', 'Gate passed', 'Withdrawn']],
    ['DECLINED', ['Submitted', 'Assets offered', 'Gate passed', 'Declined']],
  ] as const)('an early end, %s, is the last step', (closedAs, labels) => {
    const { steps, current } = progressOf(facts({ status: 'CLOSED', closedAs }));
    expect(steps.map(({ label }) => label)).toEqual(labels);
    expect(current).toBe(labels.length);
  });

  const waiting = { status: 'WAITING' as const, asked: 'Thu 09:05' };
  const agreed = { status: 'AGREED' as const, asked: 'Thu 09:42' };
  const passed = { status: 'PASSED' as const, asked: 'Thu 09:42' };
  const objected = { status: 'OBJECTED' as const, asked: 'Thu 09:42' };

  it.each([
    ['WAITING_FOR_OWNER', [waiting], 'waiting since Thu 09:05', 'Owner agrees'],
    ['WAITING_FOR_OWNER', [agreed, waiting], 'waiting since Thu 09:05', 'Owner agrees'],
    ['WAITING_FOR_OWNER', [], '', 'Owner agrees'],
    ['MATCHING', [agreed], 'agreed', 'Matching'],
    ['MATCHING', [objected], 'said no', 'Matching'],
    ['WAITING_FOR_ADVOCATE', [agreed, passed], 'agreed', 'Advocate accepted'],
    ['WAITING_FOR_ADVOCATE', [agreed, waiting], '1 of 2 agreed', 'Advocate accepted'],
    ['WAITING_FOR_ADVOCATE', [waiting], 'no answer yet', 'Advocate accepted'],
    ['HELD', [agreed, objected], '1 of 2 agreed', 'Fulfilled and thanked'],
  ] as const)('%s with owners asked shows theirs between matching and asking: %j', (status, approvals, note, label) => {
    const { steps, current } = progressOf(facts({ status, approvals: [...approvals] }));
    expect(steps.slice(3, 6).map((step) => step.label)).toEqual(['Matching', 'Owner agrees', 'Advocate asked']);
    expect(steps[4]?.note).toBe(note);
    expect(steps[current]?.label).toBe(label);
  });

  it('no owner, no step of theirs', () => {
    expect(progressOf(facts()).steps.map(({ label }) => label)).not.toContain('Owner agrees');
  });

  it('something written is delivered, not held', () => {
    expect(progressOf(facts({ isLive: false })).steps.at(-1)?.label).toBe('Delivered and thanked');
  });

  it('a status has its word and colour', () => {
    expect(statusLine('NEW', null)).toEqual({ tone: 'bad', label: 'New', isUntouched: true });
    expect(statusLine('CLOSED', 'WITHDRAWN').label).toBe('Withdrawn');
  });
});
