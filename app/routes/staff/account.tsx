import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { guard } from '~/domain/access/guard.server';
import { AccountView } from '~/ui/accounts/account-view';
import { lookAtAccount } from './account-looking';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.account.name ?? 'Account' }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await guard(args, 'accounts.read');
  return lookAtAccount(args.request, args.params.id ?? '', person);
}

export default function Account() {
  return <AccountView {...useLoaderData<typeof loader>()} />;
}
