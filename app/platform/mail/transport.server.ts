import { db } from '../db.server';
import { env } from '../env.server';
import { outboxTransport } from './outbox.server';
import { resendTransport } from './resend.server';
import { smtpTransport } from './smtp.server';
import type { MailTransport } from './transport';

/** The transport this process is configured for (MAIL_TRANSPORT). */
export function configuredTransport(): MailTransport {
  const { MAIL_TRANSPORT, RESEND_API_KEY, RESEND_BASE_URL, SMTP_URL, APP_SECRET } = env();
  if (MAIL_TRANSPORT === 'resend') return resendTransport({ apiKey: RESEND_API_KEY ?? '', baseUrl: RESEND_BASE_URL });
  if (MAIL_TRANSPORT === 'smtp') return smtpTransport({ url: SMTP_URL ?? '' });
  return outboxTransport({ db: db(), secret: APP_SECRET });
}
