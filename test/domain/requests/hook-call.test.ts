import { Webhook } from 'standardwebhooks';
import { expect, it } from 'vitest';
import { createRequestHook } from '~/domain/access/create-request-hook.server';
import { readHookCall } from '~/domain/requests/hook-call.server';
import { ProblemError } from '~/platform/api.server';
import { actingStaff } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { systemNow } from '~/platform/time';

const { db } = await testDatabase();
const by = await actingStaff(db);
const made = await createRequestHook(db, { name: 'Chat', team: 'CUSTOMER_SUCCESS', actsAsId: by.personId }, by, NOW);
if (!made.ok) throw new Error(made.reason);
const { hookId, secret } = made.value;

function read(json: unknown, key = secret) {
  const body = JSON.stringify(json);
  const at = systemNow();
  const headers = {
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(key).sign('msg_1', at, body),
  };
  return readHookCall(db, { request: new Request('http://x.test', { method: 'POST', body, headers }), hookId }, NOW);
}

it('gives the team, the person and the name of the post from the hook, the rest from what was signed', async () => {
  const answers = { activity: 'quote', neededBy: '2026-12-04', need: 'x' };
  const from = { source: 'WEBHOOK', onceAs: `${hookId}:msg_1`, actsAsId: by.personId };
  expect(await read(answers)).toEqual({ ...from, call: { ...answers, team: 'customer_success' } });
  const text = 'quote for D-1 by 2026-12-04: x';
  const { call } = await read({ text });
  expect(call).toEqual({ ...answers, dealExternalId: 'D-1', requester: undefined, team: 'customer_success' });
  expect((await db.requestHook.findUniqueOrThrow({ where: { id: hookId } })).lastUsedAt).toEqual(NOW);
});

it('believes nobody who does not know the secret', async () => {
  await expect(read({}, 'whsec_c2VjcmV0c2VjcmV0c2VjcmV0')).rejects.toBeInstanceOf(ProblemError);
});
