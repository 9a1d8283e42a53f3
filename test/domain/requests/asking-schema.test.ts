import { describe, expect, it } from 'vitest';
import { AnswerForm, ApprovalForm, RoundForm } from '~/domain/requests/asking-schema';

describe('forms of asking', () => {
  it('an answer holds its times as a list, however many there are', () => {
    const yes = { answer: 'yes', note: '' };
    expect(AnswerForm.parse({ ...yes, times: '2026-12-01T10:00' })).toMatchObject({ times: ['2026-12-01T10:00'] });
    expect(AnswerForm.parse(yes)).toMatchObject({ times: [] });
    expect(AnswerForm.safeParse({ answer: 'later', until: 'soon' }).success).toBe(false);
    expect(AnswerForm.safeParse({ answer: 'maybe' }).success).toBe(false);
  });

  it('a round names each advocate once, one at least and fifteen at most', () => {
    const form = { mode: 'GROUP', message: 'Would you give them half an hour?', minutes: '30' };
    expect(RoundForm.parse({ ...form, advocateId: ['adv_1', 'adv_1', 'adv_2'] }).advocateId).toEqual([
      'adv_1',
      'adv_2',
    ]);
    const many = Array.from({ length: 16 }, (_, n) => `adv_${n}`);
    expect(RoundForm.safeParse({ ...form, advocateId: many }).error?.issues[0]?.message).toContain('at most 15');
    expect(RoundForm.safeParse(form).error?.issues[0]?.message).toBe('Choose at least one advocate');
  });

  it('a no of an owner needs its reason, a yes does not', () => {
    expect(ApprovalForm.safeParse({ answer: 'agree' }).success).toBe(true);
    expect(ApprovalForm.safeParse({ answer: 'object', reason: ' ' }).success).toBe(false);
    expect(ApprovalForm.parse({ answer: 'object', reason: 'They renew.' })).toMatchObject({ scope: 'request' });
  });
});
