import type { ActionFunctionArgs } from '@remix-run/node';
import { guard } from '~/domain/access/guard.server';
import { liftRelaxation } from '~/domain/requests/lift-relaxation.server';
import { requestNumber } from '~/domain/requests/schema';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { z } from 'zod';

/** Puts a relaxed rule of a request back. */
export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'requests.run');
  await readForm(args.request, z.object({}));
  const number = requestNumber(args.params.number);
  const page = `/requests/${number}`;
  const lifting = { number, relaxationId: args.params.id ?? '' };
  const result = await liftRelaxation(db(), lifting, person, new Date());
  if (!result.ok) return redirectWithToast(page, 'This rule counts already.', 'bad');
  return redirectWithToast(page, 'The rule counts again.');
}
