import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { guardAdvocate, notFound } from '~/domain/access/guard.server';
import { takeCardDown } from '~/domain/impact/take-card-down.server';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';

export async function loader(args: LoaderFunctionArgs) {
  await guardAdvocate(args, { evenApplied: true });
  return redirect('/me');
}

/** Takes a card down in one press; whoever is not ready any more may too. */
export async function action(args: ActionFunctionArgs) {
  const { advocate, personId, name } = await guardAdvocate(args, { evenApplied: true });
  await readForm(args.request, z.object({}));
  const own = { favourId: args.params.favourId ?? '', advocateId: advocate.id };
  const result = await takeCardDown(db(), own, { personId, name }, new Date());
  if (!result.ok) throw notFound();
  return redirectWithToast(
    '/me',
    'Taken down. Page and picture are gone; networks may keep their own copy for a while.',
  );
}
