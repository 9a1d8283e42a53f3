import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { guardAdvocate } from '~/domain/access/guard.server';
import { firstNameOf } from '~/domain/advocates/first-name';
import { getWelcome } from '~/domain/advocates/welcome.server';
import { db } from '~/platform/db.server';
import { Card } from '~/ui/card';
import { formatDate } from '~/ui/format';
import { WhatHappensNext } from '~/ui/join/what-happens-next';
import { WhyList } from '~/ui/why-list';

export const meta: MetaFunction = () => [{ title: 'Welcome' }];

/** The holding page: joining never gives access by itself (product.md §1). */
export async function loader(args: LoaderFunctionArgs) {
  const { advocate, name, timeZone } = await guardAdvocate(args, { evenApplied: true });
  if (advocate.readiness === 'READY') throw redirect('/board');
  return { ...(await getWelcome(db(), advocate.id)), firstName: firstNameOf(name), timeZone };
}

export default function Welcome() {
  const { firstName, readiness, reviewOn, joinedAt, accountName, decision, timeZone } = useLoaderData<typeof loader>();
  const waiting = readiness === 'APPLIED';
  return (
    <div className="grid gap-x-24 gap-y-10 py-10 lg:grid-cols-[minmax(0,42.5rem)_minmax(0,1fr)] lg:py-18">
      <div className="grid content-start gap-8">
        <header>
          <h1 className="display-1">{waiting ? `Good to have you, ${firstName}` : `Not just yet, ${firstName}`}</h1>
          <p className="lede mt-4">
            {waiting
              ? `We have what you wrote on ${formatDate(joinedAt, timeZone, 'day')}. A person reads it and writes to you within two working days.`
              : 'Nothing is wrong with what you wrote, and there is nothing you have to do.'}
          </p>
        </header>
        {decision && !waiting && (
          <Card className="grid gap-5 p-6 sm:p-7">
            <h2 className="display-3">Why, and when we look again</h2>
            <p className="text-lg">{decision.reason}</p>
            {reviewOn && <p className="font-semibold">We look again on {formatDate(reviewOn, 'UTC', 'long')}.</p>}
            <div>
              <h3 className="mb-2 text-md text-ink-2">What we looked at</h3>
              <WhyList
                reasons={decision.facts.map(({ label, value, ok }) => ({
                  sign: ok ? 'met' : 'warn',
                  text: label,
                  detail: value,
                }))}
              />
            </div>
            <p className="text-sm text-ink-2">
              {decision.by} looked on {formatDate(decision.at, timeZone, 'day')}.
            </p>
          </Card>
        )}
        <div className="grid gap-3 text-ink-2">
          {waiting && accountName && (
            <p>
              We found your account: <strong className="text-ink">{accountName}</strong>.
            </p>
          )}
          <p>
            Until your board opens nobody asks you for anything. You can already{' '}
            <Link to="/me/preferences">set your limits and what we may send</Link>.
          </p>
        </div>
      </div>
      <WhatHappensNext done={waiting ? 1 : 2} />
    </div>
  );
}
