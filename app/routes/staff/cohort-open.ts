import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { guard, notFound } from '~/domain/access/guard.server';
import { openCohort, type OpenRefusal } from '~/domain/cohorts/open-cohort.server';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { formatCount, plural } from '~/ui/format';

const refusals: Record<Exclude<OpenRefusal, 'not-found'>, string> = {
  'not-a-draft': 'It is open already; nobody is invited twice.',
  'no-segment': 'Choose a segment first; an archived one invites nobody.',
  'no-postal-address': 'Letters need your postal address: an admin enters it in the settings.',
  nobody: 'Nobody is in the segment now. Change it, and open the cohort then.',
};

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'cohorts.manage');
  return redirect(`/cohorts/${args.params.id}`);
}

function openedText({
  candidates,
  included,
  excluded,
}: Extract<Awaited<ReturnType<typeof openCohort>>, { ok: true }>['value']) {
  if (included === undefined)
    return `Open. ${formatCount(candidates)} people are being looked at; the letters go out once that is done.`;
  return `Open. ${plural(included, 'letter goes', 'letters go')} out now; ${excluded} left out, each with the reason.`;
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'cohorts.manage');
  const form = await readForm(args.request, z.object({}));
  if (!form.ok)
    return redirectWithToast(`/cohorts/${args.params.id}`, 'The form could not be read. Press again.', 'bad');
  const id = args.params.id ?? '';
  const result = await openCohort(db(), id, person, new Date());
  if (result.ok) {
    return redirectWithToast(`/cohorts/${id}`, openedText(result.value));
  }
  if (result.reason === 'not-found') throw notFound();
  return redirectWithToast(`/cohorts/${id}`, refusals[result.reason], 'bad');
}
