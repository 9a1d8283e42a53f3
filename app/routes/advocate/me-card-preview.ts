import type { LoaderFunctionArgs } from '@remix-run/node';
import { guardAdvocate, notFound } from '~/domain/access/guard.server';
import { cardPicture, pngResponse } from '~/domain/impact/card-picture.server';
import { CardForm } from '~/domain/impact/schema';
import { cardFault, cardWords } from '~/domain/impact/share-card';
import { findOwnCard } from '~/domain/impact/share-cards.server';
import { brandOf } from '~/domain/mail/brand';
import { getSettings } from '~/domain/settings/queries.server';
import { db } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { readSearch } from '~/platform/http.server';

/** How a card would look, for its owner alone. */
export async function loader(args: LoaderFunctionArgs) {
  const { advocate } = await guardAdvocate(args);
  const own = { favourId: args.params.favourId ?? '', advocateId: advocate.id };
  const found = await findOwnCard(db(), own, new Date());
  const choices = readSearch(args.request, CardForm);
  if (!found || cardFault(found.facts, choices)) throw notFound();
  const settings = await getSettings(db());
  const { programme } = brandOf(settings, env().SITE_URL);
  const words = cardWords(found.facts, choices, settings.companyName);
  return pngResponse(await cardPicture(words, { programme, accent: settings.accent }));
}
