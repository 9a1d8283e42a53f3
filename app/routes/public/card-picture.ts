import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound } from '~/domain/access/guard.server';
import { cardPicture, pngResponse } from '~/domain/impact/card-picture.server';
import { cardWords } from '~/domain/impact/share-card';
import { findSharedCard } from '~/domain/impact/share-cards.server';
import { brandOf } from '~/domain/mail/brand';
import { getSettings } from '~/domain/settings/queries.server';
import { db } from '~/platform/db.server';
import { env } from '~/platform/env.server';

/** The picture of a card, for as long as it is up. */
export async function loader({ params }: LoaderFunctionArgs) {
  const card = await findSharedCard(db(), params.token ?? '', new Date());
  if (!card) throw notFound();
  if (card.isGone) return new Response('This card is no longer here.', { status: 410 });
  const settings = await getSettings(db());
  const { programme } = brandOf(settings, env().SITE_URL);
  const words = cardWords(card.facts, card.choices, settings.companyName);
  return pngResponse(await cardPicture(words, { programme, accent: settings.accent }));
}
