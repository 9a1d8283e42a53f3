import { expect, it } from 'vitest';
import { replayQuarter } from '~/domain/sops/replay-quarter.server';
import { addTime, days } from '~/platform/time';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeAdvocate, makeStaff } from '#test/support/people';
import { makeAsset, makeDeal, makeRequest, requestForm } from '#test/support/requests-data';
import { installSops, settingsWith } from '#test/support/sops';
import { newId } from '~/platform/id';

const { db } = await testDatabase();
const NOW = new Date('2026-11-22T10:00:00Z');
const inAugust = new Date('2026-08-12T09:00:00Z');

it('replays a team’s requests of the last full quarter as they were then', async () => {
  await installSops(db, addTime(inAugust, -days(30)));
  const account = await makeAccount(db, { name: 'Pellgrove Retail', industry: 'Retail', segment: 'Mid-market' });
  const deal = await makeDeal(db, { accountId: account.id, industry: 'Retail', value: 61_000 });
  const form = (dealId: string) => requestForm({ dealId, neededBy: '2026-12-01' });
  const won = await makeRequest(db, { form: form(deal.id) }, inAugust);
  const advocate = await makeAdvocate(db);
  const manager = await makeStaff(db);
  await db.ask.create({
    data: {
      ...{ id: newId('ask'), requestId: won.id, advocateId: advocate.id, askedById: manager.id, status: 'DONE' },
      ...{ message: '', whyYou: [], minutes: 30, askedAt: inAugust, expiresAt: inAugust, answeredAt: inAugust },
    },
  });
  await db.deal.update({ where: { id: deal.id }, data: { status: 'WON', stage: 'Closed', value: 20_000 } });
  const live = await makeDeal(db);
  await makeRequest(db, { form: form(live.id) }, addTime(inAugust, days(1)));
  await makeRequest(db, { form: form((await makeDeal(db)).id) }, NOW); // not last quarter
  await makeAsset(db, { industry: 'retail', segment: 'mid-market' });
  await makeAsset(db, { industry: 'Retail', segment: 'Mid-market', withdrawnAt: NOW });

  const before = await settingsWith(db, 'SALES', {});
  const gate = { ...before.gate, 3: { ...before.gate[3], minValue: 75_000 } };
  const stricter = { ...before, gate };
  const read = (after: typeof before) => replayQuarter(db, { team: 'SALES', before, after }, NOW);
  expect(await read(stricter)).toMatchObject({
    span: 'July to September 2026',
    of: 2,
    counts: { same: 1, refused: 1 },
    differ: [{ number: won.number, account: 'Pellgrove Retail', value: '£61,000', dealStatus: 'WON' }],
    lostWins: [won.number],
    rested: 1,
  });
  const assets = { ...before.assets, openOneBeforeLive: true };
  expect((await read({ ...before, assets })).differ).toMatchObject([
    { number: won.number, text: 'asset first, 1 match' },
  ]);
  expect((await read(before)).counts).toEqual({ same: 2, asset: 0, refused: 0, clocks: 0 });
  expect(await replayQuarter(db, { team: 'EVENTS', before, after: stricter }, NOW)).toMatchObject({ of: 0 });
});
