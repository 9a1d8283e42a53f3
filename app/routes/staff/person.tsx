import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { changeRole } from '~/domain/access/change-role.server';
import { guard, notFound } from '~/domain/access/guard.server';
import { findColleague } from '~/domain/access/queries.server';
import { roleNames, roleOptions } from '~/domain/access/roles';
import { RoleForm } from '~/domain/access/schema';
import { staffRefusals } from '~/domain/access/staff-rules';
import { teamNames, teams } from '~/domain/requests/teams';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { formatDateTime } from '~/ui/format';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { StaffWorkFields } from '~/ui/staff-work-fields';
import { useCheckedForm } from '~/ui/use-checked-form';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.colleague.name ?? 'Person' }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await guard(args, 'people.invite');
  const colleague = await findColleague(db(), args.params.id ?? '');
  if (!colleague) throw notFound();
  return { colleague, isSelf: colleague.id === person.personId, timeZone: person.timeZone };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'people.invite');
  const form = await readForm(args.request, RoleForm);
  if (!form.ok) return invalid(form.reason);
  const personId = args.params.id ?? '';
  const result = await changeRole(db(), { personId, ...form.value }, person, new Date());
  if (!result.ok) return invalid(fault(staffRefusals[result.reason], form.value));
  return redirectWithToast(`/people/${personId}`, 'The role is changed. It counts from their next step.');
}

export default function Person() {
  const { colleague, timeZone } = useLoaderData<typeof loader>();
  const { name, email, role, team, disabledAt } = colleague;
  return (
    <>
      <PageHead
        title={name}
        crumbs={[{ to: '/people', label: 'People' }]}
        here={name}
        sub={[roleNames[role], team && teamNames[team], email].filter(Boolean).join(', ')}
      />
      <div className="grid max-w-[40rem] gap-5">
        {disabledAt && (
          <Banner tone="warn" title="Disabled">
            Since {formatDateTime(disabledAt, timeZone)}. No link signs them in; what they did stays.
          </Banner>
        )}
        <Work key={`${role} ${team}`} />
        <Door />
      </div>
    </>
  );
}

function Work() {
  const { colleague } = useLoaderData<typeof loader>();
  const initial = { role: colleague.role, team: colleague.team ?? '' };
  const form = useCheckedForm(RoleForm, { initial, fault: useActionData<typeof action>()?.fault });
  return (
    <Panel title="Role">
      <Form method="post" className="grid gap-5" {...form.props}>
        <ErrorSummary errors={form.errors} />
        <StaffWorkFields
          role={form.field('role')}
          team={form.field('team')}
          roles={roleOptions}
          teams={teams.map((one) => ({ value: one, label: teamNames[one] }))}
        />
        <div>
          <Button>Save the role</Button>
        </div>
      </Form>
    </Panel>
  );
}

function Door() {
  const { colleague, isSelf } = useLoaderData<typeof loader>();
  const isOut = colleague.disabledAt !== null;
  if (isSelf) return null;
  return (
    <Panel title={isOut ? 'Let in again' : 'Shut out'}>
      <Form method="post" action={`/people/${colleague.id}/door`} className="grid justify-items-start gap-4">
        <p className="text-ink-2">
          {isOut
            ? 'They sign in with a new link.'
            : 'For somebody who left. Every session ends now and no link signs them in. What they did stays, with their name.'}
        </p>
        <Button name="intent" value={isOut ? 'enable' : 'disable'} variant={isOut ? 'quiet' : 'danger'}>
          {isOut ? `Let ${colleague.name} in again` : `Shut ${colleague.name} out`}
        </Button>
      </Form>
    </Panel>
  );
}
