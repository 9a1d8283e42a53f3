import { Link } from '@remix-run/react';
import { offerPage } from '~/domain/requests/offered';
import type { RequestPage } from '~/domain/requests/page.server';
import { Panel } from '~/ui/panel';
import { OfferAnswer } from '~/ui/requests/offer-answer';
import { Tag } from '~/ui/tag';

/** For the requester: assets offered to them that wait for their answer. */
export function OfferQuestions({ request: { number, offers } }: { request: RequestPage }) {
  const waiting = offers.filter(({ isWaiting }) => isWaiting);
  return waiting.map(({ id, title, line }, index) => (
    <Panel key={id} title="Is this enough?" id={index === 0 ? 'offers' : undefined} flush>
      <p className="px-4 pt-3.5 pb-1">
        <Link className="title-link" to={`/assets/${id}`}>
          {title}
        </Link>
        <br />
        <span className="text-xs text-ink-2">{line}</span>
      </p>
      <OfferAnswer page={offerPage(number, id)} assetId={id} />
    </Panel>
  ));
}

/** Assets shown before submitting and offered later, and what the requester said about them. */
export function Offers({ request, mayOffer }: { request: RequestPage; /** runs the programme */ mayOffer: boolean }) {
  const { number, offers, assetsNote, requester } = request;
  if (offers.length === 0 && !mayOffer) return null;
  return (
    <Panel
      title="Assets offered"
      id={request.isOwn ? undefined : 'offers'}
      end={mayOffer && <Link to={`/requests/bulk?do=offer&n[]=${number}`}>Offer an asset</Link>}
      footer={assetsNote && `${requester.name}: “${assetsNote}”`}
    >
      {offers.length === 0 && <p className="text-ink-2">None so far.</p>}
      <ul className="grid gap-2.5">
        {offers.map((offer) => (
          <li key={offer.id}>
            <Link className="title-link" to={`/assets/${offer.id}`}>
              {offer.title}
            </Link>{' '}
            {offer.wasEnough && <Tag tone="good">Was enough</Tag>}
            {offer.isWaiting && <Tag tone="info">Waits for an answer</Tag>}
            {offer.notEnough && <Tag>Not enough</Tag>}
            <p className="text-xs text-ink-2">
              {offer.line}
              {offer.notEnough && ` “${offer.notEnough}”`}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
