import { beforeAll, expect, it } from 'vitest';
import { testDatabase } from '#test/support/database';
import { makeAdvocates, makeClaim, makeOpportunity } from '#test/support/opportunities';
import { saveHandIn } from '~/domain/opportunities/save-hand-in.server';
import { HandIn } from '~/domain/opportunities/schema';
import type { Db } from '~/platform/db.server';

let db: Db;
beforeAll(async () => ({ db } = await testDatabase()));

it('keeps what was typed, right or wrong, and sends nothing', async () => {
  const [advocateId = ''] = await makeAdvocates(db, 1);
  const claim = await makeClaim(db, { opportunityId: (await makeOpportunity(db)).id, advocateId });
  const handIn = HandIn.parse({ link: 'not yet', note: 'More on Monday', allows: ['NAME'] });
  expect((await saveHandIn(db, { claimId: claim.id, advocateId, handIn })).ok).toBe(true);
  const row = await db.claim.findUniqueOrThrow({ where: { id: claim.id } });
  expect(row).toMatchObject({ status: 'CLAIMED', draft: handIn });
});

it('is refused for a stranger and once it is handed in', async () => {
  const [advocateId = '', other = ''] = await makeAdvocates(db, 2);
  const { id: opportunityId } = await makeOpportunity(db);
  const claim = await makeClaim(db, { opportunityId, advocateId, status: 'SUBMITTED' });
  const handIn = HandIn.parse({});
  expect(await saveHandIn(db, { claimId: claim.id, advocateId, handIn })).toEqual({ ok: false, reason: 'not-found' });
  await db.claim.update({ where: { id: claim.id }, data: { status: 'CLAIMED' } });
  expect((await saveHandIn(db, { claimId: claim.id, advocateId: other, handIn })).ok).toBe(false);
});
