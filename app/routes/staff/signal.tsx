import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { getCatalogue } from '~/domain/signals/catalogue.server';
import { listTrialGroups } from '~/domain/signals/queries.server';
import { waitsFor } from '~/domain/signals/read-account';
import { SignalForm, SignalSearch } from '~/domain/signals/schema';
import { signalValues, withSignal } from '~/domain/signals/signal-input';
import { trialReport } from '~/domain/signals/trial-report.server';
import { db } from '~/platform/db.server';
import { fault, readForm, readSearch } from '~/platform/http.server';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { FrameLines } from '~/ui/signals/frame-panel';
import { SignalEditor } from '~/ui/signals/signal-form';
import { TrialPanel } from '~/ui/signals/trial-panel';
import { faulty, faultAt, lookOrPublish } from './signals-publishing';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.signal.name ?? 'Signal' }];

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'signals.manage');
  const { live } = readSearch(args.request, SignalSearch);
  const { version, catalogue } = await getCatalogue(db());
  const signal = catalogue.signals.find(({ code }) => code === args.params.code);
  if (!signal) throw notFound();
  const { trial } = signal;
  return {
    version,
    signal,
    live,
    when: waitsFor[signal.source](signal.threshold),
    initial: signalValues(live ? { ...signal, trial: null } : signal),
    groups: await listTrialGroups(db()),
    report: trial && (await trialReport(db(), signal.code, trial)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'signals.manage');
  const current = await getCatalogue(db());
  const old = current.catalogue.signals.find(({ code }) => code === args.params.code);
  if (!old) throw notFound();
  const form = await readForm(args.request, SignalForm);
  if (!form.ok) return faulty(form.reason);
  const draft = withSignal(current.catalogue, old.code, form.value);
  if (!draft.ok) {
    return faulty(faultAt(draft.reason.field, draft.reason.message, fault('', form.value).values));
  }
  const signal = draft.value.catalogue.signals.find(({ code }) => code === old.code) ?? old;
  const values = signalValues(signal);
  return lookOrPublish({ current, draft: draft.value.catalogue, form: form.value, values }, person);
}

export default function SignalPage() {
  const { version, signal, live, when, initial, groups, report } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={signal.name}
        crumbs={[{ to: '/signals', label: 'Signals' }]}
        here={signal.name}
        sub={`Fires on ${when}.`}
      />
      <div className="two-columns">
        <SignalEditor
          key={String(live)}
          version={version}
          source={signal.source}
          initial={initial}
          groups={groups}
          answer={answer}
        />
        <div className="grid content-start gap-4">
          {report && <TrialPanel report={report} liveLink={`/signals/${signal.code}?live=1#trial`} />}
          <Panel title="As people see it" end="in force" flush>
            <FrameLines frame={signal.frame} />
          </Panel>
        </div>
      </div>
    </>
  );
}
