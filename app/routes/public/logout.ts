import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { signedIn } from '~/domain/access/guard.server';
import { signOut } from '~/domain/access/sign-out.server';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';
import { sessionToken } from '~/platform/session-cookie.server';

/** A link here would sign out whoever follows it: only a form does. */
export const loader = () => redirect('/');

export async function action(args: ActionFunctionArgs) {
  await readForm(args.request, z.object({}));
  const person = await signedIn(args);
  const token = sessionToken(args.request);
  if (!person || !token) return redirect('/');
  const cookie = await signOut(db(), person, token, new Date());
  return redirect('/', { headers: { 'Set-Cookie': cookie } });
}
