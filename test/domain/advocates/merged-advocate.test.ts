import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AdvocateWishes,
  mergedWishes,
  scopesToWithdraw,
  stricterAnswer,
} from '~/domain/advocates/merged-advocate';
import { ConsentScope, Readiness, type Willingness } from '~/generated/prisma/enums';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const kept: AdvocateWishes = {
  quarterlyCap: 4,
  pausedUntil: null,
  declinesValue: false,
  impactNotesOffAt: null,
  readiness: 'READY',
  reviewOn: null,
  leftAt: null,
  joinedAt: day('2026-06-01'),
  confirmedAt: day('2026-10-01'),
  careerGoals: null,
  likes: 'Tea',
  languages: ['en'],
  formerTools: [],
};

describe('wishes', () => {
  it('stay as they are where the other asks for nothing more', () => {
    expect(mergedWishes(kept, kept)).toEqual(kept);
  });

  it('what they speak and what they used before adds up', () => {
    const gone = { ...kept, languages: ['de', 'en'], formerTools: ['Stowline'] };
    expect(mergedWishes(kept, gone)).toMatchObject({ languages: ['en', 'de'], formerTools: ['Stowline'] });
  });

  it.each([
    [{ quarterlyCap: 2 }, { quarterlyCap: 2 }],
    [{ quarterlyCap: 8 }, { quarterlyCap: 4 }],
    [{ impactNotesOffAt: day('2026-11-01') }, { impactNotesOffAt: day('2026-11-01') }],
    [{ pausedUntil: day('2027-01-01') }, { pausedUntil: day('2027-01-01') }],
    [{ declinesValue: true }, { declinesValue: true }],
    [{ leftAt: day('2026-08-01') }, { leftAt: day('2026-08-01') }],
    [{ joinedAt: day('2026-05-01') }, { joinedAt: day('2026-05-01') }],
    [{ joinedAt: day('2026-07-01') }, { joinedAt: day('2026-06-01') }],
    [
      { readiness: 'NOT_READY', reviewOn: day('2027-02-01') },
      { readiness: 'NOT_READY', reviewOn: day('2027-02-01') },
    ],
    [{ readiness: 'APPLIED' }, { readiness: 'READY' }],
    [
      { careerGoals: 'Speak', likes: 'Coffee' },
      { careerGoals: 'Speak', likes: 'Tea' },
    ],
  ] as const)('of the other with %o become %o', (gone, merged) => {
    expect(mergedWishes(kept, { ...kept, ...gone })).toEqual({ ...kept, ...merged });
  });

  it('are never looser than either', () => {
    const when = fc.option(fc.date({ min: day('2026-01-01'), max: day('2027-12-31'), noInvalidDate: true }));
    const any = fc.record({
      quarterlyCap: fc.integer({ min: 0, max: 8 }),
      pausedUntil: when,
      declinesValue: fc.boolean(),
      readiness: fc.constantFrom(...Object.values(Readiness)),
      leftAt: when,
    });
    fc.assert(
      fc.property(any, any, (a, b) => {
        const merged = mergedWishes({ ...kept, ...a }, { ...kept, ...b });
        for (const one of [a, b]) {
          expect(merged.quarterlyCap).toBeLessThanOrEqual(one.quarterlyCap);
          expect(merged.pausedUntil?.getTime() ?? 0).toBeGreaterThanOrEqual(one.pausedUntil?.getTime() ?? 0);
          expect(merged.declinesValue || !one.declinesValue).toBe(true);
          expect(merged.leftAt !== null || one.leftAt === null).toBe(true);
          expect(merged.readiness === 'NOT_READY' || one.readiness !== 'NOT_READY').toBe(true);
        }
      }),
    );
  });
});

it('keeps a consent only where both gave it', () => {
  const scopes = fc.subarray(Object.values(ConsentScope));
  fc.assert(
    fc.property(scopes, scopes, (one, two) => {
      const left = one.filter((scope) => !scopesToWithdraw(one, two).includes(scope));
      expect(left).toEqual(one.filter((scope) => two.includes(scope)));
    }),
  );
});

it.each([
  ['YES', 'NO', 'NO'],
  ['YES', 'ASK_ME', 'ASK_ME'],
  ['ASK_ME', 'NO', 'NO'],
  ['YES', 'YES', 'YES'],
] as [Willingness, Willingness, Willingness][])('%s and %s: %s', (a, b, stricter) => {
  expect(stricterAnswer(a, b)).toBe(stricter);
  expect(stricterAnswer(b, a)).toBe(stricter);
});
