import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { guard } from '~/domain/access/guard.server';
import { revokeInvitation } from '~/domain/access/revoke-invitation.server';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'people.invite');
  await readForm(args.request, z.object({}));
  const result = await revokeInvitation(db(), args.params.id ?? '', person, new Date());
  if (!result.ok) return redirectWithToast('/people', 'This invitation is not open any more.', 'info');
  return redirectWithToast('/people', 'The invitation is taken back. Its link no longer works.');
}
