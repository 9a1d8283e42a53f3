import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { notFound, signedIn } from '~/domain/access/guard.server';
import { countView } from '~/domain/assets/count-view.server';
import { findShared } from '~/domain/assets/shares.server';
import { isView } from '~/domain/assets/viewing';
import { db } from '~/platform/db.server';
import { Narrow } from '~/ui/narrow';

/** Nothing runs here and no cookie is set: what is counted is a page opened, never who opened it. */
export const handle = { isStatic: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.isGone === false ? data.title : 'No longer here' },
  { name: 'robots', content: 'noindex' },
];

export async function loader(args: LoaderFunctionArgs) {
  const now = new Date();
  const shared = await findShared(db(), args.params.token ?? '', now);
  if (!shared) throw notFound();
  const { id, ...page } = shared;
  if (page.isGone) return data(page, { status: 410 });
  // Colleagues who try their own link are no buyers.
  if (isView(args.request) && !(await signedIn(args))) await countView(db(), id, now);
  return data(page);
}

export default function Share() {
  const page = useLoaderData<typeof loader>();
  if (page.isGone) {
    return (
      <Narrow
        title="This piece is no longer here"
        lede="The customer whose words these are lent them for a time, and may take them back whenever they like. Please ask whoever sent you the link; they may have another."
      />
    );
  }
  const { title, kind, summary, text, who, link, verb } = page;
  return (
    <Narrow title={title} lede={summary}>
      {text && <blockquote className="text-lg whitespace-pre-line">{text}</blockquote>}
      <p className="text-md text-ink-2">{[kind, who].filter(Boolean).join(', ')}</p>
      {/* Nothing but the policy of our pages stands between this page and an address that is none of the web's. */}
      {/^https?:/.test(link) && (
        <p>
          <a className="btn btn-large" href={link} rel="noreferrer">
            {verb}
          </a>
        </p>
      )}
    </Narrow>
  );
}
