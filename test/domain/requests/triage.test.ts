import { describe, expect, it } from 'vitest';
import { defaultSops } from '~/domain/requests/default-sops';
import { type DealFacts, triage } from '~/domain/requests/triage';

const sop = defaultSops('GBP').SALES;
const deal = (fields: Partial<DealFacts> = {}): DealFacts => ({
  stage: 'Evaluation',
  value: 214_000,
  currency: 'GBP',
  asked: [],
  ...fields,
});
const call = { activity: 'REFERENCE_CALL' } as const;
const asked = { activity: 'REFERENCE_CALL', helper: 'ADVOCATE' } as const;

describe('triage', () => {
  it('passes a deal that is far enough, with a reason for each clause', () => {
    const { tier, gate, sla, reasons } = triage(sop, call, deal());
    expect({ tier, passes: gate.passes, sla }).toEqual({ tier: 3, passes: true, sla: sop.speed[3] });
    expect(gate.reasons).toEqual([
      { sign: 'met', clause: 'From the stage Evaluation.', here: 'Here: Evaluation.' },
      { sign: 'met', clause: 'From £50,000 a year.', here: 'Here: £214,000.' },
      { sign: 'met', clause: 'At most 2 of this kind a deal.', here: 'This is the first.' },
    ]);
    expect(reasons).toEqual(['Tier 3: it asks a live person.']);
  });

  it.each([
    ['an early stage', { stage: 'Discovery' }, ['CASE_STUDY']],
    ['too small a value', { value: 49_999 }, ['QUOTE', 'CASE_STUDY']],
    ['the third call', { asked: [asked, asked] }, ['QUOTE', 'CASE_STUDY', 'REFERENCE_CALL']],
  ])('closes the gate on %s and offers what is lighter', (_name, fields, offered) => {
    const { gate } = triage(sop, call, deal(fields));
    expect(gate.passes).toBe(false);
    expect(gate.reasons.filter(({ sign }) => sign === 'blocked')).toHaveLength(1);
    expect(gate.offersInstead.map(({ activity }) => activity)).toEqual(offered);
  });

  it('keeps gate and count of a product advocate apart from those of a customer', () => {
    const product = { activity: 'REFERENCE_CALL', helper: 'PRODUCT_ADVOCATE' } as const;
    const small = triage(sop, product, deal({ value: 99_999 }));
    expect(small.reasons).toEqual(['Tier 3: it asks a product advocate.']);
    expect(small.gate.reasons[1]).toMatchObject({ sign: 'blocked', clause: 'From £100,000 a year.' });
    expect(small.gate.offersInstead.map(({ label }) => label)).toEqual([
      'Reference call',
      'Written reference',
      'Case study to send',
    ]);
    expect(triage(sop, product, deal({ asked: [asked] })).gate.passes).toBe(true);
    expect(triage(sop, product, deal({ asked: [product] })).gate.passes).toBe(false);
  });

  it.each([
    ['a stage the SOP does not know', { stage: 'Presentation scheduled' }],
    ['no stage', { stage: null }],
    ['no value', { value: null }],
    ['another currency', { value: 10, currency: 'USD' }],
  ])('lets %s through and says that a manager looks', (_name, fields) => {
    const { gate } = triage(sop, call, deal(fields));
    expect(gate.passes).toBe(true);
    expect(gate.reasons.find(({ sign }) => sign === 'warn')?.here).toContain('manager looks');
  });

  it('reads stages in any case', () => {
    expect(triage(sop, call, deal({ stage: 'evaluation' })).gate.passes).toBe(true);
  });

  it('has no gate for a request without a deal or a team without gates', () => {
    expect(triage(sop, call, null).gate.passes).toBe(true);
    const speaker = triage(defaultSops('GBP').EVENTS, { activity: 'TALK' }, null);
    expect(speaker.gate).toMatchObject({ passes: true, reasons: [{ clause: 'No gate.' }] });
  });

  it('throws for a kind the SOP lacks', () => {
    expect(() => triage(sop, { activity: 'TALK' }, null)).toThrow('no kind of request');
  });
});
