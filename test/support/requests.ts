import type { AppLoadContext } from '@remix-run/node';
import type { Db } from '~/platform/db.server';
import { sessionCookieName, signedToken } from '~/platform/session-cookie.server';
import { addTime, days, systemNow } from '~/platform/time';

const ORIGIN = 'http://flywheel.test';

export const testContext = (): AppLoadContext => ({ nonce: 'n', requestId: 'err_test', clientIp: '127.0.0.1' });

/** The arguments of a loader or action for a GET, signed in by `cookie`. */
export function get(path: string, options: { cookie?: string; params?: Record<string, string> } = {}) {
  const headers = new Headers(options.cookie ? { cookie: options.cookie } : {});
  return { request: new Request(ORIGIN + path, { headers }), params: options.params ?? {}, context: testContext() };
}

/** The same for a form post from our own pages; lists become repeated fields. */
export function post(
  path: string,
  form: Record<string, string | string[]>,
  options: { cookie?: string; params?: Record<string, string>; headers?: Record<string, string> } = {},
) {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, one);
  const headers = new Headers({ 'sec-fetch-site': 'same-origin', origin: ORIGIN, ...options.headers });
  if (options.cookie) headers.set('cookie', options.cookie);
  const request = new Request(ORIGIN + path, { method: 'POST', body, headers });
  return { request, params: options.params ?? {}, context: testContext() };
}

/** A session for a person, as the cookie header a browser would send. */
export async function signInAs(db: Db, personId: string): Promise<string> {
  const token = crypto.randomUUID();
  await db.session.create({ data: { id: token, token, personId, expiresAt: addTime(systemNow(), days(1)) } });
  return `${sessionCookieName()}=${encodeURIComponent(signedToken(token))}`;
}
