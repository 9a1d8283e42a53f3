import { createCookie, redirect } from '@remix-run/node';
import { env } from './env.server';

export type Toast = { kind: 'good' | 'bad' | 'info'; text: string };

const cookie = () =>
  createCookie('flywheel.toast', {
    httpOnly: true,
    sameSite: 'lax',
    secure: env().SITE_URL.startsWith('https:'),
    path: '/',
    maxAge: 60,
    secrets: [env().APP_SECRET],
  });

/** Leads on to `to` and says `text` there, once. */
export async function redirectWithToast(to: string, text: string, kind: Toast['kind'] = 'good') {
  return redirect(to, { headers: { 'Set-Cookie': await cookie().serialize({ kind, text }) } });
}

/** The toast that a redirect left, with the header that takes it away; null without one. */
export async function takeToast(request: Request): Promise<{ toast: Toast; clear: string } | null> {
  const toast: Toast | null = await cookie().parse(request.headers.get('cookie'));
  if (!toast) return null;
  return { toast, clear: await cookie().serialize('', { maxAge: 0 }) };
}
