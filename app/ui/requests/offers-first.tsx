import type { Offer } from '~/domain/requests/intake.server';
import { Button } from '~/ui/button';
import type { FieldError } from '~/ui/field';
import { firstError } from '~/ui/field';
import { Panel } from '~/ui/panel';
import { Tag } from '~/ui/tag';
import { WhyList } from '~/ui/why-list';

type Props = {
  assets: readonly Offer[];
  /** whether there were words to look for */
  isLooked: boolean;
  formKey: string;
  /** the SOP wants one opened before a live person is asked */
  mustOpen: boolean;
  error?: FieldError;
};

/** What is ready to use, before anybody is asked: each piece with its reasons, a link to send, and "this was enough". */
export function OffersFirst({ assets, isLooked, formKey, mustOpen, error }: Props) {
  const title = !isLooked
    ? 'Is it answered already?'
    : assets.length
      ? 'Is one of these enough?'
      : 'Nothing ready fits';
  const wrong = firstError(error);
  return (
    <Panel title={title} count={assets.length || undefined} flush={assets.length > 0} id="answers">
      {wrong && (
        <p className="field-error px-4 py-3" id="seen">
          {wrong}
        </p>
      )}
      {!isLooked && (
        <p className="text-ink-2">What the library and earlier requests say about your need appears here.</p>
      )}
      {isLooked && assets.length === 0 && (
        <p className="text-ink-2">No finished piece speaks about this yet, so a person is needed.</p>
      )}
      {assets.length > 0 && (
        <>
          {mustOpen && (
            <p className="border-b border-line px-4 py-2.5 text-ink-2">
              Your SOP asks you to open at least one before a live person is asked.
            </p>
          )}
          <ul aria-live="polite">
            {assets.map((asset) => (
              <Piece key={asset.id} asset={asset} formKey={formKey} />
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

function Piece({ asset, formKey }: { asset: Offer; formKey: string }) {
  const { id, title, line, summary, why, against, opened, share } = asset;
  return (
    <li className="grid gap-2 border-b border-line px-4 py-3 last:border-b-0">
      <div className="grid gap-2 sm:grid-cols-[minmax(0,1fr)_auto]">
        <div className="grid gap-1">
          <p>
            <a className="title-link" href={`/assets/${id}/open?form=${formKey}`} target="_blank" rel="noreferrer">
              {title}
            </a>{' '}
            {opened > 0 && <Tag tone="good">Opened</Tag>}
          </p>
          <p className="text-xs text-ink-2">
            {line}. {summary}
          </p>
          <WhyList
            reasons={[
              ...why.map((text) => ({ sign: 'plus' as const, text })),
              ...against.map((text) => ({ sign: 'minus' as const, text })),
            ]}
          />
        </div>
        <div className="flex flex-wrap items-start gap-2 sm:flex-col sm:items-stretch">
          <Button variant="quiet" size="small" name="enough" value={id} aria-label={`This was enough: ${title}`}>
            This was enough
          </Button>
          {!share && (
            <Button
              variant="plain"
              size="small"
              formAction={`/assets/${id}/shares`}
              aria-label={`Link to send: ${title}`}
            >
              Link to send
            </Button>
          )}
        </div>
      </div>
      {share && <ShareLink url={share.url} views={share.views} title={title} />}
    </li>
  );
}

/** A link to send, to be copied; it counts how often it was looked at. */
export function ShareLink({ url, views, title }: { url: string; views: number; title: string }) {
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <input
        className="input grow font-mono text-xs"
        readOnly
        value={url}
        aria-label={`Link to ${title}`}
        onFocus={(event) => event.currentTarget.select()}
      />
      <span className="num text-ink-2">{views === 1 ? 'seen once' : `seen ${views} times`}</span>
    </p>
  );
}
