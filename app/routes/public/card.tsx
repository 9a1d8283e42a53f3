import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { notFound } from '~/domain/access/guard.server';
import { cardWords } from '~/domain/impact/share-card';
import { findSharedCard } from '~/domain/impact/share-cards.server';
import { brandOf } from '~/domain/mail/brand';
import { getSettings } from '~/domain/settings/queries.server';
import { db } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { ButtonLink } from '~/ui/button';
import { Narrow } from '~/ui/narrow';

/** Nothing runs here: it is what somebody chose to show, for networks that make a preview of it and for who follows the link. */
export const handle = { isStatic: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const hidden = { name: 'robots', content: 'noindex' };
  if (!data || data.isGone) return [{ title: 'No longer here' }, hidden];
  const { words, url } = data;
  return [
    { title: words.headline },
    hidden,
    { property: 'og:type', content: 'website' },
    { property: 'og:title', content: words.headline },
    { property: 'og:description', content: words.alt },
    { property: 'og:url', content: url },
    { property: 'og:image', content: `${url}.png` },
    { property: 'og:image:type', content: 'image/png' },
    { property: 'og:image:width', content: '1200' },
    { property: 'og:image:height', content: '630' },
    { property: 'og:image:alt', content: words.alt },
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
};

export async function loader({ params }: LoaderFunctionArgs) {
  const token = params.token ?? '';
  const card = await findSharedCard(db(), token, new Date());
  if (!card) throw notFound();
  if (card.isGone) return data({ isGone: true as const }, { status: 410 });
  const settings = await getSettings(db());
  const { SITE_URL } = env();
  const { programme } = brandOf(settings, SITE_URL);
  const words = cardWords(card.facts, card.choices, settings.companyName);
  return data({
    isGone: false as const,
    words,
    programme,
    path: `/cards/${token}.png`,
    url: `${SITE_URL}/cards/${token}`,
  });
}

export default function Card() {
  const card = useLoaderData<typeof loader>();
  if (card.isGone) {
    return (
      <Narrow title="This card is no longer here" lede="Whoever made it has taken it down, as they may at any time." />
    );
  }
  const { words, programme, path } = card;
  return (
    <div className="mx-auto grid max-w-[50rem] gap-8 py-12 md:py-20">
      <h1 className="display-1">{words.headline}</h1>
      <img
        src={path}
        width={1200}
        height={630}
        alt={words.alt}
        className="h-auto w-full rounded-lg border border-line"
      />
      <p className="lede">
        {words.by ? `${words.by} is` : 'Whoever shows this is'} in {programme}: customers who help others decide, and
        hear what came of it.
      </p>
      <p>
        <ButtonLink to="/" variant="quiet">
          What advocates do
        </ButtonLink>
      </p>
    </div>
  );
}
