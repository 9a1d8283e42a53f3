import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { guardAdvocate } from '~/domain/access/guard.server';
import { listLetters } from '~/domain/newsletter/archive.server';
import { db } from '~/platform/db.server';
import { EmptyState } from '~/ui/empty-state';

export const meta: MetaFunction = () => [{ title: 'Letters you got' }];

export async function loader(args: LoaderFunctionArgs) {
  const { advocate, timeZone } = await guardAdvocate(args, { evenApplied: true });
  return { letters: await listLetters(db(), { advocateId: advocate.id, timeZone }) };
}

export default function Letters() {
  const { letters } = useLoaderData<typeof loader>();
  return (
    <div className="grid gap-8 py-10 lg:py-14">
      <header className="grid gap-3">
        <h1 className="display-1">Letters you got</h1>
        <p className="lede">Every issue of the newsletter that was sent to you, as it was written for you.</p>
      </header>
      {letters.length === 0 ? (
        <EmptyState title="None yet">
          The newsletter comes only if you switched it on, under{' '}
          <Link to="/me/preferences">limits and preferences</Link>.
        </EmptyState>
      ) : (
        <ul>
          {letters.map(({ number, subject, sentOn, to }) => (
            <li key={number} className="grid gap-1 border-t border-line py-4">
              <a className="title-link" href={to}>
                {subject}
              </a>
              <span className="text-md text-ink-2">
                Issue {number}
                {sentOn && `, ${sentOn}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
