import { Link } from '@remix-run/react';
import { Ban } from 'lucide-react';
import type { listMatches, MatchRow } from '~/domain/requests/matches.server';
import { Avatar } from '~/ui/avatar';
import { ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { formatDate, plural } from '~/ui/format';
import { KeyValues } from '~/ui/key-values';
import { GroupHead, Panel } from '~/ui/panel';
import { Pips } from '~/ui/pips';
import { Tag } from '~/ui/tag';
import { WhyList } from '~/ui/why-list';

type Props = { matches: Awaited<ReturnType<typeof listMatches>>; number: number };

/** Who could help, best first with reasons for and against; then who fits but is blocked, with why and until when. */
export function Matches({ matches, number }: Props) {
  const { lookedAt, canBeAsked, canBeAskedCount, blocked, blockedCount, doNotFit } = matches;
  return (
    <Panel
      title="Who could help"
      end={
        <>
          {plural(lookedAt, 'ready advocate')} looked at: <strong>{canBeAskedCount} can be asked</strong>,{' '}
          {blockedCount} fit but are blocked, {doNotFit} do not fit
        </>
      }
      flush
    >
      {canBeAsked.length === 0 && (
        <EmptyState title="Nobody can be asked now" level={3}>
          Every block below says when it ends. Close the request with a reason if that is too late.
        </EmptyState>
      )}
      <ol>
        {canBeAsked.map((match, index) => (
          <Match key={match.advocateId} match={match} rank={index + 1} number={number} />
        ))}
      </ol>
      {blocked.length > 0 && (
        <GroupHead title="Fit, but blocked" count={blockedCount} end="Each block says why, and until when" />
      )}
      <ul>
        {blocked.map((match) => (
          <Blocked key={match.advocateId} match={match} />
        ))}
      </ul>
    </Panel>
  );
}

function Match({ match, rank, number }: { match: MatchRow; rank: number; number: number }) {
  const { name, jobTitle, account, needs, needsMet, pluses, minuses } = match;
  return (
    <li className="grid gap-x-4 gap-y-3 border-b border-line px-4 py-3.5 last:border-b-0 lg:grid-cols-[1.25rem_minmax(0,1fr)_13rem]">
      <span className="num text-ink-3 max-lg:hidden" aria-hidden="true">
        {rank}
      </span>
      <div className="grid gap-2">
        <div className="flex items-center gap-2.5">
          <Avatar name={name} tone={rank === 1 ? 'accent' : undefined} />
          <div>
            <Link className="title-link" to={`/advocates/${match.advocateId}`}>
              {name}
            </Link>{' '}
            {needs > 0 && <Tag tone={needsMet === needs ? 'good' : undefined}>{`${needsMet} of ${needs} needs`}</Tag>}
            <div className="text-xs text-ink-2">{[jobTitle, account].filter(Boolean).join(', ')}</div>
          </div>
        </div>
        <div className="grid items-start gap-x-6 gap-y-1 sm:grid-cols-2">
          <WhyList reasons={pluses.map((text) => ({ sign: 'plus', text }))} />
          <WhyList reasons={minuses.map((text) => ({ sign: 'minus', text }))} />
        </div>
      </div>
      <div className="grid content-start gap-2 text-xs">
        <KeyValues
          right
          items={[
            [
              'Asked this quarter',
              <span key="asked" className="inline-flex items-center gap-2">
                <Pips cap={match.cap} used={match.used} /> {match.used} of {match.cap}
              </span>,
            ],
            ['Last live favour', match.lastLive],
          ]}
        />
        <ButtonLink variant="quiet" size="small" to={`/requests/${number}/asks?advocate=${match.advocateId}`}>
          Ask {name.split(' ')[0]}
        </ButtonLink>
      </div>
    </li>
  );
}

function Blocked({ match }: { match: MatchRow }) {
  const [block] = match.blocks;
  if (!block) return null;
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 border-t border-line px-4 py-2.5 sm:grid-cols-[auto_minmax(0,12rem)_minmax(0,1fr)_auto]">
      <Ban aria-hidden="true" className="mt-0.5 text-ink-3" />
      <span>
        <Link className="title-link" to={`/advocates/${match.advocateId}`}>
          {match.name}
        </Link>
        <br />
        <span className="text-ink-2">{match.account}</span>
      </span>
      <span className="max-sm:col-start-2">{match.blocks.map(({ text }) => text).join(' ')}</span>
      <span className="text-ink-2 max-sm:col-start-2">
        {block.until ? `until ${formatDate(block.until, 'UTC')}` : 'until somebody acts'}
      </span>
    </li>
  );
}
