import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DotFacts, dotsOf } from '~/domain/accounts/dots';
import { GridCell } from '~/generated/prisma/enums';

const lines = { highFrom: 60, needed: 2, firesAt: 0.5 };
const account = (id: string, fields: Partial<DotFacts> = {}): DotFacts => ({
  ...{ id, name: id },
  cell: 'ASK_NOW',
  fit: 80,
  strength: 2,
  revenue: null,
  isStopped: false,
  ...fields,
});
const any = fc.array(
  fc.record({
    ...{ id: fc.uuid(), name: fc.string() },
    cell: fc.constantFrom(...Object.values(GridCell)),
    fit: fc.integer({ min: 0, max: 100 }),
    strength: fc.double({ min: 0, max: 10, noNaN: true }),
    revenue: fc.option(fc.double({ min: -100, max: 1e9, noNaN: true })),
    isStopped: fc.boolean(),
  }),
  { minLength: 1, maxLength: 20 },
);

describe('dots', () => {
  it('stay in the quarter of their cell, below its words, and small', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 100 }), (accounts, highFrom) => {
        for (const [index, dot] of dotsOf(accounts, { ...lines, highFrom }).entries()) {
          const cell = accounts[index]?.cell;
          const isRight = cell === 'ASK_NOW' || cell === 'LIGHT_FAVOURS';
          const isUpper = cell === 'ASK_NOW' || cell === 'ACTIVATE';
          expect(dot.x > 50).toBe(isRight);
          expect(dot.y < 50).toBe(isUpper);
          expect(isUpper ? dot.y >= 16 : dot.y >= 66).toBe(true);
          expect(dot.x >= 4 && dot.x <= 96 && dot.y <= 96).toBe(true);
          expect(dot.r >= 3.2 && dot.r <= 6.4).toBe(true);
        }
      }),
    );
  });

  it('stand at the same place every time, equal accounts beside each other', () => {
    const both = [account('acc_1'), account('acc_2')];
    expect(dotsOf(both, lines)).toEqual(dotsOf(both, lines));
    const [one, two] = dotsOf(both, lines);
    expect([one?.x, one?.y]).not.toEqual([two?.x, two?.y]);
  });

  it('rise with fit, move right with strength, grow with revenue', () => {
    const [low, high] = dotsOf([account('a', { fit: 60 }), account('a', { fit: 100 })], lines);
    expect(high?.y).toBeLessThan(low?.y ?? 0);
    const [weak, strong] = dotsOf([account('a', { strength: 1 }), account('a', { strength: 4 })], lines);
    expect(strong?.x).toBeGreaterThan(weak?.x ?? 100);
    const [small, large] = dotsOf([account('a', { revenue: 1000 }), account('a', { revenue: 90_000 })], lines);
    expect(large?.r).toBeGreaterThan(small?.r ?? 100);
  });

  it('look as their cell, or stopped', () => {
    const looks = dotsOf(
      [...Object.values(GridCell).map((cell) => account(cell, { cell })), account('s', { isStopped: true })],
      lines,
    );
    expect(looks.map(({ look }) => look)).toEqual(['now', 'other', 'other', 'low', 'stopped']);
  });
});
