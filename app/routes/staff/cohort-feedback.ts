import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { guard, notFound } from '~/domain/access/guard.server';
import { askFeedback } from '~/domain/cohorts/ask-feedback.server';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { plural } from '~/ui/format';

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'cohorts.manage');
  return redirect(`/cohorts/${args.params.id}?tab=feedback`);
}

/** Sends the feedback form to members who were not asked yet. */
export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'cohorts.manage');
  const form = await readForm(args.request, z.object({}));
  if (!form.ok)
    return redirectWithToast(
      `/cohorts/${args.params.id}?tab=feedback`,
      'The form could not be read. Press again.',
      'bad',
    );
  const to = `/cohorts/${args.params.id}?tab=feedback`;
  const result = await askFeedback(db(), args.params.id ?? '', person, new Date());
  if (result.ok) return redirectWithToast(to, `The form goes to ${plural(result.value.asked, 'member')}.`);
  if (result.reason === 'not-found') throw notFound();
  const text = result.reason === 'nobody' ? 'Everybody who joined was asked.' : 'This cohort has no questions yet.';
  return redirectWithToast(to, text, 'info');
}
