import { expect, it } from 'vitest';
import { withdrawPermissions } from '~/domain/opportunities/withdraw-permissions.server';
import { auditTrail } from '#test/support/access';
import { makePiece } from '#test/support/assets';
import { newId } from '~/platform/id';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocates, makeClaim, makeOpportunity } from '#test/support/opportunities';

const { db } = await testDatabase();

it('what an advocate takes back of a hand-in takes every asset made of it away, and no other', async () => {
  const [advocateId = ''] = await makeAdvocates(db, 1);
  const { id: opportunityId } = await makeOpportunity(db);
  const { id: claimId } = await makeClaim(db, { opportunityId, advocateId, status: 'APPROVED' });
  await db.evidence.create({ data: { id: newId('evd'), claimId, allows: ['QUOTE', 'NAME'], submittedAt: NOW } });
  const [first, second, other] = await Promise.all([
    makePiece(db, { claimId, advocateId }),
    makePiece(db, { claimId, advocateId }),
    makePiece(db, { advocateId }),
  ]);
  await withdrawPermissions(db, { claimId, advocateId }, { personId: null, name: 'Maren Okafor' }, NOW);
  const gone = await db.asset.findMany({ where: { withdrawnAt: { not: null } }, select: { id: true } });
  expect(new Set(gone.map(({ id }) => id))).toEqual(new Set([first.id, second.id]));
  expect(await db.asset.findUnique({ where: { id: other.id } })).toMatchObject({ withdrawnAt: null });
  expect((await auditTrail(db)).filter(({ kind }) => kind === 'asset.withdrawn')).toHaveLength(2);
});
