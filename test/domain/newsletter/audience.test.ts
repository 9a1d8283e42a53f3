import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, countReasons, exclusionOf, exclusions, splitAudience } from '~/domain/newsletter/audience';

const reader: Candidate = {
  advocateId: 'adv_1',
  email: 'ana@halden.example',
  timeZone: 'Europe/London',
  readiness: 'READY',
  hasLeft: false,
  isDisabled: false,
  newsletter: 'yes',
  isPaused: false,
  hasStopMoment: false,
  isSuppressed: false,
  isOutsideSegment: false,
};

describe('who gets an issue', () => {
  it('a ready advocate who said yes', () => expect(exclusionOf(reader)).toBeNull());

  it.each([
    ['left', { hasLeft: true }],
    ['disabled', { isDisabled: true }],
    ['bounced', { isSuppressed: true }],
    ['unsubscribed', { newsletter: 'left' }],
    ['no-consent', { newsletter: 'never' }],
    ['applied', { readiness: 'APPLIED' }],
    ['not-ready', { readiness: 'NOT_READY' }],
    ['stop-moment', { hasStopMoment: true }],
    ['paused', { isPaused: true }],
    ['outside-segment', { isOutsideSegment: true }],
  ] as const)('left out: %s', (reason, change) => {
    expect(exclusionOf({ ...reader, ...change })).toBe(reason);
  });

  it('a bounced address weighs more than a pause', () => {
    expect(exclusionOf({ ...reader, isPaused: true, isSuppressed: true })).toBe('bounced');
  });
});

const candidates = fc.array(
  fc.record({
    advocateId: fc.uuid(),
    email: fc.constantFrom('a@x.example', 'b@x.example', 'c@x.example', 'd@x.example'),
    timeZone: fc.constant('Europe/London'),
    readiness: fc.constantFrom('APPLIED' as const, 'READY' as const, 'NOT_READY' as const),
    hasLeft: fc.boolean(),
    isDisabled: fc.boolean(),
    newsletter: fc.constantFrom('yes' as const, 'left' as const, 'never' as const),
    isPaused: fc.boolean(),
    hasStopMoment: fc.boolean(),
    isSuppressed: fc.boolean(),
    isOutsideSegment: fc.boolean(),
  }),
);

it('included and excluded are all candidates; an address is included once; every exclusion has a sentence', () => {
  fc.assert(
    fc.property(candidates, (all) => {
      const { included, excluded } = splitAudience(all);
      expect(included.length + excluded.length).toBe(all.length);
      expect(new Set(included.map((one) => one.email)).size).toBe(included.length);
      for (const one of included) expect(exclusionOf(one)).toBeNull();
      for (const { reason } of excluded) expect(exclusions[reason]).toBeTruthy();
      const counted = Object.values(countReasons(excluded)).reduce((sum, count) => sum + count, 0);
      expect(counted).toBe(excluded.length);
    }),
  );
});
