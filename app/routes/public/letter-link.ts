import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { notFound } from '~/domain/access/guard.server';
import { readLetterToken } from '~/domain/newsletter/letter-token.server';
import { noteClick } from '~/domain/newsletter/note-click.server';
import { db } from '~/platform/db.server';

/** A link of a letter: counted, then on to where the issue says. Whoever only looks (HEAD, a prefetch) is not counted. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const recipientId = readLetterToken(params.token ?? '');
  const purpose = request.headers.get('sec-purpose') ?? request.headers.get('purpose') ?? '';
  const counts = request.method === 'GET' && !purpose.includes('prefetch');
  const link = params.link ?? '';
  const url = recipientId && (await noteClick(db(), { recipientId, link, counts }, new Date()));
  if (!url) throw notFound();
  return redirect(url);
}
