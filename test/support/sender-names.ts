import type { SenderNames } from '~/domain/mail/deliverability';

/** A company that sends through Resend from its own domain. */
export const senderNames = (fields: Partial<SenderNames> = {}): SenderNames => ({
  transport: 'resend',
  domain: 'northbeam.com',
  dkimSelector: 'resend',
  returnPath: 'send.northbeam.com',
  smtpHost: null,
  reportsTo: 'post@northbeam.com',
  ...fields,
});

export const found = <T>(...records: T[]) => ({ ok: true as const, records });
export const silent = { ok: false as const };
