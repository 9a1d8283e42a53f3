import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { findAdvocatePage } from '~/domain/advocates/profile.server';
import { markReadiness, type MarkingRefusal } from '~/domain/advocates/mark-readiness.server';
import { ReadinessForm } from '~/domain/advocates/schema';
import { db } from '~/platform/db.server';
import { fault as faultAt, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { AdvocateView } from '~/ui/advocates/advocate-view';

export const meta: MetaFunction = () => [{ title: 'Readiness' }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await guard(args, 'advocates.manage');
  const page = await findAdvocatePage(db(), args.params.id ?? '', new Date());
  if (!page) throw notFound();
  return { ...page, timeZone: person.timeZone, mayManage: true };
}

const messages: Record<Exclude<MarkingRefusal, 'unknown'>, [message: string, field: string]> = {
  'already-ready': ['Somebody has marked this advocate as ready already', 'decision'],
  'needs-review-date': ['Enter the day on which we look again', 'reviewOn'],
  'review-date-past': ['Choose a day after today', 'reviewOn'],
};

export async function action(args: ActionFunctionArgs) {
  const by = await guard(args, 'advocates.manage');
  const form = await readForm(args.request, ReadinessForm);
  if (!form.ok) return invalid(form.reason);
  const advocateId = args.params.id ?? '';
  const result = await markReadiness(db(), { advocateId, ...form.value, by, now: new Date() });
  if (!result.ok) {
    if (result.reason === 'unknown') throw notFound();
    const { reviewOn, ...rest } = form.value;
    return invalid(
      faultAt(
        messages[result.reason][0],
        { ...rest, reviewOn: reviewOn?.toISOString().slice(0, 10) },
        messages[result.reason][1],
      ),
    );
  }
  const said = form.value.decision === 'READY' ? 'Marked as ready. They hear of it by mail.' : 'Marked as not ready.';
  return redirectWithToast(`/advocates/${advocateId}`, said);
}

export default function AdvocateReadiness() {
  const page = useLoaderData<typeof loader>();
  return <AdvocateView {...page} readinessFault={useActionData<typeof action>()?.fault} />;
}
