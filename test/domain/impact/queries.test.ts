import { expect, it } from 'vitest';
import { findFavour, listDealsToChoose } from '~/domain/impact/queries.server';
import { makeFavour } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeOutcome } from '#test/support/impact';
import { makeAdvocate } from '#test/support/people';
import { makeDeal } from '#test/support/requests-data';

const { db } = await testDatabase();

it('finds a favour with what it led to, and the deals it may have helped', async () => {
  const maren = await makeAdvocate(db);
  const accountId = maren.contact.accountId;
  const { id: favourId } = await makeFavour(db, maren.id, { accountId });
  const linked = await makeDeal(db, { name: 'Linked' });
  await makeDeal(db, { name: 'Other' });
  await makeDeal(db, { name: 'Lost', status: 'LOST' });
  await makeDeal(db, { name: 'Own', accountId: accountId ?? undefined });
  await db.dealFavour.create({ data: { dealId: linked.id, favourId, linkedAt: NOW } });
  await makeOutcome(db, favourId);

  const favour = await findFavour(db, favourId);
  expect(favour).toMatchObject({
    advocate: { name: 'Maren Okafor', getsIssues: false },
    dealIds: [linked.id],
    outcomes: [{ kind: 'LEADS', quantity: 14, recordedBy: 'Priya Raman' }],
  });
  expect(await findFavour(db, 'fav_unknown')).toBeNull();
  const deals = await listDealsToChoose(db, { q: '', favour: favour as NonNullable<typeof favour> });
  expect([deals.linked, deals.others].map((list) => list.map(({ name }) => name))).toEqual([['Linked'], ['Other']]);
  expect((await listDealsToChoose(db, { q: 'nothing', favour: { dealIds: [], accountId: null } })).others).toEqual([]);
});
