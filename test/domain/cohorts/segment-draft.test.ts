import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SegmentRule } from '~/domain/cohorts/segment';
import { changeLines, draftOf, emptyDraft, readDraft, ruleOfDraft, SegmentForm } from '~/domain/cohorts/segment-draft';

const read = (fields: Record<string, unknown>) => readDraft(SegmentForm.parse(fields));
const line = (key: number, fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries({ part: 'include', ...fields }).map(([name, value]) => [`${name}.${key}`, value]));

describe('what was typed', () => {
  it('becomes lines in their order, whatever numbers are missing', () => {
    const draft = read({
      name: ' Large ',
      ...line(7, { part: 'exclude', field: 'hasLeft', op: 'yes' }),
      ...line(2, { field: 'industry', op: 'is', values: ['Retail', 'Food, drinks'] }),
    });
    expect(draft).toMatchObject({ name: 'Large', match: 'all', lines: [{ key: 2 }, { key: 7, part: 'exclude' }] });
    expect(ruleOfDraft(draft).rule).toEqual({
      include: { match: 'all', conditions: [{ field: 'industry', op: 'is', values: ['Retail', 'Food, drinks'] }] },
      exclude: { conditions: [{ field: 'hasLeft', op: 'yes' }] },
    });
  });

  it('words of a title stand between commas, choices one a line; thousands have separators', () => {
    const draft = read({
      ...line(0, { field: 'title', op: 'contains', values: 'head, cfo,' }),
      ...line(1, { field: 'industry', op: 'is', values: 'Food, drinks\nRetail\n' }),
      ...line(2, { field: 'annualRevenue', op: 'at-least', number: '1,200,000' }),
    });
    expect(ruleOfDraft(draft).rule.include.conditions).toEqual([
      { field: 'title', op: 'contains', values: ['head', 'cfo'] },
      { field: 'industry', op: 'is', values: ['Food, drinks', 'Retail'] },
      { field: 'annualRevenue', op: 'at-least', number: 1_200_000 },
    ]);
  });

  it('another field keeps nothing of the operator before', () => {
    expect(read(line(0, { field: 'seats', op: 'is', number: '5' })).lines[0]).toMatchObject({ op: 'at-least' });
  });

  it('a line that is not finished asks nothing, and its control is named', () => {
    const draft = read({
      ...line(0, { field: '' }),
      ...line(1, { field: 'seats', op: 'at-least', number: '' }),
      ...line(2, { field: 'seats', op: 'at-least', number: 'many' }),
      ...line(3, { field: 'renewalOn', op: 'from', date: '31/12/2026' }),
      ...line(4, { field: 'industry', op: 'is' }),
    });
    const { rule, errors, unfinished } = ruleOfDraft(draft);
    expect(rule).toEqual(SegmentRule.parse({}));
    expect(unfinished).toBe(5);
    expect(errors).toEqual({
      'field.0': ['Choose what to look at'],
      'number.1': ['Write a number'],
      'number.2': ['Write a number'],
      'date.3': ['Write a day'],
      'values.4': ['Choose or write at least one'],
    });
  });

  it('more conditions than fit are said, not dropped in silence', () => {
    const many = Array.from({ length: 21 }, (_, key) => line(key, { field: 'hasLeft', op: 'no' }));
    expect(ruleOfDraft(read(Object.assign({}, ...many))).errors).toHaveProperty('form');
  });

  it('nothing typed into it breaks it', () => {
    const names = fc.constantFrom('part.0', 'field.0', 'op.0', 'values.0', 'number.0', 'date.0', 'part.9999', 'part.x');
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constantFrom('seats', 'industry', 'renewalOn'));
    fc.assert(
      fc.property(fc.dictionary(names, value), (fields) => {
        expect(SegmentRule.safeParse(ruleOfDraft(read(fields)).rule).success).toBe(true);
      }),
    );
  });
});

describe('lines', () => {
  it('are added to a side and taken away; the others keep their numbers', () => {
    const two = changeLines(changeLines(emptyDraft, 'add-include'), 'add-exclude');
    expect(two.lines.map(({ key, part }) => [key, part])).toEqual([
      [0, 'include'],
      [1, 'include'],
      [2, 'exclude'],
    ]);
    expect(changeLines(two, 'remove-1').lines.map(({ key }) => key)).toEqual([0, 2]);
    expect(changeLines({ ...emptyDraft, lines: [] }, 'add-include').lines).toHaveLength(1);
  });
});

it('a saved rule comes back as it was', () => {
  const rule = SegmentRule.parse({
    include: {
      match: 'any',
      conditions: [
        { field: 'industry', op: 'is', values: ['Retail'] },
        { field: 'seats', op: 'at-most', number: 9 },
        { field: 'renewalOn', op: 'from', date: '2026-12-01' },
        { field: 'joinedOn', op: 'within-last', number: 30 },
        { field: 'moments', op: 'happened-within', values: ['16'], number: 30 },
      ],
    },
    exclude: { conditions: [{ field: 'hasLeft', op: 'yes' }] },
  });
  expect(ruleOfDraft(draftOf({ name: 'Large', rule }))).toEqual({ rule, errors: {}, unfinished: 0 });
});
