import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { leaveTopic } from '~/domain/advocates/leave-topic.server';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';

const OneClick = z.object({ 'List-Unsubscribe': z.literal('One-Click') });

/** Somebody opened the address itself: the page with the button. Changes nothing (rules M2). */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/unsubscribe/${params.token}`);
}

/** RFC 8058: a mail program posts for its owner, without cookie or origin. The answer says nothing about the token. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request, OneClick);
  const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
  if (!form.ok) return new Response('Send List-Unsubscribe=One-Click.\n', { status: 400, headers });
  await leaveTopic(db(), { token: params.token ?? '', topic: 'newsletter', how: 'one-click' }, new Date());
  return new Response('You have left the newsletter.\n', { headers });
}
