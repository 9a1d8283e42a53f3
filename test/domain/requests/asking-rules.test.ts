import { expect, it } from 'vitest';
import { askingRules, isSelfServe } from '~/domain/requests/asking-rules';
import { defaultSops } from '~/domain/requests/default-sops';

const facts = { activity: 'REFERENCE_CALL', helper: 'ADVOCATE' } as const;

it('takes mode, minutes and waits from the SOP that the request keeps', () => {
  const settings = structuredClone(defaultSops('GBP').SALES);
  const kind = settings.kinds.find(({ activity }) => activity === 'REFERENCE_CALL')!;
  Object.assign(kind, { mode: 'self-serve with notice', minutes: 25 });
  Object.assign(settings, { owner: { silenceHours: 4, then: 'counts as yes' }, order: { waitHours: 6 } });
  expect(askingRules({ ...facts, sop: { settings } })).toEqual({
    mode: 'self-serve with notice',
    minutes: 25,
    silenceHours: 4,
    then: 'counts as yes',
    waitHours: 6,
  });
});

it('leaves asking to managers where the SOP cannot be read or has no such kind', () => {
  const usual = { mode: 'managed', minutes: 30, silenceHours: 16, then: 'manager decides', waitHours: 8 };
  expect(askingRules({ ...facts, sop: { settings: { odd: true } } })).toEqual(usual);
  const none = { ...facts, helper: 'PRODUCT_ADVOCATE', sop: { settings: defaultSops('GBP').MARKETING } } as const;
  expect(askingRules(none).mode).toBe('managed');
});

it('knows which modes let requesters choose', () => {
  expect(isSelfServe('managed')).toBe(false);
  expect(isSelfServe('managed, owner agrees')).toBe(false);
  expect(isSelfServe('self-serve with notice')).toBe(true);
  expect(isSelfServe('self-serve with approval')).toBe(true);
});
