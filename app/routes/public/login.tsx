import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { signedIn } from '~/domain/access/guard.server';
import { homeOf } from '~/domain/access/home';
import { requestSignIn } from '~/domain/access/request-sign-in.server';
import { safeNext } from '~/domain/access/safe-next';
import { LoginForm, LoginSearch } from '~/domain/access/schema';
import { rememberAsked } from '~/domain/access/sign-in-cookie.server';
import { db } from '~/platform/db.server';
import { invalid, readForm, readSearch } from '~/platform/http.server';
import { networkOf } from '~/platform/network';
import { limit } from '~/platform/rate-limit.server';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Input } from '~/ui/input';
import { Narrow } from '~/ui/narrow';
import { useCheckedForm } from '~/ui/use-checked-form';

export const meta: MetaFunction = () => [{ title: 'Sign in' }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await signedIn(args);
  const next = safeNext(readSearch(args.request, LoginSearch).next);
  if (person) throw redirect(next ?? homeOf(person.role));
  return { next: next ?? '' };
}

/** Answers alike whoever is asked for (rules M6): the work is the same, and the mail is a job's affair. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, LoginForm);
  if (!form.ok) return invalid(form.reason);
  const { email, next } = form.value;
  const place = networkOf(context.clientIp);
  await limit('sign-in-place', place);
  await limit('sign-in', `${email} ${place}`);
  await limit('sign-in-address', email);
  const signInId = await requestSignIn(db(), email, new Date());
  const cookie = await rememberAsked({ signInId, email, next: safeNext(next) ?? '' });
  return redirect('/login/sent', { headers: { 'Set-Cookie': cookie } });
}

export default function Login() {
  const { next } = useLoaderData<typeof loader>();
  const form = useCheckedForm(LoginForm, { fault: useActionData<typeof action>()?.fault });
  return (
    <Narrow title="Sign in" lede="We send a link and a code to your e-mail address. There is no password.">
      <Form method="post" className="grid gap-6" {...form.props}>
        <ErrorSummary errors={form.errors} />
        <input type="hidden" name="next" value={next} />
        <Input
          label="Work e-mail address"
          type="email"
          autoComplete="email"
          spellCheck={false}
          required
          {...form.field('email')}
        />
        <div>
          <Button size="large">Send me a link</Button>
        </div>
      </Form>
      <p className="text-md text-ink-2">
        A customer, and not in the programme yet? <Link to="/join">Join here</Link>. Colleagues come in by invitation.
      </p>
    </Narrow>
  );
}
