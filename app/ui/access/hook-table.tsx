import { Form } from '@remix-run/react';
import { teamNames } from '~/domain/requests/teams';
import type { Team } from '~/generated/prisma/enums';
import { LinkButton } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { formatDate, formatDateTime } from '~/ui/format';
import { Cell, Row, Table } from '~/ui/table';
import { Tag } from '~/ui/tag';

export type HookRow = {
  id: string;
  name: string;
  team: Team;
  createdAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  actsAs: { name: string };
  createdBy: { name: string };
};

const columns = [
  { id: 'name', label: 'Hook' },
  { id: 'team', label: 'Team' },
  { id: 'whose', label: 'Whose request' },
  { id: 'made', label: 'Opened' },
  { id: 'used', label: 'Used last' },
  { id: 'revoke', label: 'Revoke', hideLabel: true },
];

/** The doors for requests; those that are revoked stay, as the log names them. */
export function HookTable({ hooks, timeZone }: { hooks: HookRow[]; timeZone: string }) {
  if (hooks.length === 0) {
    return (
      <EmptyState title="No hook is open yet">
        With a hook, a button in the CRM or a command in the chat submits a request where people work already.
      </EmptyState>
    );
  }
  return (
    <Table caption="Hooks, open ones first" columns={columns} stacked>
      {hooks.map((hook) => (
        <Row key={hook.id}>
          <Cell head>
            {hook.name} {hook.revokedAt && <Tag tone="warn">Revoked</Tag>}
            <br />
            <code className="font-normal break-all text-ink-2">/hooks/requests/{hook.id}</code>
          </Cell>
          <Cell label="Team">{teamNames[hook.team]}</Cell>
          <Cell label="Whose request">{hook.actsAs.name}</Cell>
          <Cell label="Opened">
            {formatDate(hook.createdAt, timeZone)}, {hook.createdBy.name}
          </Cell>
          <Cell label="Used last">{hook.lastUsedAt ? formatDateTime(hook.lastUsedAt, timeZone) : 'Never'}</Cell>
          <Cell>
            {!hook.revokedAt && (
              <Form method="post" action={`/settings/hooks/${hook.id}/revoke`}>
                <LinkButton bad aria-label={`Revoke the hook ${hook.name}`}>
                  Revoke
                </LinkButton>
              </Form>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
