import { Form, Link } from '@remix-run/react';
import type { listUses } from '~/domain/assets/asset.server';
import { Button } from '~/ui/button';
import { formatDate } from '~/ui/format';
import { Input } from '~/ui/input';
import { GroupHead, Panel } from '~/ui/panel';
import { ShareLink } from '~/ui/requests/offers-first';
import { Select } from '~/ui/select';
import { Tag } from '~/ui/tag';

type Uses = Awaited<ReturnType<typeof listUses>>;

/** Where it was used: the links that were sent, by deal, and the requests it was offered to. */
export function UsesPanel({ uses, timeZone, isMine }: { uses: Uses; timeZone: string; isMine: boolean }) {
  const { shares, offers } = uses;
  return (
    <Panel title={isMine ? 'Where you used it' : 'Where it was used'} flush>
      {shares.length + offers.length === 0 && <p className="panel-body text-ink-2">Nowhere yet.</p>}
      {shares.length > 0 && <GroupHead title="Links" count={shares.length} />}
      <ul>
        {shares.map(({ id, url, views, createdAt, sharedBy, deal, request }) => (
          <li key={id} className="grid gap-1 border-b border-line px-4 py-2.5 last:border-b-0">
            <p className="flex flex-wrap gap-x-3">
              <strong>{deal?.name ?? 'No deal'}</strong>
              <span className="text-ink-2">
                {sharedBy.name}, {formatDate(createdAt, timeZone, 'short')}
                {deal?.stage && `, ${deal.stage}`}
              </span>
              {request && <Link to={`/requests/${request.number}`}>R-{request.number}</Link>}
            </p>
            <ShareLink url={url} views={views} title={deal?.name ?? 'this asset'} />
          </li>
        ))}
      </ul>
      {offers.length > 0 && <GroupHead title="Offered to requests" count={offers.length} />}
      <ul>
        {offers.map(({ request, wasEnough, opened, offeredAt }) => (
          <li
            key={request.number}
            className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-b border-line px-4 py-2.5 last:border-b-0"
          >
            <Link className="title-link" to={`/requests/${request.number}`}>
              R-{request.number}, {request.title}
            </Link>
            {wasEnough && <Tag tone="good">Was enough</Tag>}
            <span className="text-ink-2">
              {[request.deal?.name, formatDate(offeredAt, timeZone, 'short'), openedWords(opened)]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const openedWords = (times: number) =>
  times === 0 ? 'not opened' : times === 1 ? 'opened once' : `opened ${times} times`;

type Deal = { id: string; name: string };

/** Makes a link to send to a buyer, for the deal it helps. */
export function LinkPanel({ assetId, deals }: { assetId: string; deals: readonly Deal[] }) {
  return (
    <Panel title="A link to send">
      <Form method="post" action={`/assets/${assetId}/shares`} className="grid gap-3">
        <p className="text-ink-2">It shows what was allowed and no more, counts views, and ends with the consent.</p>
        <Select
          name="dealId"
          label="For which deal"
          optional
          options={deals.map(({ id, name }) => ({ value: id, label: name }))}
          empty="No deal"
        />
        <div>
          <Button variant="quiet" size="small">
            Make a link
          </Button>
        </div>
      </Form>
    </Panel>
  );
}

/** Ends an asset because its consent ended (rules G3). */
export function TakeAway({ assetId }: { assetId: string }) {
  return (
    <Panel title="Take it away">
      <Form method="post" action={`/assets/${assetId}/withdraw`} className="grid gap-3">
        <p className="text-ink-2">
          When a consent was taken back. It leaves search, offers and every link at once, and does not come back.
        </p>
        <Input name="reason" label="Why" required />
        <div>
          <Button variant="danger" size="small">
            Take it away
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
