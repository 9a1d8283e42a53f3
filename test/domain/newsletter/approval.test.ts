import { describe, expect, it } from 'vitest';
import { answerRefusal, approvalRefusal, noApproval, voidedBy } from '~/domain/newsletter/approval';
import { NOW } from '#test/support/clock';
import { addTime, minutes } from '~/platform/time';

const asked = { ...noApproval, approvalAskedAt: NOW, approvalAskedById: 'asker' };
const approved = { ...asked, approvedAt: NOW, approvedById: 'second' };

it.each([
  ['nobody was asked', noApproval, 'asker', 'not-approved'],
  ['nobody has answered', asked, 'asker', 'not-approved'],
  ['nobody has answered, at its slot', asked, null, 'not-approved'],
  ['a second person approved', approved, 'asker', null],
  ['a second person approved, at its slot', approved, null, null],
  ['the second person presses', approved, 'second', 'approved-by-you'],
])('sending when %s', (_, approval, presser, refusal) => {
  expect(approvalRefusal(approval, presser)).toBe(refusal);
});

describe('an answer', () => {
  const answer = { isYes: true, readAt: NOW, personId: 'second', schedulerId: null };
  it.each([
    ['of a second person', asked, {}, null],
    ['of who asked', asked, { personId: 'asker' }, 'asked-by-you'],
    ['to what was edited since', noApproval, {}, 'moved-on'],
    ['to a question that was asked anew', asked, { readAt: addTime(NOW, -minutes(1)) }, 'moved-on'],
    ['that comes second', approved, { personId: 'third' }, 'moved-on'],
    ['that sends back what was approved', approved, { personId: 'third', isYes: false }, null],
    ['of who scheduled it', asked, { schedulerId: 'second' }, 'scheduled-by-you'],
    ['of who scheduled it, sending it back', asked, { schedulerId: 'second', isYes: false }, null],
  ])('%s', (__, approval, changes, refusal) => {
    expect(answerRefusal(approval, { ...answer, ...changes })).toBe(refusal);
  });
});

it('says what an edit takes away', () => {
  expect([noApproval, asked, approved].map(voidedBy)).toEqual([{}, { voids: 'question' }, { voids: 'approval' }]);
});
