import { expect, it } from 'vitest';
import { liftRelaxation } from '~/domain/requests/lift-relaxation.server';
import { listMatches } from '~/domain/requests/matches.server';
import { relaxRequest } from '~/domain/requests/relax-request.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { makeRequest } from '#test/support/requests-data';

const { db } = await testDatabase();

it('puts a rule back, once, and of its own request only', async () => {
  const manager = await makeStaff(db);
  const by = { personId: manager.id, name: manager.name };
  const { id, number } = await makeRequest(db);
  const other = await makeRequest(db);
  await relaxRequest(db, { number, rule: { code: 'industry' }, reason: 'Nobody fits.' }, by, NOW);
  const { id: relaxationId } = await db.requestRelaxation.findFirstOrThrow({ where: { requestId: id } });

  const elsewhere = { number: other.number, relaxationId };
  expect(await liftRelaxation(db, elsewhere, by, NOW)).toEqual({ ok: false, reason: 'not-open' });
  expect((await liftRelaxation(db, { number, relaxationId }, by, NOW)).ok).toBe(true);
  expect((await listMatches(db, id, NOW)).relaxed).toEqual([]);
  const events = await db.auditEvent.findMany({ where: { requestId: id, kind: 'request.relaxation-lifted' } });
  expect(events).toMatchObject([{ data: { relaxationId, text: 'Food → any industry' } }]);
  expect(await liftRelaxation(db, { number, relaxationId }, by, NOW)).toEqual({ ok: false, reason: 'not-open' });
  expect(await liftRelaxation(db, { number: 999_999, relaxationId }, by, NOW)).toEqual({
    ok: false,
    reason: 'not-open',
  });
});
