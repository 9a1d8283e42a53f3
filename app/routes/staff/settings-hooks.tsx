import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { createRequestHook } from '~/domain/access/create-request-hook.server';
import { guard } from '~/domain/access/guard.server';
import { listRequestHooks, listStaff } from '~/domain/access/queries.server';
import { RequestHookForm } from '~/domain/access/schema';
import { db } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { HookExample } from '~/ui/access/hook-example';
import { HookTable } from '~/ui/access/hook-table';
import { MadeHook, NewHook } from '~/ui/access/new-hook';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';

export const meta: MetaFunction = () => [{ title: 'Request hooks' }];

export async function loader(args: LoaderFunctionArgs) {
  const { timeZone } = await guard(args, 'keys.manage');
  const [hooks, staff] = await Promise.all([listRequestHooks(db()), listStaff(db())]);
  const askers = staff.filter(({ role, disabledAt }) => role !== 'LEADER' && !disabledAt);
  return {
    ...{ hooks, timeZone, site: env().SITE_URL },
    askers: askers.map(({ id, name }) => ({ value: id, label: name })),
  };
}

const refusals = {
  'name-taken': { field: 'name', text: 'Another hook has this name. Revoke that one, or choose a new name.' },
  nobody: {
    field: 'actsAsId',
    text: 'They cannot submit requests for this team. Choose somebody of the team, or a manager.',
  },
};

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'keys.manage');
  const form = await readForm(args.request, RequestHookForm);
  if (!form.ok) return invalid(form.reason);
  const result = await createRequestHook(db(), form.value, person, new Date());
  if (!result.ok) {
    const { field, text } = refusals[result.reason];
    return invalid(fault(text, form.value, field));
  }
  const { hookId, secret } = result.value;
  return { made: { hookId, secret, name: form.value.name } };
}

export default function RequestHooks() {
  const { hooks, askers, timeZone, site } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const made = answer && 'made' in answer ? answer.made : null;
  return (
    <>
      <PageHead
        title="Request hooks"
        crumbs={[{ to: '/settings', label: 'Settings' }]}
        here="Request hooks"
        sub="For a button in the CRM or a command in the chat that submits a request."
      />
      <div className="grid gap-5">
        {made && <MadeHook {...made} site={site} />}
        <div className="two-columns">
          <div className="grid gap-5">
            <Panel title="Hooks" count={hooks.length} flush>
              <HookTable hooks={hooks} timeZone={timeZone} />
            </Panel>
            <HookExample site={site} />
          </div>
          <NewHook key={made?.hookId} askers={askers} fault={answer && 'fault' in answer ? answer.fault : undefined} />
        </div>
      </div>
    </>
  );
}
