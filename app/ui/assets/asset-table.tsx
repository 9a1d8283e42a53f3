import { Link } from '@remix-run/react';
import type { listLibrary } from '~/domain/assets/library.server';
import { Dot } from '~/ui/dot';
import { plural } from '~/ui/format';
import { Cell, Row, Table } from '~/ui/table';
import { WhyList } from '~/ui/why-list';

type Asset = Awaited<ReturnType<typeof listLibrary>>['assets'][number];

const columns = [
  { id: 'title', label: 'Asset' },
  { id: 'topics', label: 'About' },
  { id: 'used', label: 'Used' },
  { id: 'shelf', label: 'Still true?' },
];

/** Assets in rows: what each shows, how it was used, and how long it holds. Found ones say why. */
export function AssetTable({ assets }: { assets: readonly Asset[] }) {
  return (
    <Table caption="Assets" stacked columns={columns}>
      {assets.map((asset) => (
        <Row key={asset.id}>
          <Cell head>
            <Link className="title-link" to={`/assets/${asset.id}`}>
              {asset.title}
            </Link>
            <span className="block font-normal text-ink-2">{asset.about}</span>
            {asset.why.length > 0 && (
              <div className="mt-1 font-normal">
                <WhyList
                  reasons={[
                    ...asset.why.map((text) => ({ sign: 'plus' as const, text })),
                    ...asset.against.map((text) => ({ sign: 'minus' as const, text })),
                  ]}
                />
              </div>
            )}
          </Cell>
          <Cell label="About">{asset.topics.join(', ')}</Cell>
          <Cell label="Used" className="num">
            {asset.answered === 0 ? 'Has answered none' : `Answered ${plural(asset.answered, 'request')}`}
            <span className="block text-ink-2">
              {plural(asset.links, 'link')}, {plural(asset.views, 'view')}
            </span>
          </Cell>
          <Cell label="Still true?">
            <Standing asset={asset} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Standing({ asset: { standing, withdrawnWhy, isStale, shelf, owner } }: { asset: Asset }) {
  if (standing === 'withdrawn') return <Dot tone="bad">Taken away: {withdrawnWhy}</Dot>;
  if (standing === 'expired') return <Dot tone="bad">Its consent has run out</Dot>;
  return (
    <>
      <Dot tone={isStale ? 'warn' : 'good'}>{isStale ? 'To be confirmed' : 'Yes'}</Dot>
      <span className="block text-ink-2">
        {shelf} {owner ?? 'Nobody looks after it.'}
      </span>
    </>
  );
}
