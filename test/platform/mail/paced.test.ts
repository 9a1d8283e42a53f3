import { afterAll, expect, it } from 'vitest';
import { connect } from '~/platform/db.server';
import { paced } from '~/platform/mail/paced.server';
import type { MailOutcome, MailTransport } from '~/platform/mail/transport';
import { testDatabase } from '#test/support/database';

const { db, url } = await testDatabase();
const { db: secondDb, pool } = connect(url, { max: 2 });
afterAll(() => secondDb.$disconnect().then(() => pool.end()));

it('lets so many calls a second go, in their order, and loses none', async () => {
  const at: number[] = [];
  const transport: MailTransport = {
    name: 'resend',
    maxBatch: 100,
    send: async () => ({ kind: 'accepted', rows: [] }),
    sendBatch: async ({ key }) => (at.push(performance.now()), { kind: 'rejected', fault: key }),
  };
  const { turn, sendBatch } = paced(transport, db, 10);
  const batch = async (n: number) => (
    await turn?.(),
    sendBatch({ key: String(n), stream: 'newsletter', payload: Buffer.from(''), size: 1 })
  );
  const start = performance.now();
  const outcomes = await Promise.all(Array.from({ length: 12 }, (_, n) => batch(n)));
  expect(outcomes.map((outcome) => outcome.kind === 'rejected' && outcome.fault)).toEqual(
    Array.from({ length: 12 }, (_, n) => String(n)),
  );
  expect((at[11] ?? 0) - start).toBeGreaterThan(1090); // eleven turns of a tenth of a second
});

it('told to wait, keeps back the calls of every process, also those that had their turn', async () => {
  const at: number[] = [];
  const transport = (outcome: MailOutcome): MailTransport => ({
    name: 'resend',
    maxBatch: 100,
    send: async () => outcome,
    sendBatch: async () => (at.push(performance.now()), outcome),
  });
  const batch = { key: 'k', stream: 'newsletter' as const, payload: Buffer.from(''), size: 1 };
  const first = paced(transport({ kind: 'retry-after', milliseconds: 1500 }), db, 4);
  const second = paced(transport({ kind: 'accepted', rows: [] }), secondDb, 4);
  const post = async ({ turn, sendBatch }: MailTransport) => (await turn?.(), sendBatch(batch));
  await Promise.all([post(first), post(second)]);
  expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThan(1400);
});
