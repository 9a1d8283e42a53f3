import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { approveClaim } from '~/domain/opportunities/approve-claim.server';
import { activities } from '~/domain/opportunities/activities';
import { claimStatusNames } from '~/domain/opportunities/next-step';
import { accountWords } from '~/domain/opportunities/scope-names';
import { returnClaim } from '~/domain/opportunities/return-claim.server';
import { findClaimToReview } from '~/domain/opportunities/review.server';
import { DecisionForm } from '~/domain/opportunities/schema';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { HandedIn } from '~/ui/board/handed-in';
import { Banner } from '~/ui/banner';
import { ButtonLink } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { formatDate } from '~/ui/format';
import { KeyValues } from '~/ui/key-values';
import { Decide } from '~/ui/opportunities/decide';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Hand-in' }];

export async function loader(args: LoaderFunctionArgs) {
  const { timeZone } = await guard(args, 'opportunities.manage');
  const claim = await findClaimToReview(db(), args.params.id ?? '');
  if (!claim) throw notFound();
  const { opportunity, advocate, evidence, status, reason, decidedBy } = claim;
  const { activity, title, thanks, platformPolicy } = opportunity;
  return {
    ...{ id: claim.id, status, reason, title, thanks },
    kind: activities[activity].label,
    decidedBy: decidedBy?.name ?? null,
    mayBeAsset: status === 'APPROVED' && activity !== 'REVIEW',
    mayReturn: activity !== 'REVIEW' || platformPolicy?.allowsFollowUp === true,
    advocate: {
      id: advocate.id,
      name: advocate.person.name,
      jobTitle: advocate.jobTitle,
      account: advocate.contact.account,
    },
    claimedOn: formatDate(claim.claimedAt, timeZone),
    pieces: evidence.map(({ id, link, text, note, allows, accountSays, submittedAt }) => ({
      ...{ id, link, text, note, allows },
      on: formatDate(submittedAt, timeZone),
      account: accountWords(accountSays),
    })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'opportunities.manage');
  const form = await readForm(args.request, DecisionForm);
  if (!form.ok) return invalid(form.reason);
  const claimId = args.params.id ?? '';
  const now = new Date();
  const result =
    form.value.intent === 'approve'
      ? await approveClaim(db(), { claimId }, person, now)
      : await returnClaim(db(), { claimId, reason: form.value.reason }, person, now);
  if (result.ok) return redirectWithToast('/review', said(result.value));
  switch (result.reason) {
    case 'not-found':
      throw notFound();
    case 'not-submitted':
      return invalid(fault('Somebody has decided this already, or it was withdrawn. Load the page again.', form.value));
    case 'no-follow-up':
      return invalid(fault('This review platform forbids to write to people about their review.', form.value));
  }
}

function said({ name, isThanked }: { name: string; isThanked?: boolean }): string {
  if (isThanked === undefined) return `Returned, with your reason, to ${name}.`;
  if (isThanked) return `It counts, and our thanks are on the way to ${name}.`;
  return `It counts. ${name} gets no letter: this review platform forbids to follow up.`;
}

export default function ReviewClaim() {
  const { id, title, kind, status, reason, decidedBy, advocate, claimedOn, thanks, pieces, mayReturn, mayBeAsset } =
    useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.fault;
  return (
    <>
      <PageHead
        title={title}
        sub={`${kind} by ${advocate.name}`}
        crumbs={[{ to: '/review', label: 'Hand-ins' }]}
        here={advocate.name}
        actions={
          mayBeAsset && (
            <ButtonLink variant="quiet" to={`/assets/new?claim=${id}`}>
              Make an asset of it
            </ButtonLink>
          )
        }
      />
      <div className="two-columns">
        <div className="grid gap-4">
          <ErrorSummary errors={fault?.errors} />
          {status !== 'SUBMITTED' && (
            <Banner tone="info" title={`${claimStatusNames[status]}${decidedBy ? `, by ${decidedBy}` : ''}.`}>
              {reason}
            </Banner>
          )}
          {pieces.map((piece, index) => (
            <Panel key={piece.id} title={index === 0 ? 'Handed in' : 'Handed in before'} end={piece.on}>
              <HandedIn piece={piece} />
              {piece.account && <p className="mt-3 text-ink-2">{piece.account}</p>}
            </Panel>
          ))}
          {status === 'SUBMITTED' && <Decide name={advocate.name} mayReturn={mayReturn} fault={fault} />}
        </div>
        <Panel title="About">
          <KeyValues
            items={[
              [
                'Advocate',
                <Link key="advocate" to={`/advocates/${advocate.id}`}>
                  {advocate.name}
                </Link>,
              ],
              ['Job title', advocate.jobTitle],
              ['Account', advocate.account?.name ?? 'None'],
              ['Claimed', claimedOn],
              ['Thank-you', thanks],
            ]}
          />
        </Panel>
      </div>
    </>
  );
}
