import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { UsersRound } from 'lucide-react';
import { guard } from '~/domain/access/guard.server';
import { may } from '~/domain/access/permissions';
import { createPod } from '~/domain/programme/create-pod.server';
import { MOST_IN_POD } from '~/domain/programme/pod-size';
import { listPodManagers, listPods } from '~/domain/programme/pods.server';
import { PodForm } from '~/domain/programme/schema';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Button } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { ErrorSummary } from '~/ui/error-summary';
import { Input } from '~/ui/input';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { Select } from '~/ui/select';
import { Cell, Row, Table } from '~/ui/table';

export const meta: MetaFunction = () => [{ title: 'Pods' }];

export async function loader(args: LoaderFunctionArgs) {
  const { role } = await guard(args, 'programme.read');
  const [pods, managers] = await Promise.all([listPods(db(), new Date()), listPodManagers(db())]);
  return { pods, managers, mayManage: may(role, 'programme.manage') };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'programme.manage');
  const form = await readForm(args.request, PodForm);
  if (!form.ok) return invalid(form.reason);
  const created = await createPod(db(), form.value, person, new Date());
  if (created.ok) return redirectWithToast(`/programme/pods/${created.value.id}`, 'Made. Now put people in.');
  return created.reason === 'name-taken'
    ? invalid(fault('Another pod has this name. Choose a different one.', form.value, 'name'))
    : invalid(fault('Choose a manager from the list.', form.value, 'managerId'));
}

const columns = [
  { id: 'name', label: 'Pod' },
  { id: 'manager', label: 'Looked after by' },
  { id: 'members', label: 'Advocates', right: true },
  { id: 'rested', label: 'Rested', right: true },
];

export default function Pods() {
  const { pods, mayManage } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Pods"
        sub={`Up to ${MOST_IN_POD} advocates for each manager, so that somebody knows every one of them.`}
        crumbs={[{ to: '/programme', label: 'Programme' }]}
        here="Pods"
      />
      <div className="two-columns">
        {pods.length === 0 ? (
          <EmptyState icon={UsersRound} title="No pods yet">
            In run, a manager looks after a small group: writes to them, knows who is tired, and thanks them in person.
          </EmptyState>
        ) : (
          <Panel title="Pods" count={pods.length} flush>
            <Table caption="Pods by name" columns={columns} stacked>
              {pods.map(({ id, name, manager, members, rested }) => (
                <Row key={id}>
                  <Cell head>
                    <Link className="title-link" to={`/programme/pods/${id}`}>
                      {name}
                    </Link>
                  </Cell>
                  <Cell label="Looked after by">{manager}</Cell>
                  <Cell label="Advocates" right className="num">
                    {members} of {MOST_IN_POD}
                  </Cell>
                  <Cell label="Rested" right className="num">
                    {rested} of {members}
                  </Cell>
                </Row>
              ))}
            </Table>
          </Panel>
        )}
        {mayManage && <NewPod />}
      </div>
    </>
  );
}

function NewPod() {
  const { managers } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { errors = {}, values = {} } = refused?.fault ?? {};
  return (
    <Panel title="New pod">
      <Form method="post" className="grid gap-4">
        <ErrorSummary errors={errors} />
        <Input
          label="Name"
          name="name"
          maxLength={60}
          required
          defaultValue={String(values.name ?? '')}
          error={errors.name}
        />
        <Select
          label="Looked after by"
          name="managerId"
          empty="Choose one"
          required
          options={managers.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={String(values.managerId ?? '')}
          error={errors.managerId}
        />
        <div>
          <Button>Make the pod</Button>
        </div>
      </Form>
    </Panel>
  );
}
