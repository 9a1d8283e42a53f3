import { expect, it } from 'vitest';
import { paced } from '~/platform/mail/paced.server';
import type { MailTransport } from '~/platform/mail/transport';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();

it('lets so many calls a second go, in their order, and loses none', async () => {
  const at: number[] = [];
  const transport: MailTransport = {
    name: 'resend',
    maxBatch: 100,
    send: async () => ({ kind: 'accepted', rows: [] }),
    sendBatch: async ({ key }) => (at.push(performance.now()), { kind: 'rejected', fault: key }),
  };
  const { sendBatch } = paced(transport, db, 10);
  const batch = (n: number) => sendBatch({ key: String(n), stream: 'newsletter', payload: '', size: 1 });
  const outcomes = await Promise.all(Array.from({ length: 12 }, (_, n) => batch(n)));
  expect(outcomes.map((outcome) => outcome.kind === 'rejected' && outcome.fault)).toEqual(
    Array.from({ length: 12 }, (_, n) => String(n)),
  );
  expect((at[11] ?? 0) - (at[0] ?? 0)).toBeGreaterThan(1050); // eleven turns of a tenth of a second
});
