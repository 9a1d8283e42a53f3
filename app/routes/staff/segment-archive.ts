import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { guard, notFound } from '~/domain/access/guard.server';
import { archiveSegment } from '~/domain/cohorts/archive-segment.server';
import { db } from '~/platform/db.server';
import { invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { formatList } from '~/ui/format';

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'segments.manage');
  throw redirect(`/segments/${args.params.id}`);
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'segments.manage');
  const form = await readForm(args.request, z.object({}));
  if (!form.ok) throw invalid(form.reason);
  const id = args.params.id ?? '';
  const archived = await archiveSegment(db(), { id }, person, new Date());
  if (archived.ok) return redirectWithToast('/segments', `“${archived.value.name}” is archived.`);
  if (archived.reason.code === 'not-found') throw notFound();
  const uses = formatList(archived.reason.uses.map(({ label }) => label));
  return redirectWithToast(`/segments/${id}`, `It is still used: ${uses}. Choose something else there first.`, 'bad');
}
