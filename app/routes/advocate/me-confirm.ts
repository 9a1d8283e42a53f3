import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { guardAdvocate } from '~/domain/access/guard.server';
import { confirmProfile } from '~/domain/advocates/confirm-profile.server';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';

export async function action(args: ActionFunctionArgs) {
  const { advocate, personId, name } = await guardAdvocate(args, { evenApplied: true });
  await readForm(args.request, z.object({}));
  await confirmProfile(db(), { advocateId: advocate.id, by: { personId, name }, now: new Date() });
  return redirectWithToast('/me/preferences', 'Thank you. We ask again when it is time.');
}
