import { createHmac } from 'node:crypto';
import { parse } from 'cookie';
import { isSameToken } from './derived-token.server';
import { env } from './env.server';

/** Prefix better-auth gives its cookies; `__Secure-` comes in front on https. */
export const sessionCookieName = () =>
  `${env().SITE_URL.startsWith('https:') ? '__Secure-' : ''}flywheel.session_token`;

const signature = (token: string) => createHmac('sha256', env().APP_SECRET).update(token).digest('base64');

/** The value better-auth puts into its cookie: the token and its signature. */
export const signedToken = (token: string) => `${token}.${signature(token)}`;

/** The session token of a request when its signature is ours, else null. Reads no database. */
export function sessionToken(request: Request): string | null {
  const value = parse(request.headers.get('cookie') ?? '')[sessionCookieName()];
  const dot = value?.lastIndexOf('.') ?? -1;
  if (!value || dot < 1) return null;
  const token = value.slice(0, dot);
  return isSameToken(value.slice(dot + 1), signature(token)) ? token : null;
}
