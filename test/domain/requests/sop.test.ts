import { describe, expect, it } from 'vitest';
import { defaultSops } from '~/domain/requests/default-sops';
import { kindOf, mustAnswer, SopSettings } from '~/domain/requests/sop';

const sop = defaultSops('GBP').SALES;

describe('SOP settings', () => {
  it('refuse a gate at a stage that does not exist', () => {
    const gate = { ...sop.gate, 3: { ...sop.gate[3], fromStage: 'Moon' } };
    expect(SopSettings.safeParse({ ...sop, gate }).error?.issues[0]?.message).toContain('names a stage');
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
    expect(kindOf(sop, 'TALK')).toBeUndefined();
  });
});
