import { createCookie } from '@remix-run/node';
import { z } from 'zod';
import { env } from '~/platform/env.server';
import { minutes, seconds } from '~/platform/time';
import { SIGN_IN_MINUTES } from './schema';

const Asked = z.object({ signInId: z.string(), email: z.string(), next: z.string() });
/** What the browser that asked for a link remembers: only there does the typed code count. */
export type Asked = z.infer<typeof Asked>;

const cookie = () =>
  createCookie('flywheel.sign_in', {
    httpOnly: true,
    sameSite: 'lax',
    secure: env().SITE_URL.startsWith('https:'),
    path: '/login',
    maxAge: minutes(SIGN_IN_MINUTES) / seconds(1),
    secrets: [env().APP_SECRET],
  });

export const rememberAsked = (asked: Asked) => cookie().serialize(asked);
export const forgetAsked = () => cookie().serialize('', { maxAge: 0 });

/** What this browser asked for in the last ten minutes, or null. */
export async function readAsked(request: Request): Promise<Asked | null> {
  const parsed = Asked.safeParse(await cookie().parse(request.headers.get('cookie')));
  return parsed.success ? parsed.data : null;
}
