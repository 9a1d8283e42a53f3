import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { AccountStanding } from '~/domain/accounts/account-reading.server';
import { PLAYS } from '~/domain/signals/reading';
import { StopBanners } from '~/ui/accounts/stop-banners';
import { Dot } from '~/ui/dot';
import { formatDate, formatDateTime, plural } from '~/ui/format';
import { Hbar } from '~/ui/hbar';
import { More } from '~/ui/more';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';
import { Tag } from '~/ui/tag';

type Props = {
  title: ReactNode;
  end?: ReactNode;
  standing: AccountStanding;
  timeZone: string;
  /** Where the history of readiness stands, if not on this page. */
  history?: string;
  /** Stops are shown here; the account's own page shows them above everything. */
  stops?: { mayAct: boolean };
};

/** The signals of one account, what they add up to, and what is missing. */
export function SignalsPanel({ title, end, standing, timeZone, history, stops }: Props) {
  const { reading, rule } = standing;
  return (
    <Panel
      title={
        <>
          {title}{' '}
          {reading && <Tag tone={reading.cell === 'ASK_NOW' ? 'accent' : undefined}>{PLAYS[reading.cell].name}</Tag>}
        </>
      }
      end={end}
      footer={reading && <SumUp {...{ reading, rule, timeZone, history }} />}
      flush
    >
      {stops && <StopBanners {...standing} {...stops} flush />}
      {!reading ? (
        <p className="panel-body text-ink-2">
          Nobody has looked at its signals yet. That happens every hour and after each import.
        </p>
      ) : reading.readings.length > 0 ? (
        <SignalTable readings={reading.readings} />
      ) : (
        <p className="panel-body text-ink-2">No signal is known here.</p>
      )}
    </Panel>
  );
}

type SumUpProps = Pick<Props, 'timeZone' | 'history'> & {
  reading: NonNullable<AccountStanding['reading']>;
  rule: AccountStanding['rule'];
};

function SumUp({ reading, rule, timeZone, history }: SumUpProps) {
  return (
    <>
      <p className="num">
        {reading.fired} of {plural(rule.signals, 'signal')} fired ({rule.firesAt.toFixed(2)} or more); {rule.needed} are
        enough. Fit {reading.fit} of 100: {reading.fitParts.map(({ label, points }) => `${label} ${points}`).join(', ')}
        . Looked at on {formatDateTime(reading.lookedAt, timeZone)}. {history && <Link to={history}>History</Link>}
      </p>
      <Missing missing={reading.missing} />
    </>
  );
}

function SignalTable({ readings }: { readings: NonNullable<AccountStanding['reading']>['readings'] }) {
  const columns = [
    { id: 'signal', label: 'Signal' },
    { id: 'fact', label: 'Fact' },
    { id: 'date', label: 'Date' },
    { id: 'half-life', label: 'Half-life', wideOnly: true },
    { id: 'strength', label: 'Strength now' },
  ];
  return (
    <Table caption="Signals, the strongest first" columns={columns} tight stacked>
      {readings.map(({ code, name, fact, on, halfLifeDays, strength, hasFired, isLeftOut }) => {
        const counts = hasFired && !isLeftOut;
        return (
          <Row key={code}>
            <Cell head>
              <Dot tone={counts ? 'good' : 'idle'} open={!counts}>
                {name}
              </Dot>
              {isLeftOut && <small>in trial, not counted here</small>}
            </Cell>
            <Cell label="Fact">{fact}</Cell>
            <Cell label="Date" className="num whitespace-nowrap">
              {formatDate(new Date(on), 'UTC')}
            </Cell>
            <Cell wideOnly className="num whitespace-nowrap">
              {plural(halfLifeDays, 'day')}
            </Cell>
            <Cell label="Strength now" className="strength num">
              {strength.toFixed(2)}
              <Hbar share={strength} tone={counts ? 'accent' : undefined} />
            </Cell>
          </Row>
        );
      })}
    </Table>
  );
}

function Missing({ missing }: { missing: string[] }) {
  if (missing.length === 0) return null;
  return (
    <div className="mt-2">
      <More summary="What is missing for it to be ready">
        <ul className="list-disc pl-5 text-ink-2">
          {missing.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </More>
    </div>
  );
}
