import { describe, expect, it } from 'vitest';
import { catalogueWith } from '#test/support/signals';
import { Catalogue } from '~/domain/signals/catalogue';
import { catalogueDifferences } from '~/domain/signals/catalogue-differences';
import { defaultCatalogue } from '~/domain/signals/default-catalogue';
import { RulesForm, SignalForm } from '~/domain/signals/schema';
import { codeFrom, rulesValues, signalValues, withRules, withSignal } from '~/domain/signals/signal-input';

const survey = (catalogue = defaultCatalogue) => {
  const found = catalogue.signals.find(({ code }) => code === 'survey');
  if (!found) throw new Error('there is no survey');
  return found;
};
const typed = (fields: object = {}) => SignalForm.parse({ ...signalValues(survey()), ...fields });
const faultsOf = (fields: object) => SignalForm.safeParse({ ...signalValues(survey()), ...fields }).error?.issues ?? [];

describe('a signal', () => {
  it.each(defaultCatalogue.signals.map(({ code }) => code))('%s comes back from its form as it was', (code) => {
    const signal = defaultCatalogue.signals.find((one) => one.code === code);
    const form = SignalForm.parse(signal && signalValues(signal));
    expect(withSignal(defaultCatalogue, code, form)).toEqual({
      ok: true,
      value: { catalogue: defaultCatalogue, code },
    });
  });

  it('comes back with its trial', () => {
    const tried = catalogueWith('survey', { trial: { ownerIds: ['per_1'], cohortId: 'coh_1' } });
    const form = SignalForm.parse(signalValues(survey(tried)));
    expect(withSignal(tried, 'survey', form)).toMatchObject({ ok: true, value: { catalogue: tried } });
  });

  it('keeps its source whatever is sent, and changes nothing else', () => {
    const draft = withSignal(defaultCatalogue, 'survey', typed({ source: 'goal', threshold: '8.5', leadsTo: 'QUOTE' }));
    if (!draft.ok) throw new Error('it was refused');
    expect(Catalogue.parse(draft.value.catalogue)).toEqual(
      catalogueWith('survey', { threshold: 8.5, leadsTo: ['QUOTE'] }),
    );
  });

  it('is added at the end with a code of its own', () => {
    const draft = withSignal(defaultCatalogue, null, typed({ name: 'Survey' }));
    if (!draft.ok) throw new Error('it was refused');
    expect(draft.value.catalogue.signals.at(-1)).toMatchObject({ code: 'survey-2', source: 'survey' });
    expect(catalogueDifferences(defaultCatalogue, draft.value.catalogue)).toEqual(['Survey: new']);
  });

  it('is not added without a source, tried on nobody, or as the thirty-first', () => {
    const refused = (fields: object, catalogue = defaultCatalogue) => {
      const draft = withSignal(catalogue, null, typed(fields));
      return draft.ok ? null : draft.reason.field;
    };
    const many = Array.from({ length: 30 }, (_, n) => ({ ...survey(), code: `s${n}` }));
    expect(refused({ source: undefined })).toBe('source');
    expect(refused({ counts: 'group' })).toBe('owners');
    expect(refused({}, { ...defaultCatalogue, signals: many })).toBe('form');
  });

  it.each([
    ['leadsTo', ['QUOTE', 'REVIEW'], /never leads to a review/],
    ['words', 'Would you write a review?', /never speaks of a review/],
    ['threshold', '', /number from 0/],
    ['strength', '2', /from 0.1 to 1/],
    ['halfLifeDays', '1.5', /whole number/],
    ['saw', 'Dear {name}', /Only {fact} and {day}/],
  ])('is refused with a wrong %s, by name', (field, value, message) => {
    const [issue] = faultsOf({ [field]: value });
    expect(issue?.path[0]).toBe(field);
    expect(issue?.message).toMatch(message);
  });
});

it.each([
  ['Goal achieved', [], 'goal-achieved'],
  ['Goal achieved', ['goal-achieved', 'goal-achieved-2'], 'goal-achieved-3'],
  ['New', [], 'new-2'],
  ['42 % Über—Ziel!', [], 'u-ber-ziel'],
  ['日本', [], 'signal'],
])('makes a code of %s', (name, taken, code) => {
  expect(codeFrom(name, taken)).toBe(code);
});

describe('the rules', () => {
  it('come back from their form as they were', () => {
    expect(withRules(defaultCatalogue, RulesForm.parse(rulesValues(defaultCatalogue)))).toEqual(defaultCatalogue);
  });

  it('take lists by lines or commas, each entry once', () => {
    const form = RulesForm.parse({ ...rulesValues(defaultCatalogue), industries: ' Logistics\n\nRetail, Logistics' });
    expect(withRules(defaultCatalogue, form).fit.industry.good).toEqual(['Logistics', 'Retail']);
  });

  it('are refused when points do not add up, with what they add up to', () => {
    const { error } = RulesForm.safeParse({ ...rulesValues(defaultCatalogue), planPoints: '10' });
    expect(error?.issues).toMatchObject([{ path: ['sizePoints'], message: expect.stringContaining('add up to 90') }]);
  });
});
