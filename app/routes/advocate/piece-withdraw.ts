import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { guardAdvocate, notFound } from '~/domain/access/guard.server';
import { withdrawAsset } from '~/domain/assets/withdraw-asset.server';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';

/** An advocate takes back a piece with their words. Whoever is not ready any more may too: it was theirs to give (rules G3). */
export async function action(args: ActionFunctionArgs) {
  const { advocate, personId, name } = await guardAdvocate(args, { evenApplied: true });
  await readForm(args.request, z.object({}));
  const reason = 'The person whose words these are took them back.';
  const own = { assetId: args.params.id ?? '', advocateId: advocate.id, reason };
  const result = await withdrawAsset(db(), own, { personId, name }, new Date());
  if (!result.ok) throw notFound();
  return redirectWithToast('/me/preferences', `“${result.value.title}” is gone. Every link to it has ended.`);
}
