import { expect, it } from 'vitest';
import { handOverClaims } from '~/domain/opportunities/hand-over-claims.server';
import { makeFavour } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeClaim, makeOpportunity } from '#test/support/opportunities';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();

it('gives claims and favours to another advocate, and nobody else’s', async () => {
  const [from, to, other] = [await makeAdvocate(db), await makeAdvocate(db), await makeAdvocate(db)];
  const opportunityId = (await makeOpportunity(db)).id;
  const claim = await makeClaim(db, { advocateId: from.id, opportunityId, status: 'APPROVED' });
  await makeFavour(db, from.id, { completedAt: NOW, claimId: claim.id });
  await makeFavour(db, other.id, { completedAt: NOW });
  await db.$transaction((tx) => handOverClaims(tx, { from: from.id, to: to.id }));
  const claims = await db.claim.findMany({ select: { advocateId: true } });
  expect(claims).toEqual([{ advocateId: to.id }]);
  const favours = await db.favour.findMany({ select: { advocateId: true, claimId: true } });
  expect(favours).toContainEqual({ advocateId: to.id, claimId: claim.id });
  expect(favours).toContainEqual({ advocateId: other.id, claimId: null });
  expect(favours).toHaveLength(2);
});
