import { Webhook } from 'standardwebhooks';
import { expect, it } from 'vitest';
import { connect, useConnection } from '~/platform/db.server';
import { action, loader } from '~/routes/hooks/resend';
import { testDatabase } from '#test/support/database';
import { testEnvironment } from '#test/support/environment';
import { testContext } from '#test/support/requests';

const { db, pool } = await testDatabase();
const secret = testEnvironment.RESEND_WEBHOOK_SECRETS;

const posted = (body: BodyInit, headers: Record<string, string> = {}) => ({
  request: new Request('http://flywheel.test/hooks/resend', { method: 'POST', body, headers }),
  params: {},
  context: testContext(),
});

/** As the provider sends it, signed now. */
function signed(id: string, event: object) {
  const body = JSON.stringify(event);
  const at = new Date();
  const signature = new Webhook(secret).sign(id, at, body);
  const headers = {
    'svix-id': id,
    'svix-timestamp': String(Math.floor(at.getTime() / 1000)),
    'svix-signature': signature,
  };
  return posted(body, headers);
}

const event = (type: string, data: object = {}) => ({
  ...{ type, created_at: '2026-11-22T10:00:00Z' },
  data: { email_id: 'letter-1', to: ['maren@castellan.example'], ...data },
});

/** The answer, whether it was returned or thrown. */
const answer = async (args: ReturnType<typeof posted>) => {
  const response = await action(args).catch((thrown: unknown) => thrown as Response);
  return response.status;
};

it('stores a signed event once, though it is told twice, and stops mail after a complaint', async () => {
  const told = event('email.complained');
  expect(await answer(signed('evt-1', told))).toBe(200);
  expect(await answer(signed('evt-1', told))).toBe(200);
  expect(await db.deliveryEvent.findMany()).toMatchObject([
    { id: 'evt-1', kind: 'COMPLAINED', providerId: 'letter-1' },
  ]);
  expect(await db.suppression.findMany()).toMatchObject([{ email: 'maren@castellan.example', source: 'complaint' }]);
});

it('thanks for what is none of ours, so that it is not told for ever', async () => {
  expect(await answer(signed('evt-2', { type: 'domain.updated', created_at: '2026-11-22T10:00:00Z', data: {} }))).toBe(
    200,
  );
});

it('believes nobody who did not sign, and stores nothing of theirs (W3)', async () => {
  const before = await db.deliveryEvent.count();
  const bodies = [
    '',
    'x',
    '{}',
    '{"type":"email.bounced"}',
    '\0',
    '[1',
    '"'.repeat(200_000),
    JSON.stringify(event('email.sent')),
  ];
  const forged = { 'svix-id': 'a', 'svix-timestamp': `${Math.floor(Date.now() / 1000)}`, 'svix-signature': 'v1,AAAA' };
  for (let n = 0; n < 200; n++) {
    const body = bodies[n % bodies.length] ?? '';
    expect(await answer(posted(body, n % 2 ? forged : {}))).toBe(400);
  }
  expect(await answer(posted('x'.repeat(5_000_000)))).toBe(413);
  expect(await db.deliveryEvent.count()).toBe(before);
});

it('asks to be told again while the database is away (W4)', async () => {
  const away = connect('postgres://nobody@127.0.0.1:1/nowhere');
  useConnection(away);
  try {
    const response = await action(signed('evt-late', event('email.delivered')));
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
  } finally {
    useConnection({ db, pool });
  }
  expect(await answer(signed('evt-late', event('email.delivered')))).toBe(200);
  expect(await db.deliveryEvent.count({ where: { id: 'evt-late' } })).toBe(1);
});

it('says what it is for when a person opens it', () => {
  expect(loader().status).toBe(405);
});
