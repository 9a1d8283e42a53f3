import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { serialize } from 'cookie';
import type { Tx } from './db.server';
import { env } from './env.server';
import { log } from './log.server';
import { signedToken } from './session-cookie.server';
import { days, seconds } from './time';

/** A session ends so long after it began, whatever its owner does. */
export const SESSION_LASTS = days(30);

/**
 * better-auth inside one transaction: what it writes stands or falls with our audit event. It keeps sessions and
 * one-time values; its routes are not mounted, since its link would sign in on GET. Costs half a millisecond.
 */
export const auth = (tx: Tx) =>
  betterAuth({
    baseURL: env().SITE_URL,
    secret: env().APP_SECRET,
    database: prismaAdapter(tx, { provider: 'postgresql' }),
    user: { modelName: 'person' },
    session: {
      modelName: 'session',
      fields: { userId: 'personId' },
      expiresIn: SESSION_LASTS / seconds(1),
      disableSessionRefresh: true,
    },
    account: { modelName: 'identity', fields: { userId: 'personId' } }, // an account is a customer here
    advanced: { cookiePrefix: 'flywheel', ipAddress: { disableIpTracking: true } },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => log.error({ source: 'better-auth' }, message) },
  });

/** Begins a session and returns its `Set-Cookie`. */
export async function openSession(tx: Tx, personId: string): Promise<string> {
  const { internalAdapter, authCookies } = await auth(tx).$context;
  const session = await internalAdapter.createSession(personId);
  const { name, attributes } = authCookies.sessionToken;
  return serialize(name, signedToken(session.token), { ...cookieOptions(attributes), maxAge: attributes.maxAge });
}

/** Ends the session of a token on the server and returns the `Set-Cookie` that takes it from the browser. */
export async function closeSession(tx: Tx, token: string): Promise<string> {
  const { internalAdapter, authCookies } = await auth(tx).$context;
  await internalAdapter.deleteSession(token);
  const { name, attributes } = authCookies.sessionToken;
  return serialize(name, '', { ...cookieOptions(attributes), maxAge: 0 });
}

/** Takes a one-time value: its content the first time and while it is young enough, null ever after. */
export async function takeOneTimeValue(tx: Tx, identifier: string): Promise<string | null> {
  const { internalAdapter } = await auth(tx).$context;
  const taken = await internalAdapter.consumeVerificationValue(identifier);
  return taken?.value ?? null;
}

const cookieOptions = ({ secure, path }: { secure?: boolean; path?: string }) =>
  ({ secure, path, httpOnly: true, sameSite: 'lax' }) as const;
