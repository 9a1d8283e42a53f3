import { Form } from '@remix-run/react';
import { claimSteps } from '~/domain/opportunities/next-step';
import { ButtonLink, LinkButton } from '~/ui/button';
import { Steps } from '~/ui/steps';

type Props = {
  claim: {
    id: string;
    slug: string;
    title: string;
    state: string;
    next: { text: string; button: string | null; step: number };
  };
};

/** Something the advocate is at, with its one next step. */
export function ClaimInProgress({ claim }: Props) {
  const { text, button, step } = claim.next;
  return (
    <li className="grid items-center gap-x-12 gap-y-5 rounded-m bg-accent-soft p-5 sm:p-7 md:grid-cols-[minmax(0,1fr)_auto]">
      <div>
        <p className="text-[0.9375rem] font-semibold text-accent">{claim.state}</p>
        <h3 className="display-3 mt-1.5">{claim.title}</h3>
        <p className="mt-2 max-w-[46em]">{text}</p>
      </div>
      <div className="grid justify-items-start gap-2 md:justify-items-center">
        <ButtonLink to={`/claims/${claim.id}`} variant={button ? 'primary' : 'quiet'}>
          {button ?? 'Look at it'}
        </ButtonLink>
        <Form method="post" action={`/claims/${claim.id}/withdraw`}>
          <LinkButton aria-label={`Withdraw from ${claim.title}`}>Withdraw</LinkButton>
        </Form>
      </div>
      <div className="md:col-span-2">
        <Steps steps={claimSteps.map((label) => ({ label }))} current={step} />
      </div>
    </li>
  );
}
