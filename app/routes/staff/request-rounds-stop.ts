import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { guard } from '~/domain/access/guard.server';
import { requestNumber } from '~/domain/requests/schema';
import { stopRound } from '~/domain/requests/stop-round.server';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';

/** Stops asking for a request. */
export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'requests.run');
  const number = requestNumber(args.params.number);
  await readForm(args.request, z.object({}));
  const result = await stopRound(db(), { number }, person, new Date());
  const page = `/requests/${number}`;
  if (!result.ok) return redirectWithToast(page, 'Nobody is being asked, so there is nothing to stop.', 'bad');
  return redirectWithToast(page, 'Stopped. Open asks are taken back and not charged.');
}
