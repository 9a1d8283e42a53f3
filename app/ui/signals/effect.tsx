import { Link } from '@remix-run/react';
import type { CatalogueEffect, Mover } from '~/domain/signals/catalogue-effect';
import { PLAYS } from '~/domain/signals/reading';
import { formatCount, plural } from '~/ui/format';
import { KeyValues } from '~/ui/key-values';
import { More } from '~/ui/more';
import { Cell, Row, Table } from '~/ui/table';

type Props = { effect: CatalogueEffect; of: number; changes: readonly string[] };

/** What a draft would change, over the facts as they are today. */
export function Effect({ effect: { accounts, ready, enters, leaves, moves }, of, changes }: Props) {
  return (
    <div className="grid gap-4">
      <ul className="list-disc pl-5">
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <KeyValues
        items={[
          [
            'Looked at',
            of > accounts
              ? `${formatCount(accounts)} of ${plural(of, 'account')}, chosen at random`
              : plural(accounts, 'account'),
          ],
          ['Ready', `${formatCount(ready.before)} now, ${formatCount(ready.after)} then`],
          ...moves.map(
            ({ from, to, count }) => [`${PLAYS[from].name} → ${PLAYS[to].name}`, plural(count, 'account')] as const,
          ),
        ]}
      />
      <Movers title="Would be ready" {...enters} />
      <Movers title="Would no longer be ready" {...leaves} />
    </div>
  );
}

const columns = [
  { id: 'account', label: 'Account' },
  { id: 'because', label: 'Because' },
];

function Movers({ title, count, sample }: { title: string; count: number; sample: readonly Mover[] }) {
  if (count === 0) return <p className="text-ink-2">{title}: nobody.</p>;
  return (
    <More summary={`${title}: ${plural(count, 'account')}`} open={count <= 10}>
      <Table caption={title} columns={columns} tight>
        {sample.map(({ id, name, because }) => (
          <Row key={id}>
            <Cell head>
              <Link to={`/accounts/${id}`}>{name}</Link>
            </Cell>
            <Cell>{because.join(', ')}</Cell>
          </Row>
        ))}
      </Table>
      {count > sample.length && (
        <p className="mt-2 text-ink-2">
          {sample.length} of {formatCount(count)} are named.
        </p>
      )}
    </More>
  );
}
