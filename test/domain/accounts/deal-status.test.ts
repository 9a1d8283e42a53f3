import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { dealStatus, type DealFacts } from '~/domain/accounts/deal-status';
import { readCsv } from '~/platform/csv';

describe('dealStatus', () => {
  test.each<[DealFacts, string | null]>([
    [{}, null],
    [{ isClosed: true, isWon: true }, 'WON'],
    [{ isWon: true }, 'WON'],
    [{ isClosed: true, isWon: false }, 'LOST'],
    [{ isClosed: false, isWon: false, stage: 'Negotiation/Review', probability: 0.9 }, 'OPEN'],
    [{ stage: 'Closed Won' }, 'WON'],
    [{ stage: 'closedlost' }, 'LOST'],
    [{ stage: 'Closed/Lost - price' }, 'LOST'],
    [{ status: 'Won' }, 'WON'],
    [{ status: 'open', stage: 'Prospecting' }, 'OPEN'],
    [{ stage: 'Prospecting' }, 'OPEN'],
    [{ stage: 'Wonderland pilot' }, 'OPEN'],
    [{ isClosed: true, probability: 1 }, 'WON'],
    [{ isClosed: true, probability: 0 }, 'LOST'],
    [{ stage: 'Closed', probability: 0 }, 'LOST'],
    [{ probability: 1 }, 'WON'],
    [{ probability: 0 }, 'OPEN'],
    [{ isWon: false }, 'OPEN'],
  ])('%j → %s', (facts, value) => expect(dealStatus(facts)).toEqual({ ok: true, value }));

  test.each<[DealFacts, RegExp]>([
    [{ isClosed: false, isWon: true }, /disagree/],
    [{ isWon: true, stage: 'Closed Lost' }, /disagree/],
    [{ isClosed: false, stage: 'Closed Won' }, /disagree/],
    [{ isClosed: true, status: 'Open' }, /disagree/],
    [{ stage: 'Closed' }, /won or lost/],
    [{ isClosed: true, probability: 0.4 }, /won or lost/],
  ])('refuses %j', (facts, reason) =>
    expect(dealStatus(facts)).toMatchObject({ ok: false, reason: { reason: expect.stringMatching(reason) } }),
  );

  test('HubSpot: of 71 real stages 5 are won; 0 % is not lost', async () => {
    const file = await readCsv(await readFile('test/fixtures/crm/hubspot/deal_pipeline_stage_data.csv'), {
      maxBytes: 1e6,
    });
    if (!file.ok) throw new Error(file.reason.reason);
    const { header, rows } = file.value;
    const count = { WON: 0, OPEN: 0, LOST: 0 };
    for (const { cells } of rows) {
      const cell = (name: string) => cells[header.indexOf(name)];
      const facts = {
        isClosed: cell('is_closed') === 'TRUE',
        isWon: cell('closed_won') === 'TRUE',
        probability: Number(cell('probability')),
      };
      const withFlags = dealStatus(facts);
      expect(withFlags).toEqual(dealStatus({ probability: facts.probability }));
      if (withFlags.ok && withFlags.value) count[withFlags.value]++;
    }
    expect(count).toEqual({ WON: 5, OPEN: 66, LOST: 0 });
  });
});
