import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { signedIn } from '~/domain/access/guard.server';
import { homeOf } from '~/domain/access/home';
import { applyToJoin } from '~/domain/advocates/apply-to-join.server';
import { JoinForm } from '~/domain/advocates/schema';
import { getSettings } from '~/domain/settings/queries.server';
import { db } from '~/platform/db.server';
import { invalid, readForm, readSearch } from '~/platform/http.server';
import { networkOf } from '~/platform/network';
import { limit } from '~/platform/rate-limit.server';
import { timeZoneChoices } from '~/platform/time-zones';
import { JoinQuestions } from '~/ui/join/join-form';
import { WhatHappensNext } from '~/ui/join/what-happens-next';

const Search = z.object({ source: z.string().trim().max(60).optional() });

export const meta: MetaFunction = () => [{ title: 'Join the programme' }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await signedIn(args);
  if (person) throw redirect(homeOf(person.role));
  const { source } = readSearch(args.request, Search);
  const { companyName, timeZone, defaultQuarterlyCap } = await getSettings(db());
  return {
    company: companyName,
    zones: timeZoneChoices(new Date()),
    defaults: { timeZone, quarterlyCap: defaultQuarterlyCap, source },
  };
}

/** Answers alike whether the address is known or not (rules.md M6): the letter tells its owner the difference. */
export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request, JoinForm, { honeypot: true });
  if (form.bot) return redirect('/join/sent');
  if (!form.ok) return invalid(form.reason);
  await limit('join-place', networkOf(args.context.clientIp));
  await limit('join-address', form.value.email);
  await applyToJoin(db(), form.value, new Date());
  return redirect('/join/sent');
}

export default function Join() {
  const { company, zones, defaults } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.fault;
  return (
    <div className="grid gap-x-24 gap-y-10 py-10 lg:grid-cols-[minmax(0,42.5rem)_minmax(0,1fr)] lg:py-18">
      <header className="lg:col-span-2">
        <h1 className="display-1">Join the programme</h1>
        <p className="lede mt-4">
          Four short parts, under two minutes. Only the fields without “optional” are needed, and you can change every
          answer later.
        </p>
      </header>
      <JoinQuestions fault={fault} defaults={defaults} zones={zones} company={company} />
      <WhatHappensNext />
    </div>
  );
}
