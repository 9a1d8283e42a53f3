import { type ActionFunctionArgs, data, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData } from '@remix-run/react';
import { z } from 'zod';
import { declineInvitations } from '~/domain/cohorts/decline-invitations.server';
import { db } from '~/platform/db.server';
import { invalid, readForm } from '~/platform/http.server';
import { Button } from '~/ui/button';
import { Narrow } from '~/ui/narrow';

export const meta: MetaFunction = () => [{ title: 'No further invitations' }, { name: 'robots', content: 'noindex' }];

/** The page asks nothing and changes nothing: scanners open links (rules M2, M7). Every token gets the same answer (M6). */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request, z.object({}));
  if (!form.ok) return invalid(form.reason);
  await declineInvitations(db(), { token: params.token ?? '', how: 'page' }, new Date());
  return data({ isDone: true });
}

export default function NoInvitations() {
  const answer = useActionData<typeof action>();
  if (answer && 'isDone' in answer) {
    return (
      <Narrow title="We will not invite you again" lede="No invitation and no reminder comes to you any more.">
        <p className="text-md text-ink-2">
          Should you change your mind, <Link to="/join">the form to join</Link> is always open.
        </p>
      </Narrow>
    );
  }
  return (
    <Narrow
      title="No further invitations?"
      lede="We write to nobody who does not want it. One press, and neither an invitation nor a reminder comes to you again."
    >
      <Form method="post">
        <Button size="large">Do not invite me again</Button>
      </Form>
      <p className="text-md text-ink-2">Changed your mind? Close the page; nothing happens without the button.</p>
    </Narrow>
  );
}
