import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { createApiKey } from '~/domain/access/create-api-key.server';
import { guard } from '~/domain/access/guard.server';
import { listApiKeys } from '~/domain/access/queries.server';
import { ApiKeyForm } from '~/domain/access/schema';
import { db } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { ApiExample } from '~/ui/access/api-example';
import { ApiKeyTable } from '~/ui/access/api-key-table';
import { MadeApiKey, NewApiKey } from '~/ui/access/new-api-key';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';

export const meta: MetaFunction = () => [{ title: 'API keys' }];

export async function loader(args: LoaderFunctionArgs) {
  const { timeZone } = await guard(args, 'keys.manage');
  return { keys: await listApiKeys(db()), timeZone, site: env().SITE_URL };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'keys.manage');
  const form = await readForm(args.request, ApiKeyForm);
  if (!form.ok) return invalid(form.reason);
  const result = await createApiKey(db(), form.value, person, new Date());
  if (!result.ok) {
    return invalid(fault('Another key has this name. Revoke that one, or choose a new name.', form.value, 'name'));
  }
  return { made: { id: result.value.apiKeyId, name: form.value.name, key: result.value.key } };
}

export default function ApiKeys() {
  const { keys, timeZone, site } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const made = answer && 'made' in answer ? answer.made : null;
  return (
    <>
      <PageHead
        title="API keys"
        crumbs={[{ to: '/settings', label: 'Settings' }]}
        here="API keys"
        sub="For programs that bring records from the CRM, the product or the support desk."
      />
      <div className="grid gap-5">
        {made && <MadeApiKey name={made.name} apiKey={made.key} />}
        <div className="two-columns">
          <div className="grid gap-5">
            <Panel title="Keys" count={keys.length} flush>
              <ApiKeyTable keys={keys} timeZone={timeZone} />
            </Panel>
            <ApiExample site={site} />
          </div>
          <NewApiKey key={made?.id} fault={answer && 'fault' in answer ? answer.fault : undefined} />
        </div>
      </div>
    </>
  );
}
