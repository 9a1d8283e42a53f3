import { expect, it } from 'vitest';
import { deriveToken } from '~/platform/derived-token.server';
import { action, loader } from '~/routes/public/asset-still-true';
import { actingStaff } from '#test/support/access';
import { makePiece } from '#test/support/assets';
import { testDatabase } from '#test/support/database';
import { get, post, signInAs } from '#test/support/requests';

const { db } = await testDatabase();
const owner = await actingStaff(db, { name: 'Dario Conti', role: 'REQUESTER', team: 'SALES' });

async function stale() {
  const { id } = await makePiece(db, { confirmedOn: new Date('2020-01-31'), ownerId: owner.personId });
  const key = deriveToken('asset-still-true', id);
  return { id, page: (own = key) => `/assets/${id}/still-true?key=${own}`, params: { id } };
}
const confirmed = async (id: string) => (await db.asset.findUniqueOrThrow({ where: { id } })).confirmedOn;

it('the key of the letter opens the page, which says nothing by itself; its button does, in the owner’s name', async () => {
  const { id, page, params } = await stale();
  expect(await loader(get(page(), { params }))).toMatchObject({ isInUse: true });
  expect(await confirmed(id)).toEqual(new Date('2020-01-31'));
  expect(await action(post(page(), {}, { params }))).toEqual({ isConfirmed: true });
  expect(await confirmed(id)).not.toEqual(new Date('2020-01-31'));
  const events = await db.auditEvent.findMany({ where: { kind: 'asset.confirmed' } });
  expect(events).toMatchObject([{ actorId: owner.personId, actorName: 'Dario Conti' }]);
});

it('another key, or none, needs a manager', async () => {
  const { page, params } = await stale();
  const other = deriveToken('asset-still-true', 'ast_other');
  await expect(loader(get(page(other), { params }))).rejects.toMatchObject({ status: 302 });
  const cookie = await signInAs(db, owner.personId);
  await expect(loader(get(page('x'), { params, cookie }))).rejects.toMatchObject({ status: 403 });
  const manager = await signInAs(db, (await actingStaff(db)).personId);
  expect(await loader(get(page(''), { params, cookie: manager }))).toMatchObject({ isInUse: true });
});
