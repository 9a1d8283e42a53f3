import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activities } from '~/domain/advocates/activities';
import { openRungs, rungOf, rungs } from '~/domain/advocates/ladder';

const on = new Date('2026-04-08T10:00:00Z');
const opening = { rung: 'STAGE', reason: 'She spoke at our user day already.', by: 'Priya Raman', on } as const;

describe('openRungs', () => {
  it.each([
    ['nothing done', [], [], ['REVIEW_OR_QUOTE'], 'REFERENCE'],
    ['a quote', ['QUOTE'], [], ['REVIEW_OR_QUOTE', 'REFERENCE'], 'STORY'],
    ['a call', ['REFERENCE_CALL'], [], ['REVIEW_OR_QUOTE', 'REFERENCE', 'STORY'], 'STAGE'],
    ['a case study', ['CASE_STUDY'], [], rungs, null],
    ['a talk before anything else', ['TALK'], [], rungs, null],
    ['a stage opened by a manager', [], [opening], ['REVIEW_OR_QUOTE', 'STAGE'], 'REFERENCE'],
  ] as const)('%s', (_case, done, openings, open, next) => {
    const ladder = openRungs({ favours: done.map((activity) => ({ activity, on })), openings: [...openings] });
    expect(ladder.open).toEqual([...open]);
    expect(ladder.next?.rung ?? null).toBe(next);
  });

  it('says what was done, what opened a rung, and what opens the next', () => {
    const { steps, next } = openRungs({ favours: [{ activity: 'QUOTE', on }], openings: [opening] });
    expect(steps.map(({ reason }) => reason)).toEqual([
      'Done on 8 April 2026: quote.',
      'Open since 8 April 2026 by an approved quote.',
      'Opens with one reference, once it is approved.',
      'Opened by Priya Raman on 8 April 2026: She spoke at our user day already.',
    ]);
    expect(next?.opensBy).toBe('Opens with one reference, once it is approved.');
  });

  it('names the first favour, whatever order they come in', () => {
    const favours = [
      { activity: 'REVIEW', on },
      { activity: 'QUOTE', on: new Date('2026-01-19T00:00:00Z') },
    ] as const;
    const { steps } = openRungs({ favours: [...favours], openings: [] });
    expect(steps[0]?.reason).toBe('Done on 19 January 2026: quote.');
  });
});

it('never closes a rung by doing more, and never opens a live one first', () => {
  const favours = fc.array(fc.record({ activity: fc.constantFrom(...activities), on: fc.constant(on) }));
  fc.assert(
    fc.property(favours, fc.constantFrom(...activities), (done, more) => {
      const before = openRungs({ favours: done, openings: [] }).open;
      const after = openRungs({ favours: [...done, { activity: more, on }], openings: [] }).open;
      expect(after).toEqual(expect.arrayContaining(before));
      expect(after).toContain(rungOf(more));
      if (done.length === 0) expect(before).toEqual(['REVIEW_OR_QUOTE']);
    }),
  );
});
