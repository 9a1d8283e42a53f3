import type { ReactNode } from 'react';
import { formatCount } from '~/ui/format';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';

type Props = {
  included: number;
  considered: number;
  reasons: readonly { reason: string; count: number }[];
  footer: string;
  /** how to change it, where that can be done */
  children?: ReactNode;
};

/** Who gets an issue, and who does not, by reason. */
export function AudiencePanel({ included, considered, reasons, footer, children }: Props) {
  const columns = [
    { id: 'count', label: 'Left out', right: true },
    { id: 'reason', label: 'Reason' },
  ];
  return (
    <Panel title="Audience" flush end={`${formatCount(included)} of ${formatCount(considered)} get it`} footer={footer}>
      {children && <div className="panel-body">{children}</div>}
      {reasons.length ? (
        <Table caption="Who is left out, by reason" columns={columns} tight>
          {reasons.map(({ reason, count }) => (
            <Row key={reason}>
              <Cell right className="num">
                {formatCount(count)}
              </Cell>
              <Cell head>{reason}</Cell>
            </Row>
          ))}
        </Table>
      ) : (
        <p className="panel-body">{considered ? 'Nobody is left out.' : 'Nobody has joined the programme yet.'}</p>
      )}
    </Panel>
  );
}
