import { expect, it } from 'vitest';
import { createRequestHook } from '~/domain/access/create-request-hook.server';
import { revokeRequestHook } from '~/domain/access/revoke-request-hook.server';
import { actingStaff, auditTrail } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();

it('closes a hook once, with one event, however often the button is pressed', async () => {
  const by = await actingStaff(db);
  const made = await createRequestHook(db, { name: 'CRM button', team: 'SALES', actsAsId: by.personId }, by, NOW);
  if (!made.ok) throw new Error(made.reason);
  const { hookId } = made.value;
  const results = await Promise.all(Array.from({ length: 5 }, () => revokeRequestHook(db, hookId, by, NOW)));
  expect(results.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { name: 'CRM button' } }]);
  expect((await auditTrail(db)).map(({ kind }) => kind)).toEqual(['request-hook.created', 'request-hook.revoked']);
  expect(await revokeRequestHook(db, 'hook_none', by, NOW)).toEqual({ ok: false, reason: 'not-open' });
});
