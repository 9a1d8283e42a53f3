import type { LoaderFunctionArgs } from '@remix-run/node';
import { asSeen } from '#emails/as-seen';
import { guard, notFound } from '~/domain/access/guard.server';
import { previewLetter } from '~/domain/newsletter/preview.server';
import { LetterSearch } from '~/domain/newsletter/schema';
import { db } from '~/platform/db.server';
import { letterResponse } from '~/platform/letter-response';
import { readSearch } from '~/platform/http.server';

/** The letter alone, for the frame of its issue's page. */
export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'newsletter.manage');
  const { as, form, look } = readSearch(args.request, LetterSearch);
  const letter = await previewLetter(db(), { issueId: args.params.id ?? '', advocateId: as }, new Date());
  if (!letter) throw notFound();
  return letterResponse(look ? { ...letter, html: asSeen(letter.html, look) } : letter, form);
}
