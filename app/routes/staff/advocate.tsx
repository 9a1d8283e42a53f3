import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { may } from '~/domain/access/permissions';
import { findAdvocatePage } from '~/domain/advocates/profile.server';
import { db } from '~/platform/db.server';
import { AdvocateView } from '~/ui/advocates/advocate-view';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.advocate.person.name ?? 'Advocate' }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await guard(args, 'programme.read');
  const page = await findAdvocatePage(db(), args.params.id ?? '', new Date());
  if (!page) throw notFound();
  return { ...page, timeZone: person.timeZone, mayManage: may(person.role, 'advocates.manage') };
}

export default function Advocate() {
  return <AdvocateView {...useLoaderData<typeof loader>()} />;
}
