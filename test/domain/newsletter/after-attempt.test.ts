import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterAttempt, afterMishap, isKeyAlive } from '~/domain/newsletter/after-attempt';
import { addTime, hours, minutes, seconds } from '~/platform/time';
import { NOW } from '#test/support/clock';

describe('what follows an attempt', () => {
  it.each([
    ['accepted', { kind: 'accepted', rows: [{ ok: true, providerId: 'p' }] }, 'sent'],
    ['refused for good', { kind: 'rejected', fault: '422' }, 'failed'],
    ['asked to wait', { kind: 'retry-after', milliseconds: 3000 }, 'again'],
    ['no answer', { kind: 'unknown', fault: 'no answer' }, 'again'],
    ['a bad key', { kind: 'paused', cause: 'unauthorised', fault: '401' }, 'pause'],
    ['the quota is used up', { kind: 'paused', cause: 'quota', fault: '429' }, 'pause'],
    ['the same call still runs', { kind: 'conflict', cause: 'in-flight' }, 'again'],
    ['the key is known with other letters', { kind: 'conflict', cause: 'other-payload' }, 'needs-review'],
  ] as const)('%s', (_name, outcome, kind) => {
    expect(afterAttempt({ ...outcome, rows: [] } as never, 1, NOW).kind).toBe(kind);
  });

  it('waits as long as the provider says, to the millisecond', () => {
    const step = afterAttempt({ kind: 'retry-after', milliseconds: 3210 }, 1, NOW);
    expect(step).toMatchObject({ at: addTime(NOW, 3210) });
  });

  it('waits longer after each unknown outcome, at most a quarter of an hour', () => {
    const wait = (attempt: number) => {
      const step = afterAttempt({ kind: 'unknown', fault: 'x' }, attempt, NOW);
      return step.kind === 'again' ? step.at.getTime() - NOW.getTime() : 0;
    };
    expect(wait(1)).toBe(seconds(1));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (attempt) => {
        expect(wait(attempt + 1)).toBeGreaterThanOrEqual(wait(attempt));
        expect(wait(attempt)).toBeLessThanOrEqual(minutes(15));
      }),
    );
  });
});

it.each([
  ['a first mishap of ours', 1, false, 'again'],
  ['a fourth', 4, false, 'again'],
  ['a fifth is for a person', 5, false, 'pause'],
  ['a database that is away is nobody’s to mend here', 50, true, 'again'],
] as const)('%s', (_name, attempt, isDatabaseAway, kind) => {
  expect(afterMishap(attempt, NOW, isDatabaseAway).kind).toBe(kind);
});

it('R6: a key is trusted for 23 hours', () => {
  expect(isKeyAlive(NOW, addTime(NOW, hours(23) - 1))).toBe(true);
  expect(isKeyAlive(NOW, addTime(NOW, hours(23)))).toBe(false);
});
