import { describe, expect, it } from 'vitest';
import {
  batchPayload,
  BatchSizeError,
  formatSender,
  packPayload,
  postedMail,
  readBatchPayload,
  UnsafeHeaderError,
  unpackPayload,
} from '~/platform/mail/payload';
import { invitation, letter, letters } from './letters';

describe('headers and addresses stay on their line (R14)', () => {
  it.each([
    ['subject', letter({ subject: 'Hello\r\nBcc: all@tessel.example' })],
    ['subject', letter({ subject: 'Hello\nBcc: all@tessel.example' })],
    ['subject', letter({ subject: 'Hello\u0000' })],
    ['from name', letter({ from: { name: 'R\r\nBcc: x', email: 'r@northbeam.example' } })],
    ['from', letter({ from: { name: 'R', email: 'r@northbeam.example>\r\nBcc: x' } })],
    ['to', letter({ to: 'a@tessel.example, b@tessel.example' })],
    ['to', letter({ to: 'a@tessel.example\nb' })],
    ['reply-to', letter({ replyTo: 'a@tessel.example,b@tessel.example' })],
    ['headers', letter({ headers: { 'X-Note': 'a\r\nBcc: b' } })],
    ['headers', letter({ headers: { 'X Note:': 'a' } })],
    ['key', letter({ key: 'a\nb' })],
    ['attachments', letter({ attachments: [{ ...invitation, filename: 'a\r\nb' }] })],
  ])('refuses a break in %s', (field, mail) => {
    expect(() => postedMail(mail)).toThrow(UnsafeHeaderError);
    expect(() => postedMail(mail)).toThrow(field);
  });

  it('quotes the sender, so a name adds no address', () => {
    expect(formatSender({ name: 'Ruth "x" <evil@x.example>, \\', email: 'r@northbeam.example' })).toBe(
      '"Ruth \\"x\\" <evil@x.example>, \\\\" <r@northbeam.example>',
    );
  });
});

describe('a batch', () => {
  it('is the same bytes for the same letters, and reads back', async () => {
    const payload = await batchPayload(letters(100));
    expect(await batchPayload(letters(100))).toEqual(payload);
    expect(JSON.parse(Buffer.from(payload).toString())).toEqual(letters(100).map(postedMail));
    expect(readBatchPayload(payload)[99]).toEqual(postedMail(letters(100)[99] ?? letter()));
  });

  it.each([0, 101])('refuses %i letters', async (count) => {
    await expect(batchPayload(letters(count))).rejects.toThrow(BatchSizeError);
  });

  it('refuses a letter whose head would break out of its line (R14)', async () => {
    await expect(batchPayload([letter(), letter({ subject: 'a\r\nBcc: b' })])).rejects.toThrow(UnsafeHeaderError);
  });

  it('lets other work of the process go on between two letters (P11)', async () => {
    let [turns, isDone] = [0, false];
    const turn = () => {
      turns++;
      if (!isDone) setImmediate(turn);
    };
    setImmediate(turn);
    await batchPayload(letters(100)).finally(() => (isDone = true));
    expect(turns).toBeGreaterThanOrEqual(100);
  });

  it('is stored in a fraction of its bytes and comes back as it was, also one that was stored before', async () => {
    const payload = await batchPayload(letters(100));
    const stored = await packPayload(payload);
    expect(stored.length).toBeLessThan(payload.length / 5);
    expect(Buffer.from(await unpackPayload(stored)).equals(payload)).toBe(true);
    expect(await unpackPayload(payload)).toBe(payload);
  });
});
