import { Form } from '@remix-run/react';
import { EmptyState } from '~/ui/empty-state';
import { LinkButton } from '~/ui/button';
import { formatDate, formatDateTime } from '~/ui/format';
import { Cell, Row, Table } from '~/ui/table';
import { Tag } from '~/ui/tag';

export type ApiKeyRow = {
  id: string;
  name: string;
  start: string;
  scopes: string[];
  createdAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  createdBy: { name: string };
};

const columns = [
  { id: 'name', label: 'Program' },
  { id: 'scopes', label: 'May' },
  { id: 'made', label: 'Made' },
  { id: 'used', label: 'Used last' },
  { id: 'revoke', label: 'Revoke', hideLabel: true },
];

/** The keys of programs; those that are revoked stay, as the log names them. */
export function ApiKeyTable({ keys, timeZone }: { keys: ApiKeyRow[]; timeZone: string }) {
  if (keys.length === 0) {
    return (
      <EmptyState title="No program has a key yet">
        With a key, a CRM or a warehouse brings its records by itself, the same way as a file is imported.
      </EmptyState>
    );
  }
  return (
    <Table caption="API keys, open ones first" columns={columns} stacked>
      {keys.map((key) => (
        <Row key={key.id}>
          <Cell head>
            {key.name} {key.revokedAt && <Tag tone="warn">Revoked</Tag>}
            <br />
            <code className="font-normal text-ink-2">{key.start}…</code>
          </Cell>
          <Cell label="May">{key.scopes.join(', ')}</Cell>
          <Cell label="Made">
            {formatDate(key.createdAt, timeZone)}, {key.createdBy.name}
          </Cell>
          <Cell label="Used last">{key.lastUsedAt ? formatDateTime(key.lastUsedAt, timeZone) : 'Never'}</Cell>
          <Cell>{!key.revokedAt && <Revoke id={key.id} name={key.name} />}</Cell>
        </Row>
      ))}
    </Table>
  );
}

function Revoke({ id, name }: { id: string; name: string }) {
  return (
    <Form method="post" action={`/settings/keys/${id}/revoke`}>
      <LinkButton bad aria-label={`Revoke the key of ${name}`}>
        Revoke
      </LinkButton>
    </Form>
  );
}
