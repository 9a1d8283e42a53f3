import type { ActionFunctionArgs } from '@remix-run/node';
import { guard, notFound } from '~/domain/access/guard.server';
import { WithdrawAssetForm } from '~/domain/assets/schema';
import { withdrawAsset } from '~/domain/assets/withdraw-asset.server';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';

/** Takes an asset away at once, with the reason. */
export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'assets.manage');
  const assetId = args.params.id ?? '';
  const page = `/assets/${assetId}`;
  const form = await readForm(args.request, WithdrawAssetForm);
  if (!form.ok) return redirectWithToast(page, form.reason.errors.reason?.[0] ?? 'Say why in a sentence', 'bad');
  const result = await withdrawAsset(db(), { assetId, ...form.value }, person, new Date());
  if (!result.ok) throw notFound();
  return redirectWithToast(page, 'It is away: out of search, offers and every link.');
}
