import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import { guardAdvocate, notFound } from '~/domain/access/guard.server';
import { isUnderWay } from '~/domain/opportunities/claim-decision';
import { findOpportunity } from '~/domain/opportunities/opportunity.server';
import { db } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { ClaimPanel } from '~/ui/board/claim-panel';
import { OpportunitySteps } from '~/ui/board/opportunity-steps';
import { PermissionsTable } from '~/ui/board/permissions-table';
import { formatDate, plural } from '~/ui/format';
import { Written } from '~/ui/written';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Opportunity' }];

export async function loader(args: LoaderFunctionArgs) {
  const { advocate } = await guardAdvocate(args);
  const own = { slug: args.params.slug ?? '', advocateId: advocate.id };
  const found = await findOpportunity(db(), own, new Date());
  if (!found) throw notFound();
  const { claim, claimBy, handInBy, blocks, thanks, seenBy, ...opportunity } = found;
  const day = (date: Date) => formatDate(date, 'UTC', 'long');
  const facts: [string, string][] = [];
  if (claimBy) facts.push(['Claim by', day(claimBy)]);
  facts.push(['Hand in', handInBy ? `By ${day(handInBy)}` : `Within ${plural(opportunity.lapseAfterDays, 'day')}`]);
  facts.push(['Seen by', seenBy]);
  if (thanks) facts.push(['Thank-you', thanks]);
  const isDone = claim?.status === 'APPROVED';
  return {
    ...opportunity,
    facts,
    seenBy,
    blocks: blocks.map(({ text }) => text),
    handIn: handInBy ? day(handInBy) : null,
    claim:
      claim && (isDone || isUnderWay(claim.status))
        ? { id: claim.id, button: isDone ? 'See what you did' : 'Go to your claim' }
        : null,
    shortLink: `${env().SITE_URL}/o/${opportunity.slug}`,
  };
}

export default function Opportunity() {
  const { kind, title, summary, why, status, closedReason, ...rest } = useLoaderData<typeof loader>();
  const parts = rest.steps.filter(({ who, minutes }) => who === 'you' && minutes).length;
  const isReview = rest.terms !== null;
  return (
    <div className="pb-20 sm:pb-28">
      <p className="pt-7 text-[0.9375rem]">
        <Link className="inline-flex items-center gap-2 py-1 text-ink-2" to="/board">
          <ArrowLeft className="size-4.5" aria-hidden="true" /> Board
        </Link>
      </p>
      <div className="grid items-start gap-x-16 gap-y-10 pt-5 lg:grid-cols-[minmax(0,41rem)_23rem] lg:justify-between">
        <header>
          <p className="font-medium text-ink-2">{kind}</p>
          <h1 className="display-1 mt-3">{title}</h1>
          <p className="lede mt-6">{summary}</p>
          {why && (
            <p className="mt-7 rounded-s bg-accent-soft px-5 py-4">
              <b>Why you:</b> {why}
            </p>
          )}
          {status === 'CLOSED' && (
            <p className="mt-7 rounded-s bg-sunken px-5 py-4">
              <b>This one has closed.</b> {closedReason}
            </p>
          )}
        </header>
        <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:h-full lg:pt-10">
          <ClaimPanel {...rest} parts={parts} isReview={isReview} />
        </div>
        <Details />
      </div>
    </div>
  );
}

function Details() {
  const { bodyHtml, steps, terms, seenBy, person, evidence, handIn, lapseAfterDays } = useLoaderData<typeof loader>();
  return (
    <article className="grid gap-14">
      {terms?.incentive && (
        <section>
          <h2 className="display-2">The incentive</h2>
          <p className="mt-3">
            {terms.incentive}. {terms.disclosure} You can decline it and still write.
          </p>
        </section>
      )}
      {bodyHtml && (
        <section>
          <h2 className="display-2">What we ask</h2>
          <div className="mt-4">
            <Written html={bodyHtml} />
          </div>
        </section>
      )}
      {steps.length > 0 && (
        <section>
          <h2 className="display-2">What happens, step by step</h2>
          <OpportunitySteps steps={steps} />
        </section>
      )}
      <section>
        <h2 className="display-2">Who will see it</h2>
        <p className="mt-3">{seenBy}. Your e-mail address is never shown.</p>
      </section>
      {evidence === 'NONE' ? (
        <section>
          <h2 className="display-2">No proof is asked</h2>
          <p className="mt-3">{terms?.proof ?? 'Tell us when it is done; we take your word for it'}.</p>
        </section>
      ) : (
        <section>
          <h2 className="display-2">Permissions you will be asked for</h2>
          <p className="mt-3">At the moment you hand it in, each on its own, each one you can take back later.</p>
          <PermissionsTable {...person} />
        </section>
      )}
      <section>
        <h2 className="display-2">If things change</h2>
        <p className="mt-3">
          Withdraw with one button at any point; nobody asks why and your standing stays as it is. If we hear nothing{' '}
          {handIn ? `by ${handIn}` : `within ${plural(lapseAfterDays, 'day')}`}, the place goes to the next person.
        </p>
      </section>
    </article>
  );
}
