import { db } from '../db.server';
import { env } from '../env.server';
import { outboxTransport } from './outbox.server';
import { paced } from './paced.server';
import { resendTransport } from './resend.server';
import { smtpTransport } from './smtp.server';
import type { MailTransport } from './transport';

let current: MailTransport | undefined;

/** The transport this process is configured for (MAIL_TRANSPORT); one a process, since it keeps the provider's pace. */
export function configuredTransport(): MailTransport {
  const { MAIL_TRANSPORT, RESEND_API_KEY, RESEND_BASE_URL, RESEND_RATE, SMTP_URL, APP_SECRET } = env();
  if (MAIL_TRANSPORT === 'outbox') return outboxTransport({ db: db(), secret: APP_SECRET });
  current ??=
    MAIL_TRANSPORT === 'smtp'
      ? smtpTransport({ url: SMTP_URL ?? '' })
      : paced(resendTransport({ apiKey: RESEND_API_KEY ?? '', baseUrl: RESEND_BASE_URL }), db(), RESEND_RATE);
  return current;
}
