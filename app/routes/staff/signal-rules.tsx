import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { guard } from '~/domain/access/guard.server';
import { getCatalogue } from '~/domain/signals/catalogue.server';
import { RulesForm } from '~/domain/signals/schema';
import { rulesValues, withRules } from '~/domain/signals/signal-input';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';
import { PageHead } from '~/ui/page-head';
import { RulesEditor } from '~/ui/signals/rules-form';
import { faulty, lookOrPublish } from './signals-publishing';

export const meta: MetaFunction = () => [{ title: 'Ready, fit and people' }];

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'signals.manage');
  const { version, catalogue } = await getCatalogue(db());
  return { version, initial: rulesValues(catalogue) };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'signals.manage');
  const form = await readForm(args.request, RulesForm);
  if (!form.ok) return faulty(form.reason);
  const current = await getCatalogue(db());
  const draft = withRules(current.catalogue, form.value);
  return lookOrPublish({ current, draft, form: form.value, values: rulesValues(draft) }, person);
}

export default function SignalRules() {
  const { version, initial } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="Ready, fit and people"
        crumbs={[{ to: '/signals', label: 'Signals' }]}
        here="Rules"
        sub="How many signals make an account ready, what fits, and whom we take for whom."
      />
      <div className="max-w-[52rem]">
        <RulesEditor version={version} initial={initial} answer={answer} />
      </div>
    </>
  );
}
