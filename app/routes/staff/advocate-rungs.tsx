import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { findAdvocatePage } from '~/domain/advocates/profile.server';
import { openRung } from '~/domain/advocates/open-rung.server';
import { RungForm } from '~/domain/advocates/schema';
import { db } from '~/platform/db.server';
import { fault as faultAt, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { AdvocateView } from '~/ui/advocates/advocate-view';

export const meta: MetaFunction = () => [{ title: 'Open a rung' }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await guard(args, 'advocates.manage');
  const page = await findAdvocatePage(db(), args.params.id ?? '', new Date());
  if (!page) throw notFound();
  return { ...page, timeZone: person.timeZone, mayManage: true };
}

export async function action(args: ActionFunctionArgs) {
  const by = await guard(args, 'advocates.manage');
  const form = await readForm(args.request, RungForm);
  if (!form.ok) return invalid(form.reason);
  const advocateId = args.params.id ?? '';
  const result = await openRung(db(), { advocateId, ...form.value, by, now: new Date() });
  if (!result.ok && result.reason === 'unknown') throw notFound();
  if (!result.ok) return invalid(faultAt('This rung is open already', form.value, 'rung'));
  return redirectWithToast(`/advocates/${advocateId}`, 'The rung is open.');
}

export default function AdvocateRungs() {
  const page = useLoaderData<typeof loader>();
  return <AdvocateView {...page} rungFault={useActionData<typeof action>()?.fault} />;
}
