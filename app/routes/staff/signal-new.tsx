import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { guard } from '~/domain/access/guard.server';
import { getCatalogue } from '~/domain/signals/catalogue.server';
import { listTrialGroups } from '~/domain/signals/queries.server';
import { SignalForm } from '~/domain/signals/schema';
import { signalValues, withSignal } from '~/domain/signals/signal-input';
import { db } from '~/platform/db.server';
import { fault, readForm } from '~/platform/http.server';
import { PageHead } from '~/ui/page-head';
import { SignalEditor } from '~/ui/signals/signal-form';
import { faulty, faultAt, lookOrPublish } from './signals-publishing';

export const meta: MetaFunction = () => [{ title: 'New signal' }];

const initial = { isOn: 'yes', strength: '1', halfLifeDays: '60', counts: 'group' };

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'signals.manage');
  const { version } = await getCatalogue(db());
  return { version, groups: await listTrialGroups(db()) };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'signals.manage');
  const form = await readForm(args.request, SignalForm);
  if (!form.ok) return faulty(form.reason);
  const current = await getCatalogue(db());
  const draft = withSignal(current.catalogue, null, form.value);
  if (!draft.ok) return faulty(faultAt(draft.reason.field, draft.reason.message, fault('', form.value).values));
  const added = draft.value.catalogue.signals.at(-1);
  const values = added ? signalValues(added) : {};
  return lookOrPublish({ current, draft: draft.value.catalogue, form: form.value, values }, person);
}

export default function NewSignal() {
  const { version, groups } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="New signal"
        crumbs={[{ to: '/signals', label: 'Signals' }]}
        here="New"
        sub="Try it on a small group first: the people who know those accounts see soonest whether it is right."
      />
      <div className="max-w-[52rem]">
        <SignalEditor version={version} source={null} initial={initial} groups={groups} answer={answer} />
      </div>
    </>
  );
}
