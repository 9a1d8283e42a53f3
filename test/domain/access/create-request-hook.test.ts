import { expect, it } from 'vitest';
import { createRequestHook } from '~/domain/access/create-request-hook.server';
import { hookSecret } from '~/domain/access/hook-secret.server';
import { listRequestHooks } from '~/domain/access/queries.server';
import { revokeRequestHook } from '~/domain/access/revoke-request-hook.server';
import { RequestHookForm } from '~/domain/access/schema';
import { actingStaff, auditTrail } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { dumpDatabase, linesWith } from '#test/support/dump';
import { makeStaff } from '#test/support/people';

const { db, pool } = await testDatabase();
const by = await actingStaff(db);
const open = (name: string, actsAsId = by.personId) =>
  createRequestHook(db, { name, team: 'SALES', actsAsId }, by, NOW);

it('gives the secret once, keeps no copy of it, and says so in one event', async () => {
  const made = await open('CRM button');
  if (!made.ok) throw new Error(made.reason);
  const { hookId, secret } = made.value;
  expect(secret).toBe(hookSecret(hookId));
  expect(linesWith(secret.slice(6), await dumpDatabase(pool))).toEqual([]);
  expect(await listRequestHooks(db)).toMatchObject([
    { id: hookId, name: 'CRM button', team: 'SALES', lastUsedAt: null },
  ]);
  const data = { hookId, name: 'CRM button', team: 'SALES' };
  expect(await auditTrail(db)).toEqual([{ kind: 'request-hook.created', data, actorId: by.personId }]);
});

it('is opened once however often the form is sent, and its name is free again once it is revoked', async () => {
  const results = await Promise.all(Array.from({ length: 12 }, (_, n) => open(n % 2 ? 'Chat' : 'chat')));
  const [first] = results.flatMap((result) => (result.ok ? [result.value] : []));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  await revokeRequestHook(db, first!.hookId, by, NOW);
  expect((await open('CHAT')).ok).toBe(true);
});

it('acts only as somebody who may submit for its team', async () => {
  const ours = await makeStaff(db, { role: 'REQUESTER', team: 'SALES' });
  expect((await open('of sales', ours.id)).ok).toBe(true);
  const others = [
    await makeStaff(db, { role: 'REQUESTER', team: 'PRODUCT' }),
    await makeStaff(db, { role: 'LEADER' }),
    await makeStaff(db, { disabledAt: NOW }),
    { id: 'per_none' },
  ];
  for (const { id } of others) expect(await open(`as ${id}`, id)).toEqual({ ok: false, reason: 'nobody' });
});

it.each([
  [{ name: ' ', team: 'SALES', actsAsId: 'per_1' }, 'name'],
  [{ name: 'x'.repeat(81), team: 'SALES', actsAsId: 'per_1' }, 'name'],
  [{ name: 'x', team: 'SONGS', actsAsId: 'per_1' }, 'team'],
  [{ name: 'x', team: 'SALES', actsAsId: '' }, 'actsAsId'],
])('the form refuses %o', (form, field) => {
  expect(RequestHookForm.safeParse(form).error?.issues.map(({ path }) => path[0])).toEqual([field]);
});
