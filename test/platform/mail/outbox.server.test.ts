import { expect, it } from 'vitest';
import { batchPayload } from '~/platform/mail/payload';
import { outboxTransport, readOutboxBody } from '~/platform/mail/outbox.server';
import { testDatabase } from '#test/support/database';
import { invitation, letter, letters } from './letters';

const SECRET = 'a secret of at least thirty-two characters';
const NOW = new Date('2026-03-03T09:00:00Z');
const { db } = await testDatabase();
const transport = outboxTransport({ db, secret: SECRET, now: () => NOW });

it('keeps a letter once a key, readable with the secret and sealed at rest', async () => {
  const mail = letter({ key: 'sign-in/7', html: '<a href="https://x.example/?token=opens-doors">in</a>' });
  const first = await transport.send(mail);
  expect(await transport.send(mail)).toEqual(first);
  const rows = await db.outboxMail.findMany({ where: { key: 'sign-in/7' } });
  expect(rows).toHaveLength(1);
  const [row] = rows;
  if (!row) throw new Error('no row');
  expect(first).toEqual({ kind: 'accepted', rows: [{ ok: true, providerId: row.id }] });
  expect(row).toMatchObject({ stream: 'transactional', toEmail: mail.to, subject: mail.subject, sentAt: NOW });
  expect(Buffer.from(row.sealedBody).includes('opens-doors')).toBe(false);
  expect(readOutboxBody(SECRET, row.sealedBody)).toMatchObject({
    html: mail.html,
    text: mail.text,
    headers: mail.headers,
  });
});

it('keeps what travels with a letter', async () => {
  await transport.send(letter({ key: 'meeting/1', attachments: [invitation] }));
  const row = await db.outboxMail.findUniqueOrThrow({ where: { key: 'meeting/1' } });
  const [file] = readOutboxBody(SECRET, row.sealedBody).attachments ?? [];
  expect(Buffer.from(file?.content ?? '', 'base64').toString('utf8')).toBe(invitation.content);
});

it('keeps a batch once, a row each, in order', async () => {
  const batch = { key: 'issue/9', stream: 'newsletter' as const, payload: await batchPayload(letters(100)), size: 100 };
  const first = await transport.sendBatch(batch);
  expect(await transport.sendBatch(batch)).toEqual(first);
  const rows = await db.outboxMail.findMany({ where: { key: { startsWith: 'issue/9/' } } });
  expect(rows).toHaveLength(100);
  if (first.kind !== 'accepted') throw new Error(first.kind);
  const last = rows.find((row) => row.toEmail === 'p99@tessel.example');
  expect(first.rows[99]).toEqual({ ok: true, providerId: last?.id });
});
