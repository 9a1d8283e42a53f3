import { describe, expect, it } from 'vitest';
import { defaultSops } from '~/domain/requests/default-sops';
import { gateOf, kindOf, mustAnswer, SopSettings } from '~/domain/requests/sop';

const sop = defaultSops('GBP').SALES;

describe('SOP settings', () => {
  it('refuse a gate at a stage that does not exist', () => {
    const gate = { ...sop.gate, 3: { ...sop.gate[3], fromStage: 'Moon' } };
    expect(SopSettings.safeParse({ ...sop, gate }).error?.issues[0]?.message).toContain('names a stage');
  });

  it('refuse it of a single kind too, and two kinds of the same', () => {
    const [first] = sop.kinds;
    const moon = { ...first!, gate: { fromStage: 'Moon', minValue: null, perDeal: null } };
    expect(SopSettings.safeParse({ ...sop, kinds: [moon] }).success).toBe(false);
    expect(SopSettings.safeParse({ ...sop, kinds: [first, first] }).error?.issues[0]?.message).toContain('Two kinds');
  });

  it('read what was stored before there were helpers, modes, calendars and channels', () => {
    const { title, expect: words, duties, questions, stages, currency, gate } = sop;
    const promise = { firstAnswerHours: 8, fulfilDays: 5 };
    const kinds = [{ activity: 'REFERENCE_CALL', label: 'Reference call', tier: 3, minutes: 30 }];
    const assets = { show: 3, notEnoughNeedsReason: true };
    const speed = { 1: promise, 2: promise, 3: promise };
    const old = { title, where: 'On the form.', expect: words, duties, questions, stages, currency, gate };
    expect(SopSettings.parse({ ...old, kinds, assets, speed })).toMatchObject({
      channels: ['form'],
      kinds: [{ helper: 'ADVOCATE', mode: 'managed' }],
      assets: { match: ['industry'], openOneBeforeLive: false },
      speed: { 3: { calendar: null } },
      owner: { silenceHours: 16, then: 'manager decides' },
      order: { waitHours: 8 },
      escalate: { warnHours: 4, to: 'managers' },
    });
  });

  it.each([
    ['need', 1, true],
    ['persona', 3, true],
    ['persona', 2, false],
    ['competitors', 3, false],
  ] as const)('the question %s in tier %s must be answered: %s', (field, tier, expected) => {
    expect(mustAnswer(sop, field, tier)).toBe(expected);
  });

  it('know their kinds', () => {
    expect(kindOf(sop, 'REFERENCE_CALL')?.label).toBe('Reference call');
    expect(kindOf(sop, 'REFERENCE_CALL', 'PRODUCT_ADVOCATE')?.label).toBe('Call with a product advocate');
    expect(kindOf(sop, 'TALK')).toBeUndefined();
  });

  it('hold a kind against its own gate, else against its tier’s', () => {
    expect(gateOf(sop, kindOf(sop, 'REFERENCE_CALL')!)).toBe(sop.gate[3]);
    expect(gateOf(sop, kindOf(sop, 'REFERENCE_CALL', 'PRODUCT_ADVOCATE')!).perDeal).toBe(1);
  });
});
