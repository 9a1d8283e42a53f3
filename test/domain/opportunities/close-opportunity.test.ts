import { beforeAll, expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocates, makeClaim, makeOpportunity } from '#test/support/opportunities';
import { makeStaff } from '#test/support/people';
import { closeOpportunity } from '~/domain/opportunities/close-opportunity.server';
import type { Db } from '~/platform/db.server';

let db: Db;
let by: { personId: string; name: string };
beforeAll(async () => {
  ({ db } = await testDatabase());
  const { id, name } = await makeStaff(db);
  by = { personId: id, name };
});

const kinds = async (opportunityId: string) =>
  (await db.auditEvent.findMany({ where: { opportunityId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind);

it('closing lets holders finish and ends the waiting list with the reason', async () => {
  const opportunity = await makeOpportunity(db, { places: 1 });
  const [a = '', b = ''] = await makeAdvocates(db, 2);
  const held = await makeClaim(db, { opportunityId: opportunity.id, advocateId: a });
  const waiting = await makeClaim(db, { opportunityId: opportunity.id, advocateId: b, status: 'WAITING' });
  const close = () => closeOpportunity(db, { id: opportunity.id, reason: 'The page is printed.' }, by, NOW);
  expect(await close()).toEqual({ ok: true, value: { kept: 1, letGo: 1 } });
  expect((await close()).ok).toBe(true);
  expect(await db.claim.findUniqueOrThrow({ where: { id: held.id } })).toMatchObject({ status: 'CLAIMED' });
  expect(await db.claim.findUniqueOrThrow({ where: { id: waiting.id } })).toMatchObject({
    status: 'LAPSED',
    reason: 'It closed before a place came free: The page is printed.',
  });
  expect(await kinds(opportunity.id)).toEqual(['opportunity.closed']);
  expect(
    await closeOpportunity(db, { id: (await makeOpportunity(db, { status: 'DRAFT' })).id, reason: 'No' }, by, NOW),
  ).toEqual({
    ok: false,
    reason: 'draft',
  });
});
