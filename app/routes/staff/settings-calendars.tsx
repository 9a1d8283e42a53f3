import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { guard } from '~/domain/access/guard.server';
import { teamNames } from '~/domain/requests/teams';
import { CalendarForm, weekdayNames } from '~/domain/settings/business-calendars';
import { type CalendarRefusal, changeCalendars } from '~/domain/settings/change-calendars.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Team } from '~/generated/prisma/enums';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm, readSearch } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Button } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { ErrorSummary } from '~/ui/error-summary';
import { formatList, plural } from '~/ui/format';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { CalendarList } from '~/ui/settings/calendar-list';
import { CalendarFields, WeekdayTicks } from '~/ui/settings/calendar-fields';

export const meta: MetaFunction = () => [{ title: 'Business calendars' }];

const Query = z.object({ name: z.string().max(60).default('') });
const daysText = (days: readonly number[]) =>
  formatList([...days].sort().map((day) => weekdayNames[day - 1]?.slice(0, 3) ?? ''));

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'settings.change');
  const { calendars, businessDays, timeZone } = await getSettings(db());
  const { name } = readSearch(args.request, Query);
  const found = calendars.find((calendar) => calendar.name === name);
  const typed: Record<string, string | string[]> = found
    ? {
        ...found,
        regions: found.regions.join('\n'),
        holidays: found.holidays.join('\n'),
        weekdays: found.weekdays.map(String),
      }
    : { timeZone, opens: '09:00', closes: '17:00', weekdays: businessDays.map(String) };
  const rows = calendars.map(({ weekdays, holidays, regions, ...calendar }) => ({
    ...calendar,
    days: daysText(weekdays),
    holidays: holidays.length,
    regions: regions.join(', '),
  }));
  return { rows, typed, edited: found?.name ?? null, businessDays, timeZones: Intl.supportedValuesOf('timeZone') };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'settings.change');
  const form = await readForm(args.request, CalendarForm);
  if (!form.ok) return invalid(form.reason);
  const result = await changeCalendars(db(), form.value, person, new Date());
  if (!result.ok) {
    const field =
      result.reason.code === 'name-taken' ? 'name' : result.reason.code === 'region-taken' ? 'regions' : 'form';
    return invalid(fault(refusalText(result.reason), form.value, field), 409);
  }
  return redirectWithToast('/settings/calendars', form.value.intent === 'remove' ? 'It is removed.' : 'Saved.');
}

function refusalText(refusal: CalendarRefusal): string {
  switch (refusal.code) {
    case 'name-taken':
      return 'There is a calendar of this name. Choose another, or change that one.';
    case 'gone':
      return 'This calendar is no longer there.';
    case 'too-many':
      return 'These are 40 calendars. Remove one first.';
    case 'region-taken':
      return `“${refusal.region}” follows the calendar ${refusal.by} already. A region has one.`;
    case 'in-use': {
      const teams = refusal.sops.map((team) => `the SOP of ${teamNames[team as Team]}`);
      const requests = refusal.requests ? [plural(refusal.requests, 'open request')] : [];
      return `It stays: ${formatList([...requests, ...teams])} still follow${refusal.requests + teams.length === 1 ? 's' : ''} it.`;
    }
  }
}

export default function Calendars() {
  const { rows, edited, businessDays } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.fault;
  return (
    <>
      <PageHead
        title="Business calendars"
        crumbs={[{ to: '/settings', label: 'Settings' }]}
        here="Calendars"
        sub="Promised times run in business hours: of the calendar the SOP names, else of the deal’s region, else of the company."
      />
      <div className="grid max-w-[46rem] gap-4">
        <ErrorSummary errors={fault?.errors} />
        <Panel title="Of regions" count={rows.length} flush>
          {rows.length ? (
            <CalendarList rows={rows} />
          ) : (
            <EmptyState title="None yet">Every request follows the company’s own hours.</EmptyState>
          )}
        </Panel>
        <Edit key={`${edited} ${rows.length}`} />
        <Panel title="The company’s own" footer={<Link to="/settings">Its hours, time zone and holidays</Link>}>
          <Form method="post" className="grid gap-4">
            <input type="hidden" name="intent" value="company" />
            <WeekdayTicks chosen={businessDays.map(String)} />
            <div>
              <Button variant="quiet">Save the week days</Button>
            </div>
          </Form>
        </Panel>
      </div>
    </>
  );
}

function Edit() {
  const { typed, edited, timeZones } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.fault;
  const values = fault?.values.intent === 'save' ? fault.values : typed;
  return (
    <Panel title={edited ? `Change ${edited}` : 'Add one'} id="edit">
      <Form method="post" className="grid gap-5">
        <input type="hidden" name="intent" value="save" />
        {!edited && <input type="hidden" name="isNew" value="yes" />}
        <CalendarFields values={values} errors={fault?.errors ?? {}} timeZones={timeZones} isNew={!edited} />
        <div className="flex items-center gap-4">
          <Button>{edited ? 'Save it' : 'Add it'}</Button>
          {edited && <Link to="/settings/calendars">Leave it</Link>}
        </div>
      </Form>
    </Panel>
  );
}
