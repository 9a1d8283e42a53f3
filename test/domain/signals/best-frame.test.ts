import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { anyDraft, anyFacts } from '#test/support/signals';
import { bestFrame } from '~/domain/signals/best-frame';
import { Catalogue } from '~/domain/signals/catalogue';
import { defaultCatalogue } from '~/domain/signals/default-catalogue';
import { readAccount } from '~/domain/signals/read-account';
import type { SignalReading } from '~/domain/signals/reading';

const fired = (code: string, strength: number, fields: Partial<SignalReading> = {}): SignalReading => ({
  code,
  name: code,
  fact: 'Forecast used by 14 of 18',
  on: '2026-09-02',
  contactId: null,
  halfLifeDays: 90,
  strength,
  hasFired: true,
  isLeftOut: false,
  ...fields,
});
const best = (readings: SignalReading[]) => bestFrame(defaultCatalogue, { readings });

it('takes the strongest signal that fired and counts, and fills in what was seen and when', () => {
  const found = best([
    fired('survey', 0.6),
    fired('feature-adopted', 0.9),
    fired('goal-achieved', 0.95, { hasFired: false }),
  ]);
  expect(found?.signal.code).toBe('feature-adopted');
  expect(found?.frame.saw).toBe('Forecast used by 14 of 18, first seen on 2 September 2026.');
});

it('takes the newest of equals, then the first in the catalogue', () => {
  expect(best([fired('survey', 0.9), fired('renewal', 0.9, { on: '2026-10-01' })])?.signal.code).toBe('renewal');
  expect(best([fired('renewal', 0.9), fired('survey', 0.9)])?.signal.code).toBe('survey');
});

it('prefers what leads to the favour that is asked for, and has no frame for a review at all', () => {
  const readings = [fired('survey', 0.9), fired('certification', 0.6)];
  expect(bestFrame(defaultCatalogue, { readings }, 'MENTORING')?.signal.code).toBe('certification');
  expect(bestFrame(defaultCatalogue, { readings }, 'REFERRAL')?.signal.code).toBe('survey');
  expect(bestFrame(defaultCatalogue, { readings }, 'REVIEW')).toBeNull();
});

it('has nothing to say where nothing fired, where it is in trial, or where the signal is gone', () => {
  expect(best([])).toBeNull();
  expect(best([fired('survey', 0.9, { isLeftOut: true })])).toBeNull();
  expect(best([fired('long-gone', 0.9)])).toBeNull();
});

it('never leads to a review, whatever was published and whatever people think of us (rules V2, V3)', () => {
  fc.assert(
    fc.property(anyDraft, anyFacts, fc.boolean(), (draft, facts, inTrial) => {
      const { success, data } = Catalogue.safeParse(draft);
      const asks = draft.signals.some(
        ({ leadsTo, frame }) => leadsTo.includes('REVIEW') || /review/i.test(frame.offer + frame.words),
      );
      expect(success).toBe(!asks);
      if (!data) return;
      const reading = readAccount(facts, data, { inTrial: () => inTrial }, NOW);
      expect(bestFrame(data, reading, 'REVIEW')).toBeNull();
      const found = bestFrame(data, reading);
      expect(found?.signal.leadsTo ?? []).not.toContain('REVIEW');
      expect(`${found?.frame.offer} ${found?.frame.words}`).not.toMatch(/review/i);
    }),
    { numRuns: 500 },
  );
});
