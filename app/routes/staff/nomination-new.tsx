import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { guard } from '~/domain/access/guard.server';
import { findNominee, searchNominees } from '~/domain/cohorts/nominations.server';
import { NominationForm, NominationSearch } from '~/domain/cohorts/schema';
import { submitNomination, type SubmitRefusal } from '~/domain/cohorts/submit-nomination.server';
import { listGaps } from '~/domain/requests/gaps.server';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm, readSearch } from '~/platform/http.server';
import { newId } from '~/platform/id';
import { redirectWithToast } from '~/platform/toast.server';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { NominationFields } from '~/ui/cohorts/nomination-fields';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { SearchField } from '~/ui/search-field';
import { Tag } from '~/ui/tag';

export const meta: MetaFunction = () => [{ title: 'Nominate somebody' }];

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'nominations.submit');
  const { q, contact } = readSearch(args.request, NominationSearch);
  const [found, chosen, gaps] = await Promise.all([
    searchNominees(db(), q),
    findNominee(db(), contact),
    listGaps(db(), new Date()),
  ]);
  const wanted = [...new Set(gaps.map((gap) => `${gap.wanted} (${gap.forWhat})`))].slice(0, 5);
  return { q, found, chosen, wanted, submissionKey: newId('nom') };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'nominations.submit');
  const form = await readForm(args.request, NominationForm);
  if (!form.ok) return invalid(form.reason);
  const result = await submitNomination(db(), form.value, person, new Date());
  if (result.ok) {
    const text = 'Thank you. You hear from us when it is decided, and when they join.';
    return redirectWithToast(`/nominations/${result.value.nominationId}`, text);
  }
  return invalid(fault(refusalText(result.reason), form.value, form.value.who === 'typed' ? 'email' : 'form'));
}

function refusalText(reason: SubmitRefusal): string {
  switch (reason.code) {
    case 'advocate':
      return 'They are in the programme already. Ask for them with a request.';
    case 'staff':
      return 'They work for us. Only customers are nominated.';
    case 'no-address':
      return 'The CRM has no e-mail address of them. Enter their name and work address instead.';
    case 'unknown-contact':
      return 'This person is not in the CRM any more. Search again, or enter their name and work address.';
    case 'nominated':
      return reason.isMine
        ? 'You nominated them already; it stands among your nominations.'
        : `${reason.by} nominated them already. It is decided once, and they hear of it.`;
  }
}

export default function NewNomination() {
  const { q, found, chosen, wanted, submissionKey } = useLoaderData<typeof loader>();
  const faults = useActionData<typeof action>()?.fault;
  return (
    <>
      <PageHead
        title="Nominate somebody"
        sub="A customer who would be a good advocate. It takes a minute, and you see what comes of it."
        crumbs={[{ to: '/nominations', label: 'Nominations' }]}
        here="New"
      />
      <div className="grid max-w-[46rem] gap-5">
        {wanted.length > 0 && (
          <Banner tone="info" title="Whom we miss most">
            {wanted.join(' · ')}
          </Banner>
        )}
        {!chosen && (
          <Panel title="Find them in the CRM">
            <form method="get" className="filters">
              <SearchField label="Search people" placeholder="Name or account" defaultValue={q} />
              <Button variant="quiet" size="small">
                Search
              </Button>
            </form>
            {q && found.length === 0 && (
              <p className="text-ink-2">Nobody of this name or account. Enter their name and work address below.</p>
            )}
            {found.length > 0 && (
              <ul className="mt-3 grid gap-2">
                {found.map(({ contactId, name, title, account, isAdvocate }) => (
                  <li key={contactId}>
                    {isAdvocate ? name : <Link to={`?contact=${contactId}`}>{name}</Link>}{' '}
                    {isAdvocate && <Tag tone="good">In the programme</Tag>}
                    <span className="block text-ink-2">{[title, account].filter(Boolean).join(', ')}</span>
                  </li>
                ))}
              </ul>
            )}
          </Panel>
        )}
        <NominationFields
          key={chosen?.contactId}
          chosen={chosen}
          faults={faults}
          submissionKey={String(faults?.values.submissionKey ?? submissionKey)}
        />
      </div>
    </>
  );
}
