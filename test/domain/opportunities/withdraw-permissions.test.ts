import { beforeAll, expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocates, makeClaim, makeOpportunity } from '#test/support/opportunities';
import { system } from '~/domain/audit/record.server';
import { listAllowed } from '~/domain/opportunities/allowed.server';
import { withdrawPermissions } from '~/domain/opportunities/withdraw-permissions.server';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';

let db: Db;
beforeAll(async () => ({ db } = await testDatabase()));

/** An approved claim with two hand-ins, the second of which allowed more. */
async function piece() {
  const [advocateId = ''] = await makeAdvocates(db, 1);
  const { id: opportunityId } = await makeOpportunity(db);
  const claim = await makeClaim(db, { opportunityId, advocateId, status: 'APPROVED' });
  const row = { claimId: claim.id, text: 'An afternoon.', submittedAt: NOW };
  await db.evidence.createMany({
    data: [
      { id: newId('evd'), ...row, allows: ['QUOTE'] },
      { id: newId('evd'), ...row, allows: ['QUOTE', 'ACCOUNT_NAME'], accountSays: { name: 'agreed' } },
    ],
  });
  return { claimId: claim.id, advocateId };
}
const eventsOf = (advocateId: string) => db.auditEvent.findMany({ where: { advocateId } });

it('takes everything back, keeps the piece, and says in the log what it was', async () => {
  const own = await piece();
  expect(await listAllowed(db, own.advocateId)).toEqual([
    { claimId: own.claimId, title: 'Two sentences on backfills', allows: ['QUOTE', 'ACCOUNT_NAME'] },
  ]);
  expect(await withdrawPermissions(db, own, system, NOW)).toMatchObject({ ok: true });
  expect(await listAllowed(db, own.advocateId)).toEqual([]);
  const pieces = await db.evidence.findMany({ where: { claimId: own.claimId } });
  expect(pieces).toMatchObject(Array(2).fill({ text: 'An afternoon.', allows: [], accountSays: {} }));
  expect(await eventsOf(own.advocateId)).toMatchObject([
    { kind: 'claim.permissions-withdrawn', data: { claimId: own.claimId, allows: ['QUOTE', 'ACCOUNT_NAME'] } },
  ]);
});

it('five times at once is once', async () => {
  const own = await piece();
  await Promise.all(Array.from({ length: 5 }, () => withdrawPermissions(db, own, system, NOW)));
  expect(await eventsOf(own.advocateId)).toHaveLength(1);
});

it('is refused for somebody else’s claim', async () => {
  const [own, { advocateId }] = [await piece(), await piece()];
  const foreign = { claimId: own.claimId, advocateId };
  expect(await withdrawPermissions(db, foreign, system, NOW)).toEqual({ ok: false, reason: 'not-found' });
  expect(await listAllowed(db, own.advocateId)).toHaveLength(1);
});
