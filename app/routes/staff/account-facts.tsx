import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { noteFact } from '~/domain/accounts/note-fact.server';
import { noteFaults, NoteForm } from '~/domain/accounts/noted-fact';
import { ownAccounts } from '~/domain/accounts/own-accounts';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { dayIn } from '~/platform/time';
import { redirectWithToast } from '~/platform/toast.server';
import { AccountView } from '~/ui/accounts/account-view';
import { lookAtAccount } from './account-looking';

export const meta: MetaFunction<typeof loader> = () => [{ title: 'Record a fact' }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await guard(args, 'moments.act');
  return lookAtAccount(args.request, args.params.id ?? '', person);
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'moments.act');
  const form = await readForm(args.request, NoteForm);
  if (!form.ok) return invalid(form.reason);
  const accountId = args.params.id ?? '';
  const by = { personId: person.personId, name: person.name, own: ownAccounts(person) };
  const result = await noteFact(db(), { accountId, ...form.value }, by, new Date());
  if (!result.ok) {
    if (result.reason === 'gone') throw notFound();
    const { field, message } = noteFaults[result.reason];
    const { happenedOn, ...typed } = form.value;
    return invalid(fault(message, { ...typed, happenedOn: dayIn('UTC', happenedOn) }, field));
  }
  const said = result.value.isNew
    ? 'Recorded. Its signals and moments are looked at in a moment.'
    : 'This fact was recorded before; nothing changed.';
  return redirectWithToast(`/accounts/${accountId}`, said);
}

export default function AccountFacts() {
  const noteFault = useActionData<typeof action>()?.fault;
  return <AccountView {...useLoaderData<typeof loader>()} noteFault={noteFault} />;
}
