import { Link } from '@remix-run/react';
import { Ban } from 'lucide-react';
import type { MatchRow } from '~/domain/requests/matches.server';
import { Avatar } from '~/ui/avatar';
import { ButtonLink } from '~/ui/button';
import { formatDate } from '~/ui/format';
import { KeyValues } from '~/ui/key-values';
import { Pips } from '~/ui/pips';
import { Tag } from '~/ui/tag';
import { WhyList } from '~/ui/why-list';

/** Somebody who can be asked, at once or once the owner agrees, with what speaks for them and against. */
export function MatchItem({ match, rank, number }: { match: MatchRow; rank: number; number: number }) {
  const { name, jobTitle, account, needs, needsMet, pluses, minuses, ownerFirst } = match;
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
            {needs > 0 && <Tag tone={needsMet === needs ? 'good' : undefined}>{`${needsMet} of ${needs} needs`}</Tag>}{' '}
            {ownerFirst && <Tag tone="warn">owner must agree</Tag>}
            <div className="text-xs text-ink-2">{[jobTitle, account].filter(Boolean).join(', ')}</div>
          </div>
        </div>
        <div className="grid items-start gap-x-6 gap-y-1 sm:grid-cols-2">
          <WhyList reasons={pluses.map((text) => ({ sign: 'plus', text }))} />
          <WhyList reasons={minuses.map((text) => ({ sign: 'minus', text }))} />
        </div>
      </div>
      <Standing match={match} number={number} />
    </li>
  );
}

const answers = {
  'not needed': null,
  'not asked': 'not asked',
  waiting: 'asked, no answer yet',
  agreed: 'agreed',
  objected: 'objected',
  passed: 'said nothing in time',
} as const;

/** What is left of their budget, what their owner said, and the next step. */
function Standing({ match, number }: { match: MatchRow; number: number }) {
  const { owner, name, ownerFirst, cap, used } = match;
  const said = owner && answers[owner.answer];
  const whom = ownerFirst && owner?.answer === 'not asked' ? `${owner.name.split(' ')[0]} first` : name.split(' ')[0];
  return (
    <div className="grid content-start gap-2 text-xs">
      <KeyValues
        right
        items={[
          [
            'Asked this quarter',
            <span key="asked" className="inline-flex items-center gap-2">
              <Pips cap={cap} used={used} /> {used} of {cap}
            </span>,
          ],
          ['Last live favour', match.lastLive],
          ...(said ? [['Owner', `${owner.name.split(' ')[0]}: ${said}`] as const] : []),
        ]}
      />
      {owner?.answer !== 'waiting' && (
        <ButtonLink variant="quiet" size="small" to={`/requests/${number}/asks?advocate=${match.advocateId}`}>
          Ask {whom}
        </ButtonLink>
      )}
    </div>
  );
}

/** Somebody who fits but may not be asked: every block with its words, and when the first of them ends. */
export function BlockedRow({ match }: { match: MatchRow }) {
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
