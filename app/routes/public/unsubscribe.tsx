import { type ActionFunctionArgs, data, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useParams } from '@remix-run/react';
import { z } from 'zod';
import { leaveNewsletter } from '~/domain/newsletter/leave-newsletter.server';
import { db } from '~/platform/db.server';
import { invalid, readForm } from '~/platform/http.server';
import { Button } from '~/ui/button';
import { Narrow } from '~/ui/narrow';

export const meta: MetaFunction = () => [{ title: 'Leave the newsletter' }, { name: 'robots', content: 'noindex' }];

/** The page asks nothing and changes nothing: scanners open links (rules M2, M7). Every token gets the same answer (M6). */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request, z.object({}));
  if (!form.ok) return invalid(form.reason);
  await leaveNewsletter(db(), { token: params.token ?? '', how: 'page' }, new Date());
  return data({ hasLeft: true });
}

export default function Unsubscribe() {
  const { token } = useParams();
  const answer = useActionData<typeof action>();
  if (answer && 'hasLeft' in answer) {
    return (
      <Narrow
        title="You have left the newsletter"
        lede="No further issue comes to you. You stay in the programme: what you claimed, what you are asked and thanked for goes on."
      >
        <p className="text-md text-ink-2">
          Pressed by mistake? <Link to={`/preferences/${token}`}>Switch it on again</Link>.
        </p>
      </Narrow>
    );
  }
  return (
    <Narrow
      title="Leave the newsletter?"
      lede="You stay in the programme. What you claimed, what you are asked and thanked for goes on."
    >
      <Form method="post">
        <Button size="large">Leave the newsletter</Button>
      </Form>
      <p className="text-md text-ink-2">Changed your mind? Close the page; nothing happens without the button.</p>
    </Narrow>
  );
}
