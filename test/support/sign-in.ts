import { expect } from 'vitest';
import { sendSignInLink } from '~/domain/access/send-sign-in-link.server';
import { findOutboxLetter, listOutbox } from '~/domain/mail/outbox.server';
import { sendMail } from '~/domain/mail/send-mail.server';
import type { Db } from '~/platform/db.server';
import { configuredTransport } from '~/platform/mail/transport.server';
import { action as askForLink } from '~/routes/public/login';
import { action as pressButton } from '~/routes/public/login-link';
import { action as typeIn } from '~/routes/public/login-sent';
import { post } from './requests';
import { answerOf } from './answers';

/** Posts the sign-in form as a browser would; `cookie` is what that browser then remembers. */
export async function ask(
  email: string,
  options: { headers?: Record<string, string>; ip?: string; next?: string } = {},
) {
  const args = post('/login', { email, next: options.next ?? '' }, { headers: options.headers });
  if (options.ip) args.context.clientIp = options.ip;
  const answer = await answerOf(askForLink(args));
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { ...answer, cookie };
}

/** Does what the jobs would: looks who asked last, and writes their letter into the outbox. */
export async function letterFor(db: Db, email: string, now = new Date()) {
  const asked = await db.verification.findFirstOrThrow({ where: { value: email } });
  await sendSignInLink(db, asked.id, now);
  const mail = await db.mailMessage.findUniqueOrThrow({ where: { key: `sign-in:${asked.id}` } });
  await sendMail(db, configuredTransport(), mail.id, now);
  const { letters } = await listOutbox(db, { q: email, page: 1 });
  const letter = await findOutboxLetter(db, letters[0]?.id ?? '');
  const link = /https?:\/\/\S+\/login\/[\w-]{43}/.exec(letter?.text ?? '')?.[0] ?? '';
  const code = /\b\d{8}\b/.exec(letter?.text ?? '')?.[0] ?? '';
  expect([link, code]).not.toContain('');
  return { signInId: asked.id, link, code, token: link.slice(-43) };
}

/** Presses the button of a link. */
export const press = (token: string, cookie?: string) =>
  answerOf(pressButton({ ...post(`/login/${token}`, {}, { cookie }), params: { token } }));

/** Types a code in the browser that holds `cookie`. */
export function type(code: string, cookie: string, ip = '127.0.0.1') {
  const args = post('/login/sent', { code }, { cookie });
  args.context.clientIp = ip;
  return answerOf(typeIn(args));
}
