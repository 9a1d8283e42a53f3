import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { guard } from '~/domain/access/guard.server';
import { changeSettings } from '~/domain/settings/change-settings.server';
import { WEEKDAYS } from '~/domain/newsletter/calendar';
import { getSettings } from '~/domain/settings/queries.server';
import { SettingsForm } from '~/domain/settings/schema';
import { db } from '~/platform/db.server';
import { invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/checkbox';
import { ErrorSummary } from '~/ui/error-summary';
import { Input } from '~/ui/input';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { Select } from '~/ui/select';
import { AskingPanel } from '~/ui/settings/asking-panel';
import { SettingsLinks } from '~/ui/settings/settings-links';
import { TimePanel } from '~/ui/settings/time-panel';
import { Textarea } from '~/ui/textarea';
import { useCheckedForm } from '~/ui/use-checked-form';

export const meta: MetaFunction = () => [{ title: 'Settings' }];

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'settings.change');
  const settings = await getSettings(db());
  const { businessHours, holidays, competitorDomains, newsletterWeeks } = settings;
  const plain = Object.entries(settings).filter(([, value]) => typeof value !== 'object');
  const texts = plain.map(([name, value]) => [name, String(value)]);
  const { from, to } = businessHours;
  const [first, second] = newsletterWeeks.map(String);
  const parts = {
    opens: `${from}`,
    closes: `${to}`,
    holidays: holidays.join('\n'),
    competitorDomains: competitorDomains.join('\n'),
    firstWeek: first,
    secondWeek: second,
  };
  const typed = { ...Object.fromEntries(texts), ...parts };
  return { typed: typed as Record<string, string>, timeZones: Intl.supportedValuesOf('timeZone') };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'settings.change');
  const form = await readForm(args.request, SettingsForm);
  if (!form.ok) return invalid(form.reason);
  await changeSettings(db(), form.value, person, new Date());
  return redirectWithToast('/settings', 'The settings are saved.');
}

const weeks = ['first week', 'second week', 'third week', 'fourth week'].map((label, at) => ({
  value: `${at + 1}`,
  label,
}));
const weekdays = WEEKDAYS.map((label, at) => ({ value: `${at + 1}`, label }));

export default function SettingsPage() {
  const { typed, timeZones } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.fault;
  const form = useCheckedForm(SettingsForm, { initial: typed, fault });
  return (
    <>
      <PageHead
        title="Settings"
        sub="What your company decides once. Every change is in the audit log."
        actions={<SettingsLinks />}
      />
      <Form method="post" className="grid max-w-[46rem] gap-5" {...form.props}>
        <ErrorSummary errors={form.errors} />
        {!typed.postalAddress && (
          <Banner tone="warn" title="The postal address is missing.">
            No newsletter goes out without it, and nobody is invited or reminded.
          </Banner>
        )}
        <Panel title="Company">
          <div className="grid gap-5">
            <Input label="Name of the company" required {...form.field('companyName')} />
            <Input
              label="Name of the programme"
              hint="Stands beside the company: Northbeam Advocates."
              required
              {...form.field('programmeName')}
            />
            <Textarea
              label="Postal address"
              hint="Stands under every letter. Without it no newsletter and no invitation goes out."
              {...form.field('postalAddress')}
            />
            <Input label="Company number" optional {...form.field('companyNumber')} />
            <Input
              label="Accent colour"
              hint="As #rrggbb. Text in it is darkened or lightened until it reads well."
              width="s"
              required
              {...form.field('accent')}
            />
          </div>
        </Panel>
        <Panel title="Letters">
          <div className="grid gap-5">
            <Input label="Sender’s name" hint="People open letters from people." {...form.field('senderName')} />
            <Input label="Sender’s address" type="email" {...form.field('senderEmail')} />
            <Input label="Who runs the programme" {...form.field('contactName')} />
            <Input label="Their address, shown to customers" type="email" {...form.field('contactEmail')} />
          </div>
        </Panel>
        <Panel title="Newsletter">
          <div className="grid gap-5">
            <Select label="The first issue of a month comes in its" options={weeks} {...form.field('firstWeek')} />
            <Select label="The second in its" options={weeks} {...form.field('secondWeek')} />
            <Select
              label="On"
              hint="An issue that falls on a holiday comes on the next working day."
              options={weekdays}
              {...form.field('newsletterWeekday')}
            />
            <Input label="At" type="time" width="s" {...form.field('newsletterTime')} />
            <Checkbox
              name="newsletterNeedsApproval"
              label="A second person approves each issue"
              hint="Whoever approved it, somebody else sends or schedules it. An edit takes the approval away."
              defaultChecked={
                fault ? fault.values.newsletterNeedsApproval === 'on' : typed.newsletterNeedsApproval === 'true'
              }
            />
          </div>
        </Panel>
        <TimePanel field={form.field} timeZones={timeZones} />
        <AskingPanel field={form.field} />
        <div>
          <Button>Save the settings</Button>
        </div>
      </Form>
    </>
  );
}
