import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { weekdays } from '~/domain/meetings/availability';
import { findProfile } from '~/domain/meetings/staff.server';
import { saveProductAdvocate } from '~/domain/meetings/save-product-advocate.server';
import { NewProductAdvocateQuery, ProductAdvocateForm } from '~/domain/meetings/schema';
import { db } from '~/platform/db.server';
import { invalid, readForm, readSearch } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/checkbox';
import { ErrorSummary } from '~/ui/error-summary';
import { Input } from '~/ui/input';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { Question } from '~/ui/question';

export const meta: MetaFunction = () => [{ title: 'Product advocate' }];

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'requests.run');
  const { person: personId } = readSearch(args.request, NewProductAdvocateQuery);
  const found = await findProfile(db(), personId);
  if (!found) throw notFound();
  const { name, profile, hours } = found;
  const said = (words: string[] | undefined) => (words ?? []).join(', ');
  return {
    name,
    isNew: profile === null,
    values: {
      topics: said(profile?.topics),
      industries: said(profile?.industries),
      languages: said(profile?.languages),
      weeklyCap: String(profile?.weeklyCap ?? 5),
      from: String(hours.from),
      to: String(hours.to),
      days: hours.days as string[],
      ended: profile?.endedAt ? 'on' : '',
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'requests.run');
  const { person: personId } = readSearch(args.request, NewProductAdvocateQuery);
  const form = await readForm(args.request, ProductAdvocateForm);
  if (!form.ok) return invalid(form.reason);
  const result = await saveProductAdvocate(db(), { personId, ...form.value }, person, new Date());
  if (!result.ok) throw notFound();
  return redirectWithToast('/product-advocates', `${result.value.name} is written down.`);
}

export default function ProductAdvocate() {
  const { name, isNew, values } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.fault;
  const said = { ...values, ...fault?.values };
  const field = (key: 'topics' | 'industries' | 'languages' | 'weeklyCap' | 'from' | 'to') => ({
    name: key,
    error: fault?.errors[key],
    defaultValue: String(said[key]),
  });
  const days = fault ? [fault.values.days ?? []].flat() : values.days;
  return (
    <>
      <PageHead title={name} crumbs={[{ to: '/product-advocates', label: 'Product advocates' }]} here={name} />
      <div className="max-w-[40rem]">
        <Panel title="What they know, and when they take calls">
          <Form method="post" className="grid gap-5">
            <ErrorSummary errors={fault?.errors} />
            <Input label="Topics" hint="Between commas." optional {...field('topics')} />
            <Input label="Industries" hint="Between commas." optional {...field('industries')} />
            <Input label="Languages" hint="Such as en, de." optional {...field('languages')} />
            <Input label="Calls a week, at most" inputMode="numeric" width="s" {...field('weeklyCap')} />
            <Question id="days" legend="Days" error={fault?.errors.days}>
              <div className="flex flex-wrap gap-x-5">
                {weekdays.map((day) => (
                  <label className="tick" key={day}>
                    <input type="checkbox" name="days" value={day} defaultChecked={days.includes(day)} />
                    <span className="capitalize">{day}</span>
                  </label>
                ))}
              </div>
            </Question>
            <div className="flex flex-wrap gap-5">
              <Input label="From (hour)" inputMode="numeric" width="s" {...field('from')} />
              <Input label="To (hour)" inputMode="numeric" width="s" {...field('to')} />
            </div>
            {!isNew && <Checkbox name="ended" label="Takes no more calls" defaultChecked={said.ended === 'on'} />}
            <div className="flex flex-wrap items-center gap-4">
              <Button>Save</Button>
              <Link to="/product-advocates">Leave it as it is</Link>
            </div>
          </Form>
        </Panel>
      </div>
    </>
  );
}
