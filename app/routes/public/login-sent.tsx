import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { homeOf } from '~/domain/access/home';
import { CodeForm } from '~/domain/access/schema';
import { signIn } from '~/domain/access/sign-in.server';
import { forgetAsked, readAsked } from '~/domain/access/sign-in-cookie.server';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { networkOf } from '~/platform/network';
import { countTry, limit } from '~/platform/rate-limit.server';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Input } from '~/ui/input';
import { Narrow } from '~/ui/narrow';
import { useCheckedForm } from '~/ui/use-checked-form';

export const meta: MetaFunction = () => [{ title: 'Look into your mail' }];

const words = {
  wrong: 'This is not the code, or its ten minutes are over. Look at the newest mail, or ask for a new one.',
  spent: 'Wrong codes were typed too often. Open the link in the mail, or ask for a new one.',
};

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = await readAsked(request);
  if (!asked) throw redirect('/login');
  return { email: asked.email };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, CodeForm);
  if (!form.ok) return invalid(form.reason);
  const asked = await readAsked(request);
  if (!asked) throw redirect('/login');
  await limit('code-place', networkOf(context.clientIp));
  if ((await countTry('code', asked.signInId)) > 0) return invalid(fault(words.spent, {}, 'code'), 429);
  const result = await signIn(db(), { signInId: asked.signInId, code: form.value.code }, new Date());
  if (!result.ok) return invalid(fault(words.wrong, form.value, 'code'));
  const { cookie, role } = result.value;
  const headers = new Headers({ 'Set-Cookie': cookie });
  headers.append('Set-Cookie', await forgetAsked());
  return redirect(asked.next || homeOf(role), { headers });
}

export default function LoginSent() {
  const { email } = useLoaderData<typeof loader>();
  const form = useCheckedForm(CodeForm, { fault: useActionData<typeof action>()?.fault });
  return (
    <Narrow
      title="Look into your mail"
      lede={
        <>
          If <strong className="font-semibold text-ink">{email}</strong> may come in, a link is on its way to it. It
          works for ten minutes, once.
        </>
      }
    >
      <Form method="post" className="grid gap-6" {...form.props}>
        <ErrorSummary errors={form.errors} />
        <Input
          label="Or type the code from the mail"
          hint="Eight digits. It works in this browser only."
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={20}
          width="m"
          required
          {...form.field('code')}
        />
        <div>
          <Button size="large">Sign in</Button>
        </div>
      </Form>
      <p className="text-md text-ink-2">
        Nothing there after a minute? Look into the spam folder, or <Link to="/login">ask again</Link>; then only the
        newest mail works.
      </p>
    </Narrow>
  );
}
