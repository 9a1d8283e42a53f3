import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { notFound, signedIn } from '~/domain/access/guard.server';
import { homeOf } from '~/domain/access/home';
import { applyToJoin } from '~/domain/advocates/apply-to-join.server';
import { JoinForm } from '~/domain/advocates/schema';
import { findInvitation } from '~/domain/cohorts/invitation.server';
import { getSettings } from '~/domain/settings/queries.server';
import { db } from '~/platform/db.server';
import { invalid, readForm } from '~/platform/http.server';
import { networkOf } from '~/platform/network';
import { limit } from '~/platform/rate-limit.server';
import { timeZoneChoices } from '~/platform/time-zones';
import { JoinQuestions } from '~/ui/join/join-form';
import { WhatHappensNext } from '~/ui/join/what-happens-next';

export const meta: MetaFunction = () => [{ title: 'Join the programme' }, { name: 'robots', content: 'noindex' }];

const linkOf = ({ slug = '', token = '' }: { slug?: string; token?: string }) => ({ slug: slug.toLowerCase(), token });

/** The link of one invitation: the join form, filled in. Opening it changes nothing and signs nobody in (rules M7). */
export async function loader(args: LoaderFunctionArgs) {
  const person = await signedIn(args);
  if (person) throw redirect(homeOf(person.role));
  const link = linkOf(args.params);
  const invited = await findInvitation(db(), link);
  if (!invited) throw notFound();
  const { companyName, timeZone, defaultQuarterlyCap } = await getSettings(db());
  const { name, email, accountName } = invited;
  return {
    ...{ company: companyName, accountName, zones: timeZoneChoices(new Date()) },
    defaults: { timeZone, quarterlyCap: defaultQuarterlyCap, source: link.slug, name, email },
  };
}

/** Answers as `/join` does, whoever the address belongs to (rules M6). */
export async function action(args: ActionFunctionArgs) {
  const link = linkOf(args.params);
  const form = await readForm(args.request, JoinForm, { honeypot: true });
  if (form.bot) return redirect('/join/sent');
  if (!form.ok) return invalid(form.reason);
  await limit('join-place', networkOf(args.context.clientIp));
  await limit('join-address', form.value.email);
  const invited = await findInvitation(db(), link);
  const source = invited ? link.slug : form.value.source;
  await applyToJoin(db(), { ...form.value, source, invitationId: invited?.invitationId }, new Date());
  return redirect('/join/sent');
}

export default function CohortInvitation() {
  const { company, accountName, zones, defaults } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.fault;
  return (
    <div className="grid gap-x-24 gap-y-10 py-10 lg:grid-cols-[minmax(0,42.5rem)_minmax(0,1fr)] lg:py-18">
      <header className="lg:col-span-2">
        <h1 className="display-1">You are invited</h1>
        <p className="lede mt-4">
          {accountName ? `We filled in what we know of you at ${accountName}. ` : 'We filled in what we know. '}
          Four short parts, under two minutes; change anything that is not right.
        </p>
      </header>
      <JoinQuestions fault={fault} defaults={defaults} zones={zones} company={company} />
      <WhatHappensNext />
    </div>
  );
}
