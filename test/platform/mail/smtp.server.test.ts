import { afterEach, beforeEach, expect, it } from 'vitest';
import { batchPayload } from '~/platform/mail/payload';
import { smtpTransport } from '~/platform/mail/smtp.server';
import { startSmtpSink } from '#test/support/smtp-sink';
import { invitation, letter, letters } from './letters';

let sink: Awaited<ReturnType<typeof startSmtpSink>>;
beforeEach(async () => void (sink = await startSmtpSink({ password: 'right' })));
afterEach(() => sink.close());

const transport = (password = 'right') =>
  smtpTransport({ url: `smtp://flywheel:${password}@127.0.0.1:${sink.port}`, timeout: 2000 });

it('delivers both twins, the headers and the sender', async () => {
  const outcome = await transport().send(letter());
  const { mail, to } = sink.letters()[0] ?? {};
  expect(to).toEqual(['hanna@tessel.example']);
  expect(mail).toMatchObject({
    subject: 'Grüße aus Zürich',
    from: { name: 'Northbeam Advocates', address: 'letters@northbeam.example' },
    replyTo: [{ address: 'ruth@northbeam.example' }],
  });
  expect(mail?.html?.trim()).toBe(letter().html);
  expect(mail?.text?.trim()).toBe(letter().text);
  const header = (key: string) => mail?.headers.find((one) => one.key === key)?.value;
  expect(header('list-unsubscribe')).toBe('<https://northbeam.example/u/1>');
  expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  expect(outcome).toEqual({ kind: 'accepted', rows: [{ ok: true, providerId: mail?.messageId }] });
});

it('carries a calendar invitation as a file, and beside the text where mail programs show its buttons', async () => {
  await transport().send(letter({ attachments: [invitation] }));
  const { mail, raw = '' } = sink.letters()[0] ?? {};
  expect(mail?.attachments.map(({ filename, mimeType }) => [filename, mimeType])).toContainEqual([
    'invitation.ics',
    'text/calendar',
  ]);
  expect(raw.match(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/g)).toHaveLength(2);
  expect(mail?.html?.trim()).toBe(letter().html);
});

it('derives the Message-ID from the key, so twins can be told', async () => {
  await transport().send(letter());
  await transport().send(letter());
  await transport().send(letter({ key: 'sign-in/2' }));
  const [first, second, other] = sink.letters().map(({ mail }) => mail.messageId);
  expect(second).toBe(first);
  expect(other).not.toBe(first);
});

it.each([
  ['gone@tessel.example', { kind: 'rejected' }],
  ['busy@tessel.example', { kind: 'retry-after', milliseconds: 60_000 }],
])('%s', async (to, expected) => {
  expect(await transport().send(letter({ to }))).toMatchObject(expected);
  expect(sink.letters()).toHaveLength(0);
});

it('pauses on a wrong password', async () => {
  expect(await transport('wrong').send(letter())).toMatchObject({ kind: 'paused', cause: 'unauthorised' });
});

it('waits for a server that is away', async () => {
  const away = smtpTransport({ url: 'smtp://127.0.0.1:1', timeout: 500 });
  expect(await away.send(letter())).toEqual({ kind: 'retry-after', milliseconds: 60_000 });
});

it('sends the rows of a batch, and lists the one refused', async () => {
  const mails = [...letters(2), letter({ to: 'gone@tessel.example' })];
  const outcome = await transport().sendBatch({
    key: 'b',
    stream: 'newsletter',
    payload: await batchPayload(mails),
    size: 3,
  });
  expect(outcome).toMatchObject({ kind: 'accepted', rows: [{ ok: true }, { ok: true }, { ok: false }] });
  expect(sink.letters()).toHaveLength(2);
});
