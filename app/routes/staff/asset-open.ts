import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { guard, notFound } from '~/domain/access/guard.server';
import { openAsset } from '~/domain/assets/open-asset.server';
import { OpenQuery } from '~/domain/assets/schema';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';

/** Leads staff to where an asset is. From the form of a request it is counted that they opened it. */
export async function loader(args: LoaderFunctionArgs) {
  const { personId } = await guard(args, 'assets.use');
  const { form: formKey } = readSearch(args.request, OpenQuery);
  const link = await openAsset(db(), { assetId: args.params.id ?? '', formKey, personId }, new Date());
  if (!link) throw notFound();
  return redirect(link);
}
