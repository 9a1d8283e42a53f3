import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { closeHelpTask } from '~/domain/moments/close-help-task.server';
import { CloseTaskForm } from '~/domain/moments/schema';
import { findHelpTask } from '~/domain/moments/tasks.server';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { formatDate } from '~/ui/format';
import { KeyValues } from '~/ui/key-values';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { Textarea } from '~/ui/textarea';
import { useCheckedForm } from '~/ui/use-checked-form';
import { WhyList } from '~/ui/why-list';

export const meta: MetaFunction = () => [{ title: 'Help task' }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await guard(args, 'moments.act');
  const task = await findHelpTask(db(), args.params.id ?? '', person);
  if (!task) throw notFound();
  return { task };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'moments.act');
  const id = args.params.id ?? '';
  const form = await readForm(args.request, CloseTaskForm);
  if (!form.ok) return invalid(form.reason);
  const result = await closeHelpTask(db(), { id, ...form.value }, person, new Date());
  if (result.ok) return redirectWithToast('/moments', 'Closed, with what you did. The stop ends when its fact does.');
  if (result.reason === 'gone') throw notFound();
  return invalid(fault('It is closed already. Your note is still here, in case it says more.', form.value), 409);
}

export default function HelpTask() {
  const { task } = useLoaderData<typeof loader>();
  const { title, account, owner, stop, reasons, since, dueOn, status } = task;
  return (
    <>
      <PageHead
        title={`${account.name}: ${title.toLowerCase()}`}
        sub={status === 'OPEN' ? `Due on ${formatDate(dueOn, 'UTC')}.` : closedWords(task)}
        crumbs={[{ to: '/moments', label: 'Moments' }]}
        here="Help task"
      />
      <div className="two-columns">
        {status === 'OPEN' ? <CloseForm /> : <Panel title="What was done">{task.closedNote}</Panel>}
        <div className="grid content-start gap-5">
          <Panel title="Why asks are stopped">
            <WhyList reasons={reasons.map((text, index) => ({ sign: index === 0 ? 'blocked' : 'warn', text }))} />
          </Panel>
          <Panel title="Of whom">
            <KeyValues
              items={[
                [
                  'Account',
                  <Link key="account" to={`/accounts/${account.id}`}>
                    {account.name}
                  </Link>,
                ],
                ['Owner', owner?.name ?? 'nobody'],
                ['Stop', stop],
                ['Since', formatDate(since, 'UTC')],
              ]}
            />
          </Panel>
        </div>
      </div>
    </>
  );
}

function closedWords({ closedBy, closedAt }: ReturnType<typeof useLoaderData<typeof loader>>['task']): string {
  const on = closedAt ? ` on ${formatDate(closedAt, 'UTC')}` : '';
  return closedBy ? `Closed by ${closedBy.name}${on}.` : `Closed by itself${on}, because the fact ended.`;
}

function CloseForm() {
  const form = useCheckedForm(CloseTaskForm, { fault: useActionData<typeof action>()?.fault });
  return (
    <Panel title="Say what was done">
      <Form method="post" className="grid gap-5" {...form.props}>
        <ErrorSummary errors={form.errors} />
        <Textarea
          label="What was done"
          hint="It closes the task. Asks stay stopped until the fact itself has ended."
          {...form.field('note')}
        />
        <div>
          <Button>Close the task</Button>
        </div>
      </Form>
    </Panel>
  );
}
