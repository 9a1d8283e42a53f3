import { expect, it } from 'vitest';
import { cardPath, findOwnCard, findSharedCard } from '~/domain/impact/share-cards.server';
import { switchCardOn } from '~/domain/impact/switch-card-on.server';
import { takeCardDown } from '~/domain/impact/take-card-down.server';
import { withdrawPermissions } from '~/domain/opportunities/withdraw-permissions.server';
import { newId } from '~/platform/id';
import { ok, refuse } from '~/platform/result';
import { makeFavour } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeOutcome } from '#test/support/impact';
import { makeClaim, makeOpportunity } from '#test/support/opportunities';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();

/** Maren with a claimed favour that led to something, who says yes to her name as her account does to its own. */
async function withFavour() {
  const maren = await makeAdvocate(db);
  const own = { advocateId: maren.id };
  await db.consent.create({
    data: { id: newId('cst'), ...own, scope: 'PUBLIC_NAME', wording: 'Yes.', grantedAt: NOW },
  });
  const claim = await makeClaim(db, { ...own, opportunityId: (await makeOpportunity(db)).id, status: 'APPROVED' });
  const piece = { text: 'An afternoon.', allows: ['ACCOUNT_NAME' as const], submittedAt: NOW };
  await db.evidence.create({ data: { id: newId('evd'), claimId: claim.id, ...piece } });
  const favour = await makeFavour(db, maren.id, { claimId: claim.id, accountId: maren.contact.accountId });
  await makeOutcome(db, favour.id, { toldAt: NOW });
  const by = { personId: maren.personId, name: 'Maren Okafor' };
  return { maren, claimId: claim.id, favour, own: { favourId: favour.id, ...own }, by };
}
type Own = Awaited<ReturnType<typeof withFavour>>;

async function up({ own, by }: Own, choices = { showsName: true, showsAccount: true }) {
  const result = await switchCardOn(db, { ...own, ...choices }, by, NOW);
  if (!result.ok) throw new Error(result.reason);
  return cardPath(result.value.cardId).replace('/cards/', '');
}
const isGone = async (token: string) => (await findSharedCard(db, token, NOW))?.isGone;

it('is seen by nobody before its owner switches it on, then with what they chose, at one address', async () => {
  const own = await withFavour();
  expect((await findOwnCard(db, own.own, NOW))?.card).toBeNull();
  const token = await up(own);
  expect(await findSharedCard(db, token, NOW)).toMatchObject({
    isGone: false,
    facts: { name: 'Maren Okafor', account: 'Halden Freight', outcomes: [{ quantity: 14 }] },
    choices: { showsName: true, showsAccount: true },
  });
  expect(await up(own)).toBe(token);
  expect(await up(own, { showsName: false, showsAccount: false })).toBe(token);
  const events = await db.auditEvent.findMany({ where: { advocateId: own.maren.id }, orderBy: { id: 'asc' } });
  expect(events.map(({ kind, data }) => [kind, (data as { showsName: boolean }).showsName])).toEqual([
    ['card.switched-on', true],
    ['card.switched-on', false],
  ]);
  for (const wrong of ['', 'x', '0'.repeat(32), `${token}0`]) expect(await findSharedCard(db, wrong, NOW)).toBeNull();
});

it('is taken down at once by one press, once, and comes back at another address', async () => {
  const own = await withFavour();
  const token = await up(own);
  const down = () => takeCardDown(db, own.own, own.by, NOW);
  expect(await Promise.all([down(), down(), down()])).toEqual([ok(null), ok(null), ok(null)]);
  expect(await isGone(token)).toBe(true);
  const again = await up(own);
  expect(again).not.toBe(token);
  expect([await isGone(token), await isGone(again)]).toEqual([undefined, false]);
  expect(await db.auditEvent.count({ where: { advocateId: own.maren.id, kind: 'card.taken-down' } })).toBe(1);
});

it.each<[string, (own: Own) => Promise<unknown>]>([
  [
    'its owner takes back the yes to their name',
    ({ maren }) => db.consent.updateMany({ where: { advocateId: maren.id }, data: { withdrawnAt: NOW } }),
  ],
  [
    'what was allowed with the piece is taken back',
    ({ claimId, maren, by }) => withdrawPermissions(db, { claimId, advocateId: maren.id }, by, NOW),
  ],
  ['its owner leaves', ({ maren }) => db.advocate.update({ where: { id: maren.id }, data: { leftAt: NOW } })],
])('is gone at once when %s', async (_, act) => {
  const own = await withFavour();
  const token = await up(own);
  await act(own);
  expect(await isGone(token)).toBe(true);
});

it('is refused without a yes, of a review, of nothing told, and of somebody else’s favour', async () => {
  const on = (own: Own, choices = { showsName: false, showsAccount: false }) =>
    switchCardOn(db, { ...own.own, ...choices }, own.by, NOW);
  const shy = await withFavour();
  await db.consent.updateMany({ where: { advocateId: shy.maren.id }, data: { withdrawnAt: NOW } });
  expect(await on(shy, { showsName: true, showsAccount: false })).toEqual(refuse('name'));
  const own = await withFavour();
  await db.favour.update({ where: { id: own.favour.id }, data: { activity: 'REVIEW' } });
  expect(await on(own)).toEqual(refuse('review'));
  const untold = await withFavour();
  await db.outcome.updateMany({ where: { favourId: untold.favour.id }, data: { toldAt: null } });
  expect(await on(untold)).toEqual(refuse('nothing'));
  const foreign = { ...shy, own: { ...shy.own, favourId: own.favour.id } };
  expect(await on(foreign)).toEqual(refuse('gone'));
  expect(await takeCardDown(db, foreign.own, shy.by, NOW)).toEqual(refuse('gone'));
});

it('switched on ten times at once is one card and one event', async () => {
  const own = await withFavour();
  const tokens = await Promise.all(Array.from({ length: 10 }, () => up(own)));
  expect(new Set(tokens).size).toBe(1);
  expect(await db.auditEvent.count({ where: { advocateId: own.maren.id, kind: 'card.switched-on' } })).toBe(1);
});
