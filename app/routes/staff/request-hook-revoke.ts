import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { guard } from '~/domain/access/guard.server';
import { revokeRequestHook } from '~/domain/access/revoke-request-hook.server';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';

/** Closes a hook for requests. */
export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'keys.manage');
  await readForm(args.request, z.object({}));
  const result = await revokeRequestHook(db(), args.params.id ?? '', person, new Date());
  if (!result.ok) return redirectWithToast('/settings/hooks', 'This hook is not open any more.', 'info');
  return redirectWithToast('/settings/hooks', `The hook ${result.value.name} is revoked. It takes nothing any more.`);
}
