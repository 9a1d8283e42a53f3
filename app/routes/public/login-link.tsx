import { type ActionFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData } from '@remix-run/react';
import { z } from 'zod';
import { homeOf } from '~/domain/access/home';
import { signIn } from '~/domain/access/sign-in.server';
import { forgetAsked, readAsked } from '~/domain/access/sign-in-cookie.server';
import { db } from '~/platform/db.server';
import { deriveToken } from '~/platform/derived-token.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { Button, ButtonLink } from '~/ui/button';
import { Narrow } from '~/ui/narrow';

export const meta: MetaFunction = () => [{ title: 'Sign in' }, { name: 'robots', content: 'noindex' }];

/** Only the button signs in: mail scanners open links, some run their scripts (rules M7). The page asks nothing. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request, z.object({}));
  if (!form.ok) return invalid(form.reason);
  const token = params.token ?? '';
  const result = await signIn(db(), { token }, new Date());
  if (!result.ok) return invalid(fault('dead', {}), 410);
  const asked = await readAsked(request);
  const isSameBrowser = asked !== null && deriveToken('sign-in', asked.signInId) === token;
  const headers = new Headers({ 'Set-Cookie': result.value.cookie });
  headers.append('Set-Cookie', await forgetAsked());
  return redirect((isSameBrowser && asked.next) || homeOf(result.value.role), { headers });
}

export default function LoginLink() {
  const isDead = useActionData<typeof action>() !== undefined;
  if (isDead) return <DeadLink />;
  return (
    <Narrow title="One press, and you are in" lede="The link is yours alone. It works once.">
      <Form method="post">
        <Button size="large">Sign in</Button>
      </Form>
      <p className="text-md text-ink-2">
        You did not ask for this? Close the page; nothing happens without the button.
      </p>
    </Narrow>
  );
}

function DeadLink() {
  return (
    <Narrow
      title="This link no longer works"
      lede="It was used, its ten minutes are over, or a newer one took its place. Ask for a new one; it takes a minute."
    >
      <div>
        <ButtonLink size="large" to="/login">
          Send me a new link
        </ButtonLink>
      </div>
      <p className="text-md text-ink-2">
        Signed in already in this browser? <Link to="/">Go to the start page</Link>.
      </p>
    </Narrow>
  );
}
