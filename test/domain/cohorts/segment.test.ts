import { describe, expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { inSegment, opinionFields, SegmentRule } from '~/domain/cohorts/segment';
import type { SegmentFacts } from '~/domain/cohorts/segment-condition';
import { fieldNames } from '~/domain/cohorts/segment-fields';

const unknown = Object.fromEntries(fieldNames.map((name) => [name, null])) as SegmentFacts;
const facts: SegmentFacts = { ...unknown, industry: 'Retail', seats: 40, isPublicSector: true };

const retail = { field: 'industry', op: 'is', values: ['Retail'] };
const large = { field: 'seats', op: 'at-least', number: 50 };
const publicSector = { field: 'isPublicSector', op: 'yes' };
const rule = (match: string, conditions: object[], exclude: object[] = []) =>
  SegmentRule.parse({ include: { match, conditions }, exclude: { conditions: exclude } });

describe('in or out', () => {
  it('all: every condition must be met, and those that are not are named', () => {
    const { in: isIn, reasons, lines } = inSegment(facts, rule('all', [retail, large]), NOW);
    expect(isIn).toBe(false);
    expect(reasons).toEqual(['Not met. Seats at least 50: it is 40.']);
    expect(lines.map(({ part, met }) => [part, met])).toEqual([
      ['include', true],
      ['include', false],
    ]);
  });

  it('any: one condition is enough, and it is named', () => {
    expect(inSegment(facts, rule('any', [retail, large]), NOW)).toMatchObject({
      in: true,
      reasons: ['Industry is Retail: it is Retail.'],
    });
    expect(inSegment(facts, rule('any', [large]), NOW).in).toBe(false);
  });

  it('an exclusion wins over everything included', () => {
    expect(inSegment(facts, rule('any', [retail], [large, publicSector]), NOW)).toMatchObject({
      in: false,
      reasons: ['Left out. Public sector is yes: it is yes.'],
    });
  });

  it('nothing included: everybody who is not excluded', () => {
    expect(inSegment(facts, rule('any', []), NOW)).toEqual({ in: true, reasons: [], lines: [] });
    expect(inSegment(facts, rule('all', [], [large]), NOW).in).toBe(true);
    expect(inSegment(facts, rule('all', [], [retail]), NOW).in).toBe(false);
  });
});

describe('what a review audience may not use (V2)', () => {
  it('names each opinion once, excluded or included', () => {
    const leaning = rule(
      'all',
      [retail, { field: 'nps', op: 'at-least', number: 9 }],
      [
        { field: 'nps', op: 'at-most', number: 3 },
        { field: 'moments', op: 'happened-within', values: ['12'], number: 90 },
      ],
    );
    expect(opinionFields(leaning)).toEqual(['Newest NPS', 'Moment happened']);
  });

  it('neutral facts are none', () => {
    const moment = { field: 'moments', op: 'happened-within', values: ['5'], number: 90 };
    expect(opinionFields(rule('all', [retail, large, moment], [publicSector]))).toEqual([]);
  });
});

it('a rule with an unknown part is refused, not ignored', () => {
  expect(SegmentRule.safeParse({ include: { conditions: [] }, exlude: {} }).success).toBe(false);
  expect(SegmentRule.parse({})).toEqual(rule('all', []));
});
