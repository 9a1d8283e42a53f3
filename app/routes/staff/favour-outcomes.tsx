import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { activityNames } from '~/domain/advocates/activities';
import { firstNameOf } from '~/domain/advocates/first-name';
import { outcomeFaults } from '~/domain/impact/outcome-faults';
import { findNoteFacts } from '~/domain/impact/notes.server';
import { planNote } from '~/domain/impact/note-plan';
import { outcomeText } from '~/domain/impact/outcome-words';
import { findFavour, listDealsToChoose } from '~/domain/impact/queries.server';
import { recordOutcome } from '~/domain/impact/record-outcome.server';
import { DealSearch, OutcomeForm as Schema } from '~/domain/impact/schema';
import { toldWords } from '~/domain/impact/told-words';
import { getSettings } from '~/domain/settings/queries.server';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm, readSearch } from '~/platform/http.server';
import { dayIn } from '~/platform/time';
import { redirectWithToast } from '~/platform/toast.server';
import { Button } from '~/ui/button';
import { formatDate, formatMinutes } from '~/ui/format';
import { OutcomeForm } from '~/ui/impact/outcome-form';
import { type ListedOutcome, OutcomeList } from '~/ui/impact/outcome-list';
import { KeyValues } from '~/ui/key-values';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { SearchField } from '~/ui/search-field';

export const meta: MetaFunction = () => [{ title: 'What it led to' }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await guard(args, 'outcomes.record');
  const now = new Date();
  const favour = await findFavour(db(), args.params.id ?? '');
  if (!favour) throw notFound();
  const { deal: q } = readSearch(args.request, DealSearch);
  const [deals, settings, outcomes] = await Promise.all([
    listDealsToChoose(db(), { q, favour }),
    getSettings(db()),
    listOutcomes(favour, person.timeZone, now),
  ]);
  const { timeZone } = person;
  return { favour, outcomes, deals, q, today: dayIn(settings.timeZone, now), timeZone };
}

type Favour = NonNullable<Awaited<ReturnType<typeof findFavour>>>;

/** With how its owner heard of each, or will. */
async function listOutcomes({ activity, advocate, outcomes }: Favour, timeZone: string, now: Date) {
  const facts = await findNoteFacts(db(), advocate.id, now);
  const about = { activity, advocate, timeZone, plan: facts && planNote(facts), waiting: facts?.waiting.length ?? 0 };
  return outcomes.map(({ id, happenedOn, note, deal, recordedBy, ...outcome }): ListedOutcome => ({
    ...{ id, happenedOn, note, deal, recordedBy, text: outcomeText(outcome), told: toldWords(outcome, about, now) },
    mayTakeBack: outcome.toldAt === null && outcome.printedAt === null,
  }));
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'outcomes.record');
  const form = await readForm(args.request, Schema);
  if (!form.ok) return invalid(form.reason);
  const favourId = args.params.id ?? '';
  const result = await recordOutcome(db(), { favourId, ...form.value }, person, new Date());
  if (!result.ok) {
    if (result.reason === 'gone') throw notFound();
    const { message, field } = outcomeFaults[result.reason];
    const values = { ...form.value, happenedOn: dayIn('UTC', form.value.happenedOn) };
    return invalid(fault(message, values, field));
  }
  const said = result.value.isNew ? 'Recorded.' : 'This outcome was recorded before; nothing changed.';
  return redirectWithToast(`/favours/${favourId}/outcomes`, said);
}

export default function FavourOutcomes() {
  const { favour, outcomes, timeZone } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={`What “${favour.title}” led to`}
        crumbs={[{ to: '/impact', label: 'Impact' }]}
        here="Outcomes"
        sub={`${activityNames[favour.activity]} by ${favour.advocate.name}, ${formatDate(favour.completedAt, timeZone)}.`}
      />
      <div className="two-columns">
        <RecordPanel />
        <div className="grid gap-4">
          <FavourFacts />
          <Panel title="So far" count={outcomes.length}>
            <OutcomeList favourId={favour.id} outcomes={outcomes} />
            {outcomes.some(({ mayTakeBack }) => mayTakeBack) && (
              <p className="mt-4 text-sm text-ink-2">
                Nobody is told within an hour of recording, so that a slip can be taken back.
              </p>
            )}
          </Panel>
        </div>
      </div>
    </>
  );
}

function RecordPanel() {
  const { favour, deals, q, today } = useLoaderData<typeof loader>();
  const { fault } = useActionData<typeof action>() ?? {};
  const option = ({ id, name, status, account }: (typeof deals.others)[number]) => {
    const label = [name, account && !name.includes(account.name) && account.name, status.toLowerCase()];
    return { value: id, label: label.filter(Boolean).join(', ') };
  };
  const isSearched = deals.isCut || q !== '';
  return (
    <Panel title="Record an outcome">
      {isSearched && (
        <Form method="get" className="mb-5 flex flex-wrap items-center gap-2" aria-label="Find a deal">
          <SearchField name="deal" label="Find a deal first" placeholder="Deal or account" defaultValue={q} />
          <Button variant="quiet">Find the deal</Button>
        </Form>
      )}
      <OutcomeForm
        key={favour.outcomes.length}
        fault={fault}
        deals={[...deals.linked, ...deals.others].map(option)}
        dealsHint={deals.isCut ? 'The hundred that changed last. Find others with the search above.' : undefined}
        firstName={firstNameOf(favour.advocate.name)}
        getsIssues={favour.advocate.getsIssues}
        today={today}
      />
    </Panel>
  );
}

function FavourFacts() {
  const { favour, timeZone } = useLoaderData<typeof loader>();
  const { advocate, account, requestNumber } = favour;
  return (
    <Panel title="The favour">
      <KeyValues
        items={[
          ['Advocate', <Link key="advocate" to={`/advocates/${advocate.id}`} children={advocate.name} />],
          ['Account', account ? <Link to={`/accounts/${account.id}`}>{account.name}</Link> : 'None'],
          ['What', activityNames[favour.activity]],
          ['Completed', formatDate(favour.completedAt, timeZone)],
          ['Their time', formatMinutes(favour.minutes)],
          ['Came from', requestNumber ? <Link to={`/requests/${requestNumber}`}>R-{requestNumber}</Link> : 'The board'],
        ]}
      />
    </Panel>
  );
}
