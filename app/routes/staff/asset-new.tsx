import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { guard } from '~/domain/access/guard.server';
import { listOwnerOptions } from '~/domain/assets/asset.server';
import { findHandIn } from '~/domain/assets/evidence.server';
import { refusalErrors } from '~/domain/assets/refusal-words';
import { saveAsset } from '~/domain/assets/save-asset.server';
import { AssetForm, NewAssetQuery } from '~/domain/assets/schema';
import { db } from '~/platform/db.server';
import { readForm, readSearch } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { AssetFields } from '~/ui/assets/asset-form';
import { PageHead } from '~/ui/page-head';

export const meta: MetaFunction = () => [{ title: 'Add an asset' }];

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = await guard(args, 'assets.manage');
  const { claim } = readSearch(args.request, NewAssetQuery);
  const [owners, handIn] = await Promise.all([listOwnerOptions(db()), claim ? findHandIn(db(), claim) : null]);
  return { owners, values: { shelfMonths: '12', ownerId: personId, ...handIn } };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'assets.manage');
  const form = await readForm(args.request, AssetForm);
  if (!form.ok) return data(form.reason, { status: 400 });
  const result = await saveAsset(db(), { assetId: null, form: form.value }, person, new Date());
  if (result.ok)
    return redirectWithToast(`/assets/${result.value.assetId}`, 'It is in the library and is offered from now on.');
  const { shelfMonths, ...typed } = form.value;
  return data(
    { errors: refusalErrors(result.reason), values: { ...typed, shelfMonths: String(shelfMonths) } },
    { status: 400 },
  );
}

export default function NewAsset() {
  const { owners, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="Add an asset"
        sub="A finished piece. It is offered whenever a request asks for what it shows."
        crumbs={[{ to: '/assets', label: 'Assets' }]}
        here="New"
      />
      <AssetFields
        values={answer?.values ?? values}
        errors={answer?.errors ?? {}}
        owners={owners}
        submit="Add it to the library"
        back="/assets"
      />
    </>
  );
}
