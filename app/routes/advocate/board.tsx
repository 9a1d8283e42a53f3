import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Sprout } from 'lucide-react';
import { z } from 'zod';
import { guardAdvocate, notFound } from '~/domain/access/guard.server';
import { firstNameOf } from '~/domain/advocates/first-name';
import { shows } from '~/domain/opportunities/board-filters';
import { readBoard } from '~/domain/opportunities/board.server';
import { pool } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';
import { BudgetPanel } from '~/ui/board/budget-panel';
import { ClaimInProgress } from '~/ui/board/claim-in-progress';
import { NextRung } from '~/ui/board/next-rung';
import { OpportunityCard } from '~/ui/board/opportunity-card';
import { ButtonLink } from '~/ui/button';
import { Chips } from '~/ui/chips';
import { EmptyState } from '~/ui/empty-state';
import { formatDate, plural } from '~/ui/format';
import { greeting } from '~/ui/greeting';

export const meta: MetaFunction = () => [{ title: 'Board' }];

const Search = z.object({ show: z.enum(shows).default('all') });

export async function loader(args: LoaderFunctionArgs) {
  const { advocate, timeZone } = await guardAdvocate(args);
  const { show } = readSearch(args.request, Search);
  const now = new Date();
  const board = await readBoard(pool(), { advocateId: advocate.id, show }, now);
  if (!board) throw notFound();
  const { name, budget, claims, ...view } = board;
  return {
    ...view,
    show,
    hello: `${greeting(now, timeZone)}, ${firstNameOf(name)}`,
    budget: {
      ...budget,
      until: formatDate(budget.endsOn, 'UTC', 'day'),
      endsOn: undefined,
      pausedUntil: budget.pausedUntil && formatDate(budget.pausedUntil, 'UTC', 'day'),
    },
    claims: claims.map(({ id, slug, title, status, claimedAt, next }) => ({
      ...{ id, slug, title, next },
      state: `${status === 'WAITING' ? 'Waiting since' : 'In progress, claimed'} ${formatDate(claimedAt, timeZone, 'day')}`,
    })),
  };
}

export default function Board() {
  const board = useLoaderData<typeof loader>();
  const { hello, budget, claims, total, next, ladder, doing, reviews } = board;
  return (
    <div className="pt-10 pb-20 sm:pt-16 sm:pb-24">
      <div className="grid items-end gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div>
          <h1 className="display-1">{hello}</h1>
          <p className="lede mt-4">
            {claims.length > 0 && `${plural(claims.length, 'thing is', 'things are')} on the way. `}
            {total > 0
              ? `Below ${total === 1 ? 'is one thing' : `are ${total} things`} we think you would enjoy. None of them is owed.`
              : 'Nothing is owed. We write when there is something that fits you.'}
          </p>
        </div>
        <BudgetPanel budget={budget} />
      </div>
      {claims.length > 0 && (
        <section className="mt-10" aria-label="In progress">
          <h2 className="sr-only">In progress</h2>
          <ul className="grid gap-4">
            {claims.map((claim) => (
              <ClaimInProgress key={claim.id} claim={claim} />
            ))}
          </ul>
        </section>
      )}
      <ForYou />
      {next && <NextRung next={next} ladder={ladder} doing={doing} />}
      {reviews.length > 0 && (
        <section className="mt-16" aria-labelledby="open-to-all">
          <h2 className="display-2" id="open-to-all">
            Open to every user
          </h2>
          <p className="mt-2 max-w-[44em] text-ink-2">
            Not chosen for you and not ranked. Everybody it is meant for sees this, in the same words.
          </p>
          <ul className="mt-6 grid gap-4">
            {reviews.map((card) => (
              <li key={card.slug}>
                <OpportunityCard card={card} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function ForYou() {
  const { cards, total, chips, show } = useLoaderData<typeof loader>();
  const offered = chips.filter((chip) => chip.count > 0 || chip.show === show);
  return (
    <section className="mt-16" aria-labelledby="for-you">
      <h2 className="display-2" id="for-you">
        For you
      </h2>
      {total === 0 ? (
        <EmptyState
          icon={Sprout}
          level={3}
          title="Nothing that fits you is open just now"
          action={
            <ButtonLink to="/me/preferences" variant="quiet">
              Look at your preferences
            </ButtonLink>
          }
        >
          Here stand the things you could do, in the order in which they fit you, each with the minutes it takes. Tell
          us more about what you like, and more of them will.
        </EmptyState>
      ) : (
        <>
          <p className="mt-1.5 text-ink-2">
            In the order we think they fit you. What you pick here does not use up an ask.
          </p>
          <div className="mt-6">
            <Chips
              label="Filter opportunities"
              chips={offered.map((chip) => ({
                to: chip.show === 'all' ? '/board' : `/board?show=${chip.show}`,
                label: chip.label,
                count: chip.count,
                current: chip.show === show,
              }))}
            />
          </div>
          <ol className="mt-6 grid gap-4">
            {cards.map((card) => (
              <li key={card.slug}>
                <OpportunityCard card={card} />
              </li>
            ))}
          </ol>
          {cards.length === 0 && <p className="mt-6 text-ink-2">Nothing like that is open just now.</p>}
        </>
      )}
    </section>
  );
}
