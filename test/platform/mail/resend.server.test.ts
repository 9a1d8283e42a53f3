import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { batchPayload, readBatchPayload } from '~/platform/mail/payload';
import { resendTransport } from '~/platform/mail/resend.server';
import type { MailOutcome } from '~/platform/mail/transport';
import { hours } from '~/platform/time';
import { startFakeProvider } from '#test/support/fake-provider';
import { FAULTS } from '#test/support/fake-provider/faults';
import { invitation, letter, letters } from './letters';

let provider: Awaited<ReturnType<typeof startFakeProvider>>;
beforeEach(async () => void (provider = await startFakeProvider()));
afterEach(() => provider.close());

const transport = (apiKey = 'test-key') => resendTransport({ apiKey, baseUrl: provider.url, timeout: 400 });
const batch = async (count: number, key = 'issue/1') => ({
  key,
  stream: 'newsletter' as const,
  payload: await batchPayload(letters(count)),
  size: count,
});

const AFTER: Record<(typeof FAULTS)[number], MailOutcome['kind']> = {
  '429': 'retry-after',
  '500': 'unknown',
  '502-html': 'unknown',
  hang: 'unknown',
  reset: 'unknown',
  'accept-then-reset': 'unknown',
  'malformed-json': 'unknown',
  '401': 'paused',
  quota: 'paused',
  'accept-then-hang': 'unknown',
};

describe.each([
  ['one letter', () => transport().send(letter()), 1],
  ['a batch', async () => transport().sendBatch(await batch(100)), 100],
])('%s', (_name, send, size) => {
  it('is accepted with an id for each', async () => {
    const outcome = await send();
    const ids = provider.ledger().map((row) => row.id);
    expect(outcome).toEqual({ kind: 'accepted', rows: ids.map((providerId) => ({ ok: true, providerId })) });
    expect(ids).toHaveLength(size);
  });

  it.each(FAULTS)('meets %s and is sent once all the same', async (fault) => {
    provider.pull({ force: [fault] });
    expect((await send()).kind).toBe(AFTER[fault]);
    expect((await send()).kind).toBe('accepted');
    expect(provider.ledger()).toHaveLength(size);
  });

  it('posts the same bytes again', async () => {
    await send();
    await send();
    const [first, second] = provider.calls();
    expect(second?.bodyDigest).toBe(first?.bodyDigest);
    expect(provider.ledger()).toHaveLength(size);
  });
});

it('hands over every field of a letter', async () => {
  await transport().send(letter());
  expect(provider.ledger()[0]).toMatchObject({
    to: 'hanna@tessel.example',
    from: '"Northbeam Advocates" <letters@northbeam.example>',
    subject: 'Grüße aus Zürich',
    headers: letter().headers,
    html: letter().html,
    text: letter().text,
    key: 'sign-in/1',
  });
});

it('hands over what travels with a letter', async () => {
  await transport().send(letter({ attachments: [invitation] }));
  const [file] = provider.ledger()[0]?.attachments ?? [];
  expect(file).toMatchObject({ filename: 'invitation.ics', content_type: invitation.contentType });
  expect(Buffer.from(file?.content ?? '', 'base64').toString('utf8')).toBe(invitation.content);
});

it('lists one bad row and sends the other 99 (R8)', async () => {
  const whole = await batch(100);
  const posted = readBatchPayload(whole.payload);
  posted[41] = { ...posted[41]!, to: 'no address' };
  const payload = Buffer.from(JSON.stringify(posted));
  const outcome = await transport().sendBatch({ ...whole, payload });
  if (outcome.kind !== 'accepted') throw new Error(outcome.kind);
  expect(outcome.rows.flatMap((row, index) => (row.ok ? [] : [index]))).toEqual([41]);
  expect(outcome.rows[42]).toEqual({ ok: true, providerId: provider.ledger()[41]?.id });
  expect(provider.ledger()).toHaveLength(99);
});

it('names other bytes under the same key, until the provider forgets after 24 hours (R6)', async () => {
  await transport().sendBatch(await batch(2));
  const other = await batch(3);
  expect(await transport().sendBatch(other)).toEqual({ kind: 'conflict', cause: 'other-payload' });
  provider.clock.advance(hours(24) + 1);
  expect((await transport().sendBatch(other)).kind).toBe('accepted');
});

it('pauses on a wrong key', async () => {
  expect(await transport('wrong').send(letter())).toMatchObject({ kind: 'paused', cause: 'unauthorised' });
  expect(await transport('wrong').sendBatch(await batch(1))).toMatchObject({ kind: 'paused', cause: 'unauthorised' });
});

it('takes a closed door for an unknown outcome', async () => {
  const closed = resendTransport({ apiKey: 'k', baseUrl: 'http://127.0.0.1:1', timeout: 400 });
  expect((await closed.send(letter())).kind).toBe('unknown');
  expect((await closed.sendBatch(await batch(1))).kind).toBe('unknown');
});
