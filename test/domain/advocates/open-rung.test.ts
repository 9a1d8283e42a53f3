import { expect, it } from 'vitest';
import { openRung } from '~/domain/advocates/open-rung.server';
import { makeFavour } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate, makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const priya = await makeStaff(db);
const by = { personId: priya.id, name: priya.name };
const opening = (advocateId: string) =>
  ({ advocateId, rung: 'STAGE', reason: 'She spoke at two conferences.', by, now: NOW }) as const;

it('opens a rung with its reason and one event, even when two managers press at once', async () => {
  const advocate = await makeAdvocate(db);
  const results = await Promise.all([1, 2, 3].map(() => openRung(db, opening(advocate.id))));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.rungOpening.findMany({ where: { advocateId: advocate.id } })).toMatchObject([
    { rung: 'STAGE', reason: 'She spoke at two conferences.', openedById: priya.id, openedAt: NOW },
  ]);
  expect(await db.auditEvent.findMany({ where: { advocateId: advocate.id } })).toMatchObject([
    {
      kind: 'rung.opened',
      data: { rung: 'STAGE' },
      reasons: ['She spoke at two conferences.'],
    },
  ]);
});

it('refuses a rung that is open already, and an advocate who is not there', async () => {
  const advocate = await makeAdvocate(db);
  await makeFavour(db, advocate.id, { activity: 'CASE_STUDY' });
  expect(await openRung(db, opening(advocate.id))).toEqual({ ok: false, reason: 'already-open' });
  expect(await openRung(db, opening('adv_nobody'))).toEqual({ ok: false, reason: 'unknown' });
});
