import { expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeOpportunity } from '#test/support/opportunities';
import { makeAccount, makeAdvocate } from '#test/support/people';
import { makeContact, makeSegment } from '#test/support/segments';
import { askOf, listMemberships } from '~/domain/cohorts/memberships.server';
import { SegmentRule } from '~/domain/cohorts/segment';
import { readBoard } from '~/domain/opportunities/board.server';
import { claimOpportunity } from '~/domain/opportunities/claim-opportunity.server';

const { db, pool } = await testDatabase();
const seats = (number: number) =>
  SegmentRule.parse({ include: { conditions: [{ field: 'seats', op: 'at-least', number }] } });
const large = await makeSegment(db, { rule: seats(50) });
const huge = await makeSegment(db, { rule: seats(500) });
const inLarge = await makeAdvocate(db, { accountId: (await makeAccount(db, { seats: 60 })).id });
const inBoth = await makeAdvocate(db, { accountId: (await makeAccount(db, { seats: 600 })).id });
const inNone = await makeAdvocate(db);
await makeContact(db, { accountId: inBoth.contact.accountId });
const segmentIds = [large.id, huge.id, 'seg_gone'];

it('tells of each advocate which of the segments they are in', async () => {
  const all = await listMemberships(askOf(db), { segmentIds }, NOW);
  expect([...all].map(([id, ids]) => [id, ids.sort()]).sort()).toEqual(
    [
      [inLarge.id, [large.id]],
      [inBoth.id, [large.id, huge.id].sort()],
    ].sort(),
  );
  const some = await listMemberships(askOf(db), { segmentIds, advocateIds: [inLarge.id, inNone.id] }, NOW);
  expect([...some.keys()]).toEqual([inLarge.id]);
});

it('asks the database nothing where nobody asks for a segment', async () => {
  const ask = () => Promise.reject(new Error('asked'));
  expect(await listMemberships(ask, { segmentIds: [], advocateIds: [inLarge.id] }, NOW)).toEqual(new Map());
});

it('the board shows an opportunity to its segment alone, and nobody else can claim it', async () => {
  const { id: opportunityId, slug } = await makeOpportunity(db, { audience: { segmentIds: [huge.id] } });
  const shown = async (advocateId: string) => {
    const board = await readBoard(pool, { advocateId, show: 'all' }, NOW);
    return JSON.stringify(board).includes(slug);
  };
  expect([await shown(inBoth.id), await shown(inLarge.id)]).toEqual([true, false]);
  const by = { personId: null, name: 'Maren Okafor' };
  const claim = (advocateId: string) => claimOpportunity(db, { opportunityId, advocateId }, by, NOW);
  expect(await claim(inLarge.id)).toMatchObject({
    ok: false,
    reason: { text: expect.stringMatching('For a group of customers chosen beforehand.') },
  });
  expect(await claim(inBoth.id)).toMatchObject({ ok: true });
});
