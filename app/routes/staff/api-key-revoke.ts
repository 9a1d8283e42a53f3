import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { guard } from '~/domain/access/guard.server';
import { revokeApiKey } from '~/domain/access/revoke-api-key.server';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'keys.manage');
  await readForm(args.request, z.object({}));
  const result = await revokeApiKey(db(), args.params.id ?? '', person, new Date());
  if (!result.ok) return redirectWithToast('/settings/keys', 'This key is not open any more.', 'info');
  return redirectWithToast('/settings/keys', `The key of ${result.value.name} is revoked. It opens nothing any more.`);
}
