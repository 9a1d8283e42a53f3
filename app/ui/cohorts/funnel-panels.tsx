import { Link } from '@remix-run/react';
import type { CohortPage } from '~/domain/cohorts/cohort-page.server';
import { BarTable } from '~/ui/bar-table';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';

type Props = NonNullable<CohortPage['steps']>;

const columns = [
  { id: 'name', label: 'Cohort' },
  { id: 'joined', label: 'Joined of invited' },
  { id: 'activated', label: 'Activated of joined' },
  { id: 'repeat', label: 'Again of activated' },
];

/** The way from the letter to the second favour, and how other cohorts went it. */
export function FunnelPanels({ steps, notes, others }: Props) {
  return (
    <>
      <Panel title="From the letter to the second favour">
        <BarTable
          caption="Funnel of this cohort"
          heads={['Step', 'People']}
          bars={steps.map(({ label, count, text }) => ({ label, value: count, text }))}
        />
        <p className="hint mt-3">Activated: one approved favour within 90 days of joining. Again: two or more.</p>
        {notes.length > 0 && (
          <ul className="mt-3 grid gap-1 text-ink-2">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title="Beside the others" flush={others.length > 0}>
        {others.length === 0 ? (
          <p className="text-ink-2">Nobody was invited yet.</p>
        ) : (
          <Table caption="Cohorts that invited somebody, newest first" columns={columns} stacked>
            {others.map(({ id, name, isThis, joined, activated, repeat }) => (
              <Row key={id} on={isThis}>
                <Cell head>{isThis ? name : <Link to={`/cohorts/${id}?tab=funnel`}>{name}</Link>}</Cell>
                <Cell label="Joined of invited" className="num">
                  {joined}
                </Cell>
                <Cell label="Activated of joined" className="num">
                  {activated}
                </Cell>
                <Cell label="Again of activated" className="num">
                  {repeat}
                </Cell>
              </Row>
            ))}
          </Table>
        )}
      </Panel>
    </>
  );
}
