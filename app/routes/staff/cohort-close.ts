import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { guard, notFound } from '~/domain/access/guard.server';
import { closeCohort } from '~/domain/cohorts/close-cohort.server';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { plural } from '~/ui/format';

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'cohorts.manage');
  return redirect(`/cohorts/${args.params.id}`);
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'cohorts.manage');
  const form = await readForm(args.request, z.object({}));
  if (!form.ok)
    return redirectWithToast(`/cohorts/${args.params.id}`, 'The form could not be read. Press again.', 'bad');
  const id = args.params.id ?? '';
  const result = await closeCohort(db(), id, person, new Date());
  if (result.ok) {
    const { stopped, letGo } = result.value;
    const text = `Closed. Reminders to ${plural(stopped, 'person', 'people')} stopped; ${letGo} waited and will not be invited.`;
    return redirectWithToast(`/cohorts/${id}`, text);
  }
  if (result.reason === 'not-found') throw notFound();
  const text = result.reason === 'standing' ? 'This one is always open.' : 'It is not open.';
  return redirectWithToast(`/cohorts/${id}`, text, 'info');
}
