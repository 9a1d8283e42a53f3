import { expect, it } from 'vitest';
import { handOverAlerts } from '~/domain/opportunities/hand-over-alerts.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeOpportunity } from '#test/support/opportunities';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();

it('what either was told of, both were', async () => {
  const [kept, gone] = [await makeAdvocate(db), await makeAdvocate(db)];
  const [both, one] = [await makeOpportunity(db), await makeOpportunity(db)];
  const alert = (advocateId: string, opportunityId: string) => ({ advocateId, opportunityId, mailedAt: NOW });
  await db.opportunityAlert.createMany({
    data: [alert(kept.id, both.id), alert(gone.id, both.id), alert(gone.id, one.id)],
  });
  await db.$transaction((tx) => handOverAlerts(tx, { from: gone.id, to: kept.id }));
  const told = await db.opportunityAlert.findMany({ where: { advocateId: kept.id } });
  expect(new Set(told.map(({ opportunityId }) => opportunityId))).toEqual(new Set([both.id, one.id]));
});
