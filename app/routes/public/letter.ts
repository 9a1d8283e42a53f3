import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound } from '~/domain/access/guard.server';
import { readLetterToken } from '~/domain/newsletter/letter-token.server';
import { readLetter } from '~/domain/newsletter/preview.server';
import { db } from '~/platform/db.server';
import { letterResponse } from '~/platform/letter-response';

/** "Read in a browser": one recipient's letter, opened by its own token. */
export async function loader({ params }: LoaderFunctionArgs) {
  const recipientId = readLetterToken(params.token ?? '');
  const letter = recipientId && (await readLetter(db(), recipientId, new Date()));
  if (!letter) throw notFound();
  return letterResponse(letter);
}
