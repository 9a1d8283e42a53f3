import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextStep, type PlaceFacts, type RoundFacts } from '~/domain/requests/round';
import { addTime, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';

const place = (position: number, fields: Partial<PlaceFacts> = {}): PlaceFacts => ({
  id: `plc_${position}`,
  position,
  status: 'QUEUED',
  ask: null,
  nextAt: null,
  ...fields,
});
const asked = (position: number, ask: PlaceFacts['ask'], nextAt: Date | null = null) =>
  place(position, { status: 'ASKED', ask, nextAt });
const later = addTime(NOW, hours(8));
const round = (places: PlaceFacts[], fields: Partial<RoundFacts> = {}): RoundFacts => ({
  mode: 'IN_ORDER',
  wanted: 1,
  found: 0,
  places,
  ...fields,
});

describe('the next step of a round', () => {
  it.each<[string, RoundFacts, ReturnType<typeof nextStep>]>([
    ['the first is asked', round([place(2), place(1)]), { do: 'ask', placeId: 'plc_1' }],
    ['in order the next waits', round([asked(1, 'OPEN', later), place(2)]), { do: 'wait', until: later }],
    ['silence lets the next be asked', round([asked(1, 'OPEN', NOW), place(2)]), { do: 'ask', placeId: 'plc_2' }],
    ['a no does as well', round([asked(1, 'DECLINED', later), place(2)]), { do: 'ask', placeId: 'plc_2' }],
    [
      'two are wanted, two are asked at a time',
      round([asked(1, 'OPEN', later), place(2), place(3)], { wanted: 2 }),
      { do: 'ask', placeId: 'plc_2' },
    ],
    [
      'one of two is found, one is asked at a time',
      round([asked(1, 'ACCEPTED'), asked(2, 'OPEN', later), place(3)], { wanted: 2, found: 1 }),
      { do: 'wait', until: later },
    ],
    [
      'a group is asked at once',
      round([asked(1, 'OPEN'), place(2)], { mode: 'GROUP' }),
      { do: 'ask', placeId: 'plc_2' },
    ],
    [
      'an owner holds up nobody else',
      round([place(1, { status: 'WAITING_FOR_OWNER' }), place(2)]),
      { do: 'ask', placeId: 'plc_2' },
    ],
    [
      'but the round waits for the owner at its end',
      round([place(1, { status: 'WAITING_FOR_OWNER' }), asked(2, 'DECLINED')]),
      { do: 'wait', until: null },
    ],
    ['the last open ask is waited for', round([asked(1, 'OPEN', later)]), { do: 'wait', until: null }],
    ['enough are found', round([asked(1, 'ACCEPTED'), place(2)], { found: 1 }), { do: 'end', why: 'found' }],
    [
      'nobody is left',
      round([asked(1, 'EXPIRED'), place(2, { status: 'SKIPPED' })]),
      { do: 'end', why: 'nobody-left' },
    ],
  ])('%s', (_name, facts, step) => {
    expect(nextStep(facts, NOW)).toEqual(step);
  });

  it('always ends, asks everybody once at most, and in order never more at a time than are wanted', () => {
    const answers = fc.array(fc.constantFrom('ACCEPTED', 'DECLINED', 'EXPIRED', 'SKIPPED', 'silent'), {
      minLength: 1,
      maxLength: 15,
    });
    fc.assert(
      fc.property(
        answers,
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('IN_ORDER', 'GROUP'),
        (all, wanted, mode) => {
          const places = all.map((_, index) => place(index + 1));
          const turns: string[] = [];
          let now = NOW;
          for (let steps = 0; steps < 100; steps++) {
            const found = places.filter(({ ask }) => ask === 'ACCEPTED').length;
            const step = nextStep({ mode, wanted, found, places }, now);
            if (step.do === 'end') {
              expect(new Set(turns).size).toBe(turns.length);
              return;
            }
            if (step.do === 'ask') {
              const index = places.findIndex(({ id }) => id === step.placeId);
              turns.push(step.placeId);
              const skipped = all[index] === 'SKIPPED';
              places[index] = skipped
                ? { ...places[index]!, status: 'SKIPPED' }
                : asked(index + 1, 'OPEN', mode === 'IN_ORDER' ? addTime(now, hours(8)) : null);
              const holding = places.filter(({ ask, nextAt }) => ask === 'OPEN' && (!nextAt || nextAt > now));
              if (mode === 'IN_ORDER') expect(holding.length).toBeLessThanOrEqual(wanted - found);
              continue;
            }
            // Somebody answers, or time passes until the next may be asked, or the silent one's time is over.
            const open = places.findIndex(({ ask }, index) => ask === 'OPEN' && all[index] !== 'silent');
            if (open >= 0) places[open] = { ...places[open]!, ask: all[open] as 'ACCEPTED' };
            else if (step.until) now = step.until;
            else for (const one of places) if (one.ask === 'OPEN') one.ask = 'EXPIRED';
          }
          throw new Error('The round did not end.');
        },
      ),
    );
  });
});
