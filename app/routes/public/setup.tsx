import { type ActionFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { isSetUp } from '~/domain/access/is-set-up.server';
import { SetUpForm } from '~/domain/access/schema';
import { setUpCompany } from '~/domain/access/set-up-company.server';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { limit } from '~/platform/rate-limit.server';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/checkbox';
import { ErrorSummary } from '~/ui/error-summary';
import { Input } from '~/ui/input';
import { Narrow } from '~/ui/narrow';
import { Question } from '~/ui/question';
import { Textarea } from '~/ui/textarea';
import { useCheckedForm } from '~/ui/use-checked-form';
import { loadDemo } from '../../../prisma/seed';

export const meta: MetaFunction = () => [{ title: 'Set up Flywheel' }];

const refusals = {
  'wrong-code': ['code', 'This is not the set-up code. It is printed where Flywheel was started.'],
  'known-person': ['email', 'Somebody with this address is known already. Use another one.'],
} as const;

export async function loader() {
  if (await isSetUp(db())) throw redirect('/');
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request, SetUpForm);
  if (!form.ok) return invalid(form.reason);
  await limit('set-up', 'everybody');
  const result = await setUpCompany(db(), form.value, new Date());
  if (!result.ok) {
    if (result.reason === 'already-set-up') return redirect('/login');
    const [field, message] = refusals[result.reason];
    return invalid(fault(message, form.value, field));
  }
  if (form.value.demo) await loadDemo(db(), new Date());
  return redirect('/today', { headers: { 'Set-Cookie': result.value.cookie } });
}

export default function SetUp() {
  const fault = useActionData<typeof action>()?.fault;
  const form = useCheckedForm(SetUpForm, { fault });
  return (
    <Narrow
      title="Set up Flywheel"
      lede="Nobody is here yet. You become the first admin; the rest can be changed later."
    >
      <Form method="post" className="grid gap-8" {...form.props}>
        <ErrorSummary errors={form.errors} />
        <Input
          label="Set-up code"
          hint="Printed on the console where Flywheel was started. It works until there is an admin."
          autoComplete="off"
          spellCheck={false}
          width="m"
          required
          {...form.field('code')}
        />
        <Question id="you" legend="You">
          <Input label="Your name" autoComplete="name" required {...form.field('name')} />
          <Input
            label="Your e-mail address"
            hint="You sign in by a link that is sent here."
            type="email"
            autoComplete="email"
            required
            {...form.field('email')}
          />
        </Question>
        <Question id="company" legend="Your company">
          <Input label="Name" autoComplete="organization" required {...form.field('companyName')} />
          <Textarea
            label="Postal address"
            hint="Stands under every letter; the law asks for it."
            autoComplete="street-address"
            required
            {...form.field('postalAddress')}
          />
        </Question>
        <Checkbox
          name="demo"
          label="Load the demo programme"
          hint="Invented accounts, advocates, requests and issues to look around in. Leave it out for real work."
          defaultChecked={fault?.values.demo === 'on'}
        />
        <div>
          <Button size="large">Set up</Button>
        </div>
      </Form>
    </Narrow>
  );
}
