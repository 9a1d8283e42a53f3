import { beforeAll, describe, expect, it } from 'vitest';
import { findProof } from '~/domain/assets/proof.server';
import type { ProofNeed } from '~/domain/assets/rank-proof';
import { addTime, days } from '~/platform/time';
import { makePiece } from '#test/support/assets';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeLibrary } from '#test/support/library';
import { makeAccount } from '#test/support/people';
import { makeRequest } from '#test/support/requests-data';

const { db } = await testDatabase();
let ids: Map<string, string>;
beforeAll(async () => {
  ids = await makeLibrary(db);
});

const keyOf = (id: string) => [...ids].find(([, one]) => one === id)?.[0] ?? id;
async function search(words: string, need: Partial<ProofNeed> = {}, limit = 3) {
  const found = await findProof(db, { words, ...need }, limit, NOW);
  return found.map(({ id, ...rest }) => ({ key: keyOf(id), ...rest }));
}

describe('what sellers type finds the piece they would choose', () => {
  it.each([
    ['spreadsheets', 'one-plan'],
    ['They plan three chilled sites in Excel and fear a winter cutover.', 'one-plan'],
    ['spredsheets chiled', 'one-plan'],
    ['an operations director who came from Stowlien', 'stowline'],
    ['What broke in the first month?', 'first-winter'],
    ['hospitls bed planning', 'hospital'],
    ['SOC2 or ISO certification, infosec questions', 'audit'],
    ['penetration test', 'audit'],
    ['Their CFO wants to see the ROI and how much others saved', 'roi'],
    ['does it integrate with SAP?', 'sap'],
    ['trainings for shop staff before we launch', 'training'],
    ['how often was the system down, availabilty', 'uptime'],
    ['forecasting for bakery chains', 'forecast'],
    ['apps for drivers', 'drivers'],
    ['works councils', 'unions'],
    ['small companies without an IT departement', 'small'],
    ['rolling out to many warehouses', 'enterprise'],
    ['validated, GXP, medicine', 'pharma'],
    ['CO2 emission reductions', 'carbon'],
    ['migrating historical data', 'migration'],
    ['helpdesk at night: did they answer?', 'support'],
    ['“data return”', 'procurement'],
    ['sceptical users, chnage managment', 'adoption'],
  ])('%s', async (words, first) => {
    const found = await search(words);
    expect(found[0]).toMatchObject({ key: first, why: [expect.any(String), ...found[0]!.why.slice(1)] });
  });

  it('says why, and what speaks against it', async () => {
    const [first] = await search('A winter in spreadsheets', {
      industry: 'food',
      competitor: 'Stowline',
      activity: 'REFERENCE_CALL',
    });
    expect(first).toMatchObject({
      key: 'one-plan',
      why: [
        expect.stringMatching(/^Speaks of .*spreadsheets/),
        'Same industry: Food.',
        'They used Stowline before, which the buyer looks at.',
        'A case study often answers this kind of request.',
      ],
      against: [],
    });
  });

  it('finds nothing for what no piece speaks of, and for empty words', async () => {
    expect(await search('submarines')).toEqual([]);
    expect(await search('They need a reference call with a customer.')).toEqual([]);
    expect(await search(`'"; drop & | ! <-> :* (`)).toEqual([]);
  });

  it('puts the deal before the words when both fit', async () => {
    const words = 'rosters that people plan themselves';
    expect((await search(words, { industry: 'Aviation' }))[0]?.key).toBe('airport');
    expect((await search(words, { industry: 'Healthcare' }))[0]?.key).toBe('hospital');
  });

  it('shows a piece in another language last, and says so', async () => {
    const [first, second] = await search('Betriebsrat Schichtregeln works council shift rules', { language: 'en' });
    expect([first?.key, second?.key]).toEqual(['unions', 'betriebsrat']);
    expect(second?.against).toEqual(['In another language: German.']);
  });
});

describe('what may not be sent is not found', () => {
  const zebra = (fields: Parameters<typeof makePiece>[1]) => makePiece(db, { title: 'Zebra crossings', ...fields });

  it('when consent was withdrawn or has run out; on its last day it still is', async () => {
    await zebra({ withdrawnAt: NOW, withdrawnWhy: 'They asked.' });
    await zebra({ consentUntil: new Date('2026-11-18') });
    expect(await search('zebra')).toEqual([]);
    const { id } = await zebra({ consentUntil: new Date('2026-11-19') });
    expect((await search('zebra')).map(({ key }) => key)).toEqual([id]);
  });

  it('when it is the buyer’s own', async () => {
    const { id: accountId } = await makeAccount(db);
    await makePiece(db, { title: 'Okapi parks', accountId });
    expect(await search('okapi', { accountId })).toEqual([]);
    expect(await search('okapi')).toHaveLength(1);
  });

  it('names an account only where it allowed that', async () => {
    const { id: accountId } = await makeAccount(db, { name: 'Tessel Dairies' });
    await makePiece(db, { title: 'Narwhal one', accountId });
    await makePiece(db, { title: 'Narwhal two', accountId, allows: ['ACCOUNT_NAME'] });
    expect((await search('narwhal')).map(({ line }) => line)).toEqual(['Case study', 'Case study, Tessel Dairies']);
  });
});

it('an earlier request in the same words brings the asset that answered it', async () => {
  const asset = await makePiece(db, { title: 'Ten questions and ten answers', confirmedOn: addTime(NOW, -days(500)) });
  const request = await makeRequest(db);
  await db.request.update({
    where: { id: request.id },
    data: {
      need: 'Their tachograph rules differ in Finland.',
      status: 'CLOSED',
      closedAs: 'FULFILLED_BY_ASSET',
      closedAssetId: asset.id,
      closedAt: NOW,
    },
  });
  const [first] = await search('Which tachograph rule holds in Finland?');
  expect(first).toMatchObject({
    key: asset.id,
    why: [
      `Answered R-${request.number} of Sales in November 2026, which asked about tachograph, rule and Finland.`,
      'Was enough once before.',
    ],
    against: ['Nobody has confirmed since 7 July 2026 that it is still true.'],
  });
});
