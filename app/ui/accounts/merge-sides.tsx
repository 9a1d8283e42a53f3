import { Link } from '@remix-run/react';
import type { MergeFacts } from '~/domain/accounts/merge-facts.server';
import { plural } from '~/ui/format';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';

type Props = { kept: MergeFacts; gone: MergeFacts };

const columns = [
  { id: 'what', label: 'What', hideLabel: true },
  { id: 'kept', label: 'Stays' },
  { id: 'gone', label: 'Goes' },
];

/** The two records side by side. */
export function MergeSides({ kept, gone }: Props) {
  const rows: [string, (side: MergeFacts) => React.ReactNode][] = [
    ['Name', ({ name }) => name],
    ['Account', ({ account }) => account?.name ?? 'None'],
    ['Address', ({ email }) => email ?? 'None'],
    ['Title', ({ title }) => title ?? 'Not known'],
    ['Role in the product', ({ productRole }) => productRole ?? 'Not known'],
    ['In the CRM', ({ externalId }) => externalId ?? 'No record'],
    ['In the programme', ({ advocate }) => (advocate ? <Advocate {...advocate} /> : 'No')],
  ];
  return (
    <Panel title="Side by side" flush>
      <Table caption={`${kept.name}, who stays, beside ${gone.name}`} columns={columns} stacked>
        {rows.map(([label, show]) => (
          <Row key={label}>
            <Cell head full>
              {label}
            </Cell>
            <Cell label="Stays">{show(kept)}</Cell>
            <Cell label="Goes">{show(gone)}</Cell>
          </Row>
        ))}
      </Table>
      <footer>
        Should {gone.name} stay instead? <Link to={`/contacts/${gone.id}/merge?with=${kept.id}`}>Turn them round</Link>
      </footer>
    </Panel>
  );
}

function Advocate({ id, favours, openClaims, openAsks }: NonNullable<MergeFacts['advocate']>) {
  return (
    <>
      <Link to={`/advocates/${id}`}>Advocate</Link>: {plural(favours, 'favour')}, {plural(openClaims, 'open claim')},{' '}
      {plural(openAsks, 'open ask')}
    </>
  );
}
