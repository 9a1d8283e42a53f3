import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { guardAdvocate } from '~/domain/access/guard.server';
import { changeProfile } from '~/domain/advocates/change-profile.server';
import { getOwnProfile } from '~/domain/advocates/me.server';
import { ProfileForm } from '~/domain/advocates/schema';
import { db } from '~/platform/db.server';
import { timeZoneChoices } from '~/platform/time-zones';
import { invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { ErrorSummary } from '~/ui/error-summary';
import { Input } from '~/ui/input';
import { Select } from '~/ui/select';
import { useCheckedForm } from '~/ui/use-checked-form';

export const meta: MetaFunction = () => [{ title: 'Your profile' }];

export async function loader(args: LoaderFunctionArgs) {
  const { advocate } = await guardAdvocate(args, { evenApplied: true });
  return { profile: await getOwnProfile(db(), advocate.id), zones: timeZoneChoices(new Date()) };
}

export async function action(args: ActionFunctionArgs) {
  const { advocate, personId, name } = await guardAdvocate(args, { evenApplied: true });
  const form = await readForm(args.request, ProfileForm);
  if (!form.ok) return invalid(form.reason);
  const change = { advocateId: advocate.id, profile: form.value, by: { personId, name }, now: new Date() };
  const { fields } = await changeProfile(db(), change);
  return redirectWithToast('/me/preferences', fields.length ? 'Saved. Thank you.' : 'Nothing was changed. Thank you.');
}

export default function Profile() {
  const { profile, zones } = useLoaderData<typeof loader>();
  const form = useCheckedForm(ProfileForm, { initial: profile, fault: useActionData<typeof action>()?.fault });
  return (
    <div className="grid max-w-[44rem] gap-7 py-10 lg:py-16">
      <h1 className="display-1">Your profile</h1>
      <p className="lede">What we go by when somebody looks for help. Only what is true gets you asks that fit.</p>
      <ErrorSummary errors={form.errors} />
      <Card className="p-6 sm:p-7">
        <Form method="post" className="grid gap-7" {...form.props}>
          <Input {...form.field('jobTitle')} label="Role" autoComplete="organization-title" />
          <div className="grid gap-7 sm:grid-cols-2 sm:gap-5">
            <Input {...form.field('city')} label="Town or city" optional autoComplete="address-level2" />
            <Select {...form.field('timeZone')} label="Time zone" options={zones} />
          </div>
          <Input
            {...form.field('expertise')}
            label="What could you talk about?"
            optional
            hint="A few words, with commas between them."
          />
          <div className="grid gap-7 sm:grid-cols-2 sm:gap-5">
            <Input
              {...form.field('languages')}
              label="Languages you could talk in"
              optional
              hint="As in English, German."
            />
            <Input
              {...form.field('formerTools')}
              label="What did you use before us?"
              optional
              hint="Buyers who use it now like to hear from you."
            />
          </div>
          <div className="flex flex-wrap items-center gap-4">
            <Button>Save</Button>
            <Link to="/me/preferences">Leave it as it is</Link>
          </div>
        </Form>
      </Card>
    </div>
  );
}
