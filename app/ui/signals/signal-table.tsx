import { Link } from '@remix-run/react';
import { Dot } from '~/ui/dot';
import { formatCount, plural } from '~/ui/format';
import { Cell, Row, Table } from '~/ui/table';

type Line = {
  code: string;
  name: string;
  isOn: boolean;
  isInTrial: boolean;
  when: string;
  strength: number;
  halfLifeDays: number;
  leadsTo: string;
  fired: number;
  leftOut: number;
};

const columns = [
  { id: 'name', label: 'Signal' },
  { id: 'when', label: 'Fires on' },
  { id: 'strength', label: 'Strength' },
  { id: 'fired', label: 'Fired now', right: true },
];

/** The catalogue: each signal, when it fires, how long it lasts and at how many accounts it fires now. */
export function SignalTable({ signals, accounts }: { signals: readonly Line[]; accounts: number }) {
  return (
    <Table caption="Signals of the catalogue" columns={columns} stacked>
      {signals.map(({ code, name, isOn, isInTrial, when, strength, halfLifeDays, leadsTo, fired, leftOut }) => (
        <Row key={code}>
          <Cell head>
            <Link className="title-link" to={`/signals/${code}`}>
              {name}
            </Link>
            <small>
              {isOn ? (
                <Dot tone={isInTrial ? 'warn' : 'good'} open={isInTrial}>
                  {isInTrial ? 'In trial' : 'On'}
                </Dot>
              ) : (
                <Dot tone="idle" open>
                  Off
                </Dot>
              )}
            </small>
          </Cell>
          <Cell label="Fires on" full>
            {when.charAt(0).toUpperCase() + when.slice(1)}
            <small>Leads to {leadsTo || 'nothing: it only counts'}</small>
          </Cell>
          <Cell label="Strength" className="num">
            {strength.toFixed(2)}
            <small>half in {plural(halfLifeDays, 'day')}</small>
          </Cell>
          <Cell label="Fired now" right className="num">
            {isOn ? `${formatCount(fired)} of ${formatCount(accounts)}` : '–'}
            {leftOut > 0 && <small>{formatCount(leftOut)} more not counted</small>}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
