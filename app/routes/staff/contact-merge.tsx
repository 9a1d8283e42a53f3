import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { mergeContacts } from '~/domain/accounts/merge-contacts.server';
import { findMergePage, type MergePage, MergeSearch } from '~/domain/accounts/merge-page.server';
import { mergeFault, MergeForm } from '~/domain/accounts/merged-contact';
import { db } from '~/platform/db.server';
import { fault as faultOf, invalid, readForm, readSearch } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { MergeChoice } from '~/ui/accounts/merge-choice';
import { MergeSides } from '~/ui/accounts/merge-sides';
import { Banner } from '~/ui/banner';
import { Button, ButtonLink } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';

export const meta: MetaFunction = () => [{ title: 'Merge contacts' }];

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'contacts.merge');
  const search = readSearch(args.request, MergeSearch);
  const page = await findMergePage(db(), args.params.id ?? '', search);
  if (!page) throw notFound();
  return { ...page, search };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'contacts.merge');
  const form = await readForm(args.request, MergeForm);
  if (!form.ok) return invalid(form.reason);
  const ids = { keptId: args.params.id ?? '', goneId: form.value.goneId };
  const result = await mergeContacts(db(), ids, person, new Date());
  if (!result.ok) {
    if (result.reason === 'gone') throw notFound();
    return invalid(faultOf(mergeFault(result.reason), form.value));
  }
  const { accountId } = result.value;
  return redirectWithToast(accountId ? `/accounts/${accountId}` : '/accounts', 'The two contacts are one now.');
}

export default function ContactMerge() {
  const { kept, gone, refusal } = useLoaderData<typeof loader>();
  const account = kept.account && { to: `/accounts/${kept.account.id}`, label: kept.account.name };
  return (
    <>
      <PageHead
        title={`Merge ${kept.name} with another contact`}
        crumbs={[{ to: '/accounts', label: 'Accounts' }, ...(account ? [account] : [])]}
        here="Merge contacts"
        sub="For one person under two records. You decide that; names alone never do."
      />
      <div className="grid max-w-[60rem] grid-cols-[minmax(0,1fr)] gap-4">
        <Choose />
        {gone && (
          <>
            <MergeSides kept={kept} gone={gone} />
            {refusal ? <Refused {...refusal} /> : <Confirm />}
          </>
        )}
      </div>
    </>
  );
}

function Choose() {
  const { kept, gone, others, search } = useLoaderData<typeof loader>();
  const isMissed = !gone && (search.email !== '' || search.with !== '');
  return (
    <Panel title="The other record">
      <MergeChoice kept={kept} others={others} search={search} chosenId={gone?.id} />
      {isMissed && <p className="mt-3">No other contact is known by that. Type the whole address, as in the CRM.</p>}
    </Panel>
  );
}

function Refused({ text, number }: NonNullable<MergePage['refusal']>) {
  const request = number && (
    <ButtonLink size="small" variant="plain" to={`/requests/${number}`}>
      See R-{number}
    </ButtonLink>
  );
  return (
    <Banner tone="warn" title="These two cannot be merged now." action={request}>
      {text}
    </Banner>
  );
}

function Confirm() {
  const { gone, consequences } = useLoaderData<typeof loader>();
  const { fault } = useActionData<typeof action>() ?? {};
  if (!gone) return null;
  return (
    <Panel title="What happens">
      <ErrorSummary errors={fault?.errors} />
      <ul className="grid list-disc grid-cols-[minmax(0,1fr)] gap-1.5 pl-5 wrap-anywhere">
        {consequences.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <Form method="post" className="mt-4">
        <input type="hidden" name="goneId" value={gone.id} />
        <Button>Merge the two</Button>
      </Form>
    </Panel>
  );
}
