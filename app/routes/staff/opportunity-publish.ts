import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { guard, notFound } from '~/domain/access/guard.server';
import { publishOpportunity } from '~/domain/opportunities/publish-opportunity.server';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';

export async function loader(args: ActionFunctionArgs) {
  await guard(args, 'opportunities.manage');
  return redirect(`/opportunities/${args.params.id}`);
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'opportunities.manage');
  await readForm(args.request, z.object({}));
  const id = args.params.id ?? '';
  const result = await publishOpportunity(db(), { id }, person, new Date());
  if (result.ok) return redirectWithToast(`/opportunities/${id}`, `“${result.value.title}” is on the board.`);
  switch (result.reason.code) {
    case 'not-found':
      throw notFound();
    case 'closed':
      return redirectWithToast(`/opportunities/${id}`, 'It has closed and stays closed.', 'bad');
    case 'faults':
      return redirectWithToast(
        `/opportunities/${id}/edit`,
        result.reason.faults.map(({ text }) => text).join(' '),
        'bad',
      );
  }
}
