import { expect, it } from 'vitest';
import { declineNomination } from '~/domain/cohorts/decline-nomination.server';
import { actingStaff } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { makeNomination } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
const by = await actingStaff(db);
const decline = (nominationId: string) =>
  declineNomination(db, { nominationId, reason: 'An upsell is open there.' }, by, NOW);

it('keeps the reason, tells it to the nominator, and is done once', async () => {
  const { id, nominatorId } = await makeNomination(db);
  expect(await decline(id)).toEqual({ ok: true, value: { name: 'Leila Osei' } });
  expect(await decline(id)).toEqual({ ok: false, reason: 'decided' });
  expect(await decline('nom_none')).toEqual({ ok: false, reason: 'not-found' });
  expect(await db.nomination.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ status: 'DECLINED', reason: 'An upsell is open there.', decidedById: by.personId, decidedAt: NOW },
  });
  const letters = await db.mailMessage.findMany({ where: { personId: nominatorId } });
  expect(JSON.stringify(letters.map(({ props }) => props))).toContain('An upsell is open there.');
  expect(await db.auditEvent.findMany({ where: { kind: 'nomination.declined' } })).toMatchObject([
    { reasons: ['An upsell is open there.'], data: { nominationId: id } },
  ]);
});
