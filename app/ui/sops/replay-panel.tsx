import { Link } from '@remix-run/react';
import type { Replay } from '~/domain/sops/sop-replay';
import { Dot } from '~/ui/dot';
import { formatList, plural } from '~/ui/format';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';

type Props = { slug: string; version: number; replay: Replay & { span: string } };

const counts = [
  ['same', 'same outcome'],
  ['asset', 'answered by an asset, not a call'],
  ['refused', 'refused at the gate'],
  ['clocks', 'more clocks missed'],
] as const;
const FIRST = 4;

/** What a draft would have done with last quarter's requests: four counts, the first that differ, what to look at first. */
export function ReplayPanel({ slug, version, replay }: Props) {
  const { of, span, differ } = replay;
  const rest = differ.length > FIRST;
  return (
    <Panel
      title={`If version ${version} had applied last quarter`}
      end={`${plural(of, 'request')}, ${span}`}
      footer={<ReplaySentences version={version} replay={replay} />}
      flush
    >
      <ReplayCounts replay={replay} />
      {differ.length > 0 && <ReplayTable version={version} differ={differ.slice(0, FIRST)} />}
      {rest && (
        <p className="px-4 py-2.5">
          <Link to={`/sops/${slug}/replay`}>All {differ.length} that differ</Link>
        </p>
      )}
    </Panel>
  );
}

/** Four figures that add up to all requests. */
export function ReplayCounts({ replay }: Pick<Props, 'replay'>) {
  return (
    <dl className="grid grid-cols-2 border-b border-line sm:grid-cols-4">
      {counts.map(([verdict, words]) => (
        <div key={verdict} className="flex flex-col-reverse justify-end border-line px-4 py-3 sm:not-first:border-l">
          <dt className="text-xs text-ink-2">{words}</dt>
          <dd className="num text-lg font-semibold">{replay.counts[verdict]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What it would spare, and which wins it would have refused. */
export function ReplaySentences({ version, replay }: Pick<Props, 'version' | 'replay'>) {
  const { of, differ, live, rested, lostWins } = replay;
  if (of === 0) return <p>Nobody of the team asked for anything last quarter, so there is nothing to compare.</p>;
  if (differ.length === 0) return <p>Every request would have gone the same way.</p>;
  const names = formatList(lostWins.map((number) => `R-${number}`));
  return (
    <p>
      {live.spared > 0 && `It spares ${live.spared} of ${plural(live.of, 'live call')}. `}
      {rested > 0 && `${plural(rested, 'advocate')} would have been rested sooner. `}
      {lostWins.length > 0 && (
        <>
          <strong>{`Look at ${names} before you publish:`}</strong>{' '}
          {lostWins.length === 1
            ? `its deal was won, and version ${version} refuses it. `
            : `their deals were won, and version ${version} refuses them. `}
        </>
      )}
      Requests that the gate of their day refused are not among them.
    </p>
  );
}

const columnsOf = (version: number) => [
  { id: 'request', label: 'Request' },
  { id: 'deal', label: 'Account and value' },
  { id: 'then', label: `Under version ${version}` },
  { id: 'outcome', label: 'Deal' },
];
const outcomes = { WON: ['good', 'won'], LOST: ['bad', 'lost'], OPEN: ['info', 'open'] } as const;

/** The requests that differ, each with what became of its deal. */
export function ReplayTable({ version, differ }: { version: number; differ: Replay['differ'] }) {
  return (
    <Table caption="Requests that would have gone another way" columns={columnsOf(version)} tight stacked>
      {differ.map(({ number, account, value, text, dealStatus }) => {
        const [tone, word] = dealStatus ? outcomes[dealStatus] : (['idle', 'no deal'] as const);
        return (
          <Row key={number}>
            <Cell head className="num">
              <Link to={`/requests/${number}`}>R-{number}</Link>
            </Cell>
            <Cell label="Account and value">{[account, value].filter(Boolean).join(', ') || '–'}</Cell>
            <Cell label={`Under version ${version}`} full>
              {text}
            </Cell>
            <Cell label="Deal">
              <Dot tone={tone}>{word}</Dot>
            </Cell>
          </Row>
        );
      })}
    </Table>
  );
}
