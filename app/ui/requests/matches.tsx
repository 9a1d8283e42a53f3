import type { ReactNode } from 'react';
import { foldBlocked } from '~/domain/requests/fold-blocked';
import type { listMatches } from '~/domain/requests/matches.server';
import { EmptyState } from '~/ui/empty-state';
import { formatPercent, plural } from '~/ui/format';
import { More } from '~/ui/more';
import { GroupHead, Panel } from '~/ui/panel';
import { BlockedRow, MatchItem } from '~/ui/requests/match-rows';

/** So many stand open; the rest is a press away. */
const FIRST = 6;

type Props = {
  matches: Awaited<ReturnType<typeof listMatches>>;
  number: number;
  /** how to ask them */ children?: ReactNode;
};

/** Who could help, best first with reasons for and against; then who fits but is blocked, with why and until when. */
export function Matches({ matches, number, children }: Props) {
  const { counts, canBeAsked, onceOwnerAgrees, blocked } = matches;
  const best = [...canBeAsked, ...onceOwnerAgrees];
  const { open, folded, summary } = foldBlocked(blocked);
  const rest = counts.canBeAsked + counts.onceOwnerAgrees - best.length;
  return (
    <Panel title="Who could help" end={<Counts {...counts} />} footer={<Spread {...matches.spread} />} flush>
      {best.length === 0 && (
        <EmptyState title="Nobody can be asked now" level={3}>
          Every block below says when it ends. Relax a rule, or close the request with a reason if that is too late.
          What is missing stands under Advocates, for whoever recruits.
        </EmptyState>
      )}
      {children}
      <ol>
        {best.slice(0, FIRST).map((match, index) => (
          <MatchItem key={match.advocateId} match={match} rank={index + 1} number={number} />
        ))}
      </ol>
      {best.length > FIRST && (
        <div className="panel-body">
          <More summary={`${best.length - FIRST} more, in order`}>
            <ol className="-mx-4" start={FIRST + 1}>
              {best.slice(FIRST).map((match, index) => (
                <MatchItem key={match.advocateId} match={match} rank={FIRST + index + 1} number={number} />
              ))}
            </ol>
          </More>
        </div>
      )}
      {rest > 0 && <p className="panel-body text-ink-2">{rest} more could be asked and are not shown.</p>}
      {counts.blocked > 0 && (
        <GroupHead title="Fit, but blocked" count={counts.blocked} end="Each block says why, and until when" />
      )}
      <ul>
        {open.map((match) => (
          <BlockedRow key={match.advocateId} match={match} />
        ))}
      </ul>
      {folded.length > 0 && (
        <div className="panel-body border-t border-line">
          <More summary={summary}>
            <ul className="-mx-4">
              {folded.map((match) => (
                <BlockedRow key={match.advocateId} match={match} />
              ))}
            </ul>
          </More>
        </div>
      )}
      {counts.blocked > blocked.length && (
        <p className="panel-body text-ink-2">{counts.blocked - blocked.length} more are blocked and not shown.</p>
      )}
    </Panel>
  );
}

function Counts({ lookedAt, canBeAsked, onceOwnerAgrees, blocked, doNotFit }: Props['matches']['counts']) {
  return (
    <>
      {plural(lookedAt, 'ready advocate')} looked at: <strong>{canBeAsked} can be asked</strong>,{' '}
      {onceOwnerAgrees > 0 && `${onceOwnerAgrees} once the owner agrees, `}
      {blocked} fit but are blocked, {doNotFit} do not fit
    </>
  );
}

/** How the asks of a year are spread (rules §4). */
function Spread({ asks, toTopFive, people }: Props['matches']['spread']) {
  if (asks === 0) return <>Nobody was asked in the last 12 months.</>;
  return (
    <>
      Among equals, whoever was asked less comes first. Of {plural(asks, 'ask')} to {plural(people, 'person', 'people')}{' '}
      in 12 months, {toTopFive} ({formatPercent(toTopFive / asks)}) went to the five asked most.
    </>
  );
}
