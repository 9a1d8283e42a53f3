import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { guard } from '~/domain/access/guard.server';
import { inviteStaff } from '~/domain/access/invite-staff.server';
import { listOpenInvitations, listStaff } from '~/domain/access/queries.server';
import { roleNames, roleOptions } from '~/domain/access/roles';
import { InviteForm } from '~/domain/access/schema';
import { teamNames, teams } from '~/domain/requests/teams';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Button, LinkButton } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { formatDate } from '~/ui/format';
import { Input } from '~/ui/input';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { StaffWorkFields } from '~/ui/staff-work-fields';
import { Cell, Row, Table } from '~/ui/table';
import { Tag } from '~/ui/tag';
import { useCheckedForm } from '~/ui/use-checked-form';

export const meta: MetaFunction = () => [{ title: 'People' }];

export async function loader(args: LoaderFunctionArgs) {
  const { timeZone } = await guard(args, 'people.invite');
  const [staff, invitations] = await Promise.all([listStaff(db()), listOpenInvitations(db())]);
  const now = new Date();
  return { staff, invitations: invitations.map((one) => ({ ...one, isOver: one.expiresAt < now })), timeZone };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'people.invite');
  const form = await readForm(args.request, InviteForm);
  if (!form.ok) return invalid(form.reason);
  const result = await inviteStaff(db(), form.value, person, new Date());
  if (!result.ok) {
    return invalid(
      fault('Somebody with this address is known already, as staff or as an advocate.', form.value, 'email'),
    );
  }
  return redirectWithToast('/people', `The invitation of ${form.value.name} is on its way.`);
}

export default function People() {
  const { invitations } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title="People" sub="Colleagues who can sign in. Customers join by themselves." />
      <div className="grid gap-5">
        <StaffTable />
        <div className="two-columns">
          <Invitations />
          <Invite key={invitations[0]?.id} />
        </div>
      </div>
    </>
  );
}

const staffColumns = [
  { id: 'name', label: 'Name' },
  { id: 'role', label: 'Role' },
  { id: 'email', label: 'Address' },
  { id: 'seen', label: 'Signed in last' },
];

function StaffTable() {
  const { staff, timeZone } = useLoaderData<typeof loader>();
  return (
    <Panel title="Staff" count={staff.length} flush>
      <Table caption="Staff, by name" columns={staffColumns} stacked>
        {staff.map((person) => (
          <Row key={person.id}>
            <Cell head>
              <Link className="title-link" to={`/people/${person.id}`}>
                {person.name}
              </Link>{' '}
              {person.disabledAt && <Tag tone="warn">Disabled</Tag>}
            </Cell>
            <Cell label="Role">
              {roleNames[person.role]}
              {person.team && `, ${teamNames[person.team]}`}
            </Cell>
            <Cell label="Address">{person.email}</Cell>
            <Cell label="Signed in last">
              {person.signedInAt ? formatDate(person.signedInAt, timeZone) : 'Not in the last 30 days'}
            </Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  );
}

function Invitations() {
  const { invitations, timeZone } = useLoaderData<typeof loader>();
  return (
    <Panel title="Open invitations" count={invitations.length}>
      {invitations.length === 0 && <p className="text-ink-2">Nobody is waiting to come in.</p>}
      <ul className="grid gap-4">
        {invitations.map((one) => (
          <li key={one.id} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span>
              <strong>{one.name}</strong> {roleNames[one.role]}
              {one.team && `, ${teamNames[one.team]}`}
              <br />
              <span className="text-ink-2">
                {one.email}, {one.isOver ? 'ended' : 'open until'} {formatDate(one.expiresAt, timeZone)}
              </span>
            </span>
            <Form method="post" action={`/people/invitations/${one.id}/revoke`}>
              <LinkButton bad aria-label={`Take back the invitation of ${one.name}`}>
                Take back
              </LinkButton>
            </Form>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Invite() {
  const form = useCheckedForm(InviteForm, { fault: useActionData<typeof action>()?.fault });
  return (
    <Panel title="Invite a colleague">
      <Form method="post" className="grid gap-5" {...form.props}>
        <ErrorSummary errors={form.errors} />
        <Input label="Name" required {...form.field('name')} />
        <Input label="Work e-mail address" type="email" required {...form.field('email')} />
        <StaffWorkFields
          role={form.field('role')}
          team={form.field('team')}
          roles={roleOptions}
          teams={teams.map((team) => ({ value: team, label: teamNames[team] }))}
        />
        <div>
          <Button>Send the invitation</Button>
        </div>
      </Form>
    </Panel>
  );
}
