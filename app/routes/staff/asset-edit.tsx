import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { findAssetForm, listOwnerOptions } from '~/domain/assets/asset.server';
import { refusalErrors } from '~/domain/assets/refusal-words';
import { saveAsset } from '~/domain/assets/save-asset.server';
import { AssetForm } from '~/domain/assets/schema';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { AssetFields } from '~/ui/assets/asset-form';
import { PageHead } from '~/ui/page-head';

export const meta: MetaFunction = () => [{ title: 'Edit an asset' }];

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'assets.manage');
  const asset = await findAssetForm(db(), args.params.id ?? '');
  if (!asset) throw notFound();
  return { ...asset, owners: await listOwnerOptions(db()) };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'assets.manage');
  const assetId = args.params.id ?? '';
  const form = await readForm(args.request, AssetForm);
  if (!form.ok) return data(form.reason, { status: 400 });
  const result = await saveAsset(db(), { assetId, form: form.value }, person, new Date());
  if (result.ok) return redirectWithToast(`/assets/${assetId}`, 'Saved.');
  const { shelfMonths, ...typed } = form.value;
  return data(
    { errors: refusalErrors(result.reason), values: { ...typed, shelfMonths: String(shelfMonths) } },
    { status: 400 },
  );
}

export default function EditAsset() {
  const { id, title, values, owners } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={`Edit: ${title}`}
        crumbs={[
          { to: '/assets', label: 'Assets' },
          { to: `/assets/${id}`, label: title },
        ]}
        here="Edit"
      />
      <AssetFields
        values={answer?.values ?? values}
        errors={answer?.errors ?? {}}
        owners={owners}
        submit="Save"
        back={`/assets/${id}`}
      />
    </>
  );
}
