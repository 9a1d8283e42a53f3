import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import { guardAdvocate, notFound } from '~/domain/access/guard.server';
import { activities } from '~/domain/opportunities/activities';
import { dueText } from '~/domain/opportunities/claim-due';
import { isUnderWay } from '~/domain/opportunities/claim-decision';
import { findOwnClaim } from '~/domain/opportunities/claim.server';
import { claimSteps } from '~/domain/opportunities/next-step';
import { saveHandIn } from '~/domain/opportunities/save-hand-in.server';
import { HandInForm } from '~/domain/opportunities/schema';
import { submitClaim } from '~/domain/opportunities/submit-claim.server';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { ClaimAside } from '~/ui/board/claim-aside';
import { HandInFields } from '~/ui/board/hand-in-fields';
import { HandedIn } from '~/ui/board/handed-in';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { formatDate } from '~/ui/format';
import { Steps } from '~/ui/steps';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Your claim' }];

export async function loader(args: LoaderFunctionArgs) {
  const { advocate, timeZone, name } = await guardAdvocate(args);
  const claim = await findOwnClaim(db(), { claimId: args.params.id ?? '', advocateId: advocate.id });
  if (!claim) throw notFound();
  const { opportunity, status, claimedAt, dueAt, reason, next, typed, handedIn, jobTitle, account } = claim;
  const { title, slug, evidence, activity, thanks, seenBy } = opportunity;
  return {
    ...{ id: claim.id, title, slug, evidence, thanks, seenBy, status, reason, next, typed, handedIn },
    who: { name, jobTitle, account },
    kind: activities[activity].label,
    claimedOn: formatDate(claimedAt, timeZone, 'day'),
    due: dueAt && dueText(dueAt, timeZone),
    isOpen: status === 'CLAIMED' || status === 'RETURNED',
    isUnderWay: isUnderWay(status),
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guardAdvocate(args);
  const form = await readForm(args.request, HandInForm);
  if (!form.ok) return invalid(form.reason);
  const { intent, ...handIn } = form.value;
  const own = { claimId: args.params.id ?? '', advocateId: person.advocate.id };
  if (intent === 'save') {
    const saved = await saveHandIn(db(), { ...own, handIn });
    if (!saved.ok) throw notFound();
    return redirectWithToast(`/claims/${own.claimId}`, 'Saved. Come back when it suits you.');
  }
  const result = await submitClaim(db(), { ...own, handIn }, person, new Date());
  if (result.ok) return redirectWithToast('/board', `Thank you. “${result.value.title}” is with us now.`);
  if (result.reason.code === 'not-found') throw notFound();
  if (result.reason.code === 'incomplete') return invalid({ ...fault('', handIn), errors: result.reason.errors });
  return invalid(fault('This claim has ended, so nothing more can be handed in. Your words are still here.', handIn));
}

export default function Claim() {
  const { title, kind, claimedOn, isOpen, evidence, next, reason, status, ...claim } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.fault;
  return (
    <div className="pb-20">
      <p className="pt-7 text-[0.9375rem]">
        <Link className="inline-flex items-center gap-2 py-1 text-ink-2" to="/board">
          <ArrowLeft className="size-4.5" aria-hidden="true" /> Board
        </Link>
      </p>
      <div className="grid items-start gap-x-16 gap-y-10 pt-8 lg:grid-cols-[minmax(0,41rem)_23rem] lg:justify-between">
        <div>
          <p className="font-medium text-ink-2">
            {kind}, claimed by you on {claimedOn}
          </p>
          <h1 className="display-1 mt-2.5">{isOpen ? (evidence === 'NONE' ? title : `Hand in “${title}”`) : title}</h1>
          <div className="mt-8">
            <Steps steps={claimSteps.map((label) => ({ label }))} current={next.step} />
          </div>
          {status === 'RETURNED' ? (
            <div className="mt-8">
              <Banner tone="warn" title="One wish before it counts:">
                {reason} Everything you wrote is still there.
              </Banner>
            </div>
          ) : (
            <p className="lede mt-8">{next.text}</p>
          )}
          {isOpen ? (
            <Form method="post" className="mt-10 grid" key={status}>
              <ErrorSummary errors={fault?.errors} />
              <HandInFields kind={evidence} typed={claim.typed} who={claim.who} fault={fault} seenBy={claim.seenBy} />
              <div className="flex flex-wrap items-center gap-4 border-t border-line-strong pt-7">
                <Button name="intent" value="hand-in">
                  {evidence === 'NONE' ? 'It is done' : 'Hand it in'}
                </Button>
                <Button name="intent" value="save" variant="quiet" formNoValidate>
                  Save and finish later
                </Button>
                <p className="basis-full text-[0.9375rem] text-ink-2">
                  We answer within three working days: approved, or returned with the reason.
                </p>
              </div>
            </Form>
          ) : (
            claim.handedIn && (
              <div className="mt-8">
                <HandedIn piece={claim.handedIn} />
              </div>
            )
          )}
        </div>
        <ClaimAside {...claim} isOpen={isOpen} />
      </div>
    </div>
  );
}
