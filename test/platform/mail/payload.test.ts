import { describe, expect, it } from 'vitest';
import {
  batchPayload,
  BatchSizeError,
  formatSender,
  postedMail,
  readBatchPayload,
  UnsafeHeaderError,
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
    expect(() => batchPayload([mail])).toThrow(UnsafeHeaderError);
  });

  it('quotes the sender, so a name adds no address', () => {
    expect(formatSender({ name: 'Ruth "x" <evil@x.example>, \\', email: 'r@northbeam.example' })).toBe(
      '"Ruth \\"x\\" <evil@x.example>, \\\\" <r@northbeam.example>',
    );
  });
});

describe('a batch', () => {
  it('is the same bytes for the same letters, and reads back', () => {
    const payload = batchPayload(letters(100));
    expect(batchPayload(letters(100))).toBe(payload);
    expect(readBatchPayload(payload)[99]).toEqual(postedMail(letters(100)[99] ?? letter()));
  });

  it.each([0, 101])('refuses %i letters', (count) => {
    expect(() => batchPayload(letters(count))).toThrow(BatchSizeError);
  });
});
