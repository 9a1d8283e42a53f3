import { beforeAll, expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocates, makeClaim, makeOpportunity } from '#test/support/opportunities';
import { system } from '~/domain/audit/record.server';
import { holdPlace } from '~/domain/opportunities/hold-place.server';
import { lockOpportunity } from '~/domain/opportunities/lock-opportunity.server';
import type { Db } from '~/platform/db.server';
import { addTime, days } from '~/platform/time';

let db: Db;
beforeAll(async () => ({ db } = await testDatabase()));

async function hold(status: 'WAITING' | 'WITHDRAWN') {
  const [advocateId = ''] = await makeAdvocates(db, 1);
  const { id } = await makeOpportunity(db, { lapseAfterDays: 7 });
  const claim = await makeClaim(db, { opportunityId: id, advocateId, status });
  const change = { claim: { ...claim, accountId: null }, from: 'WAITING', kind: 'claim.moved-up', by: system } as const;
  const dueAt = await db.$transaction(async (tx) => {
    const opportunity = await lockOpportunity(tx, id);
    if (!opportunity) throw new Error('just made');
    return holdPlace(tx, { ...change, opportunity, reasons: ['A place came free.'], now: NOW });
  });
  return { claim, dueAt };
}

it('gives a due day, an event with its reason and the job that lets it lapse', async () => {
  const { claim, dueAt } = await hold('WAITING');
  expect(dueAt).toEqual(addTime(NOW, days(7)));
  expect(await db.claim.findUniqueOrThrow({ where: { id: claim.id } })).toMatchObject({ status: 'CLAIMED', dueAt });
  expect(await db.auditEvent.findMany({ where: { advocateId: claim.advocateId } })).toMatchObject([
    { kind: 'claim.moved-up', reasons: ['A place came free.'] },
  ]);
  const jobs = await db.$queryRaw`SELECT start_after FROM pgboss.job WHERE data->>'claimId' = ${claim.id}`;
  expect(jobs).toEqual([{ start_after: dueAt }]);
});

it('undoes everything when the claim is no longer what it was', async () => {
  await expect(hold('WITHDRAWN')).rejects.toThrow('is no longer WAITING');
  expect(await db.auditEvent.count()).toBe(1);
});
