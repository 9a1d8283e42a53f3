import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { findApplication } from '~/domain/advocates/application.server';
import { confirmJoin, type ConfirmRefusal } from '~/domain/advocates/confirm-join.server';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';
import { Button, ButtonLink } from '~/ui/button';
import { WhatHappensNext } from '~/ui/join/what-happens-next';

export const meta: MetaFunction = () => [{ title: 'Confirm your address' }];

/** Shows a button and changes nothing: mail scanners open links (rules.md M7). */
export async function loader({ params }: LoaderFunctionArgs) {
  const application = await findApplication(db(), params.token ?? '', new Date());
  return data(application, { status: application.state === 'unknown' ? 404 : 200 });
}

export async function action({ request, params }: ActionFunctionArgs) {
  await readForm(request, z.object({}));
  const result = await confirmJoin(db(), params.token ?? '', new Date());
  if (result.ok) return { refused: null, accountName: result.value.accountName };
  return data({ refused: messages[result.reason], accountName: null }, { status: 400 });
}

const messages: Record<ConfirmRefusal, string> = {
  unknown: 'This link is not one of ours. Please open the newest letter, or fill in the form again.',
  expired: 'This link has run out. Please fill in the form again; it takes under two minutes.',
  staff: 'This address belongs to a colleague. The programme is for customers; sign in instead.',
};

export default function JoinConfirm() {
  const application = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const refused =
    result?.refused ??
    (application.state === 'open' || application.state === 'confirmed' ? null : messages[application.state]);
  const done = !refused && (result !== undefined || application.state === 'confirmed');
  return (
    <div className="grid gap-x-24 gap-y-10 py-10 lg:grid-cols-[minmax(0,42.5rem)_minmax(0,1fr)] lg:py-18">
      <div className="grid content-start justify-items-start gap-6">
        {refused && <Refused text={refused} />}
        {done && <Done firstName={application.firstName} accountName={result?.accountName ?? null} />}
        {!refused && !done && <Confirm firstName={application.firstName} />}
      </div>
      <WhatHappensNext done={done ? 1 : 0} />
    </div>
  );
}

function Confirm({ firstName }: { firstName: string }) {
  return (
    <>
      <h1 className="display-1">One press, {firstName}</h1>
      <p className="lede">It confirms that the address is yours. Then a person reads what you wrote.</p>
      <Form method="post">
        <Button size="large">Confirm my address</Button>
      </Form>
    </>
  );
}

function Done({ firstName, accountName }: { firstName: string; accountName: string | null }) {
  return (
    <>
      <h1 className="display-1">Thank you{firstName && `, ${firstName}`}</h1>
      <p className="lede">
        Your address is confirmed{accountName && <> and matches the account {accountName}</>}. We write to you within
        two working days.
      </p>
      <ButtonLink to="/login" size="large">
        Sign in to see where it stands
      </ButtonLink>
    </>
  );
}

function Refused({ text }: { text: string }) {
  return (
    <>
      <h1 className="display-1">This did not work</h1>
      <p className="lede">{text}</p>
      <ButtonLink to="/join" size="large">
        Fill in the form
      </ButtonLink>
    </>
  );
}
