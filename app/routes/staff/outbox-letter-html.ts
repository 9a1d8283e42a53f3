import type { LoaderFunctionArgs } from '@remix-run/node';
import { guard, notFound } from '~/domain/access/guard.server';
import { findOutboxLetter } from '~/domain/mail/outbox.server';
import { db } from '~/platform/db.server';

/** The letter alone, for the frame of its page. Its links open beside it. */
export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'outbox.read');
  const letter = await findOutboxLetter(db(), args.params.id ?? '');
  if (!letter) throw notFound();
  const html = letter.html.replace(/<head[^>]*>/i, '$&<base target="_blank">');
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
