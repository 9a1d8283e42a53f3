import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { guard } from '~/domain/access/guard.server';
import { countMoments } from '~/domain/moments/counts.server';
import { canBeAutomatic } from '~/domain/moments/moment-settings';
import { isWelcome, moments } from '~/domain/moments/moments';
import { offers } from '~/domain/moments/offers';
import { MomentForm as Schema } from '~/domain/moments/schema';
import { setMoment } from '~/domain/moments/set-moment.server';
import { readMomentSettings } from '~/domain/moments/settings.server';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm, readSearch } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { formatList } from '~/ui/format';
import { MomentForm } from '~/ui/moments/moment-form';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';
import { Tag } from '~/ui/tag';

export const meta: MetaFunction = () => [{ title: 'The 19 moments' }];

const Search = z.object({ moment: z.coerce.number().int().min(1).max(19).optional() });

const refusals = {
  unknown: { field: 'form', message: 'There is no such moment.' },
  stop: { field: 'form', message: 'A stop cannot be switched off or changed: it protects the customer.' },
  'too-late': { field: 'delayDays', message: 'By then it is not welcome any more. Enter fewer days.' },
  'no-join': { field: 'form', message: 'Only an invitation to join can be sent by itself, and this moment has none.' },
  'no-words': { field: 'words', message: 'Write what you want to say.' },
} as const;

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'moments.manage');
  const { moment: chosen } = readSearch(args.request, Search);
  const [settings, counts] = await Promise.all([readMomentSettings(db()), countMoments(db())]);
  const rows = moments.map((moment) => ({
    ...{ number: moment.number, name: moment.name, guard: moment.guard, canBeAutomatic: canBeAutomatic(moment) },
    offers: moment.offers.map((offer) => offers[offer].short),
    welcomeDays: isWelcome(moment) ? moment.welcomeDays : 0,
    setting: settings.get(moment.number),
    count: counts.get(moment.number),
  }));
  return { rows, chosen: rows.find(({ number, guard: kind }) => number === chosen && kind !== 'stop') ?? null };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'moments.manage');
  const form = await readForm(args.request, Schema);
  if (!form.ok) return invalid(form.reason);
  const result = await setMoment(db(), form.value, person, new Date());
  if (result.ok) return redirectWithToast('/moments/settings', 'Saved. It counts from the next look at the accounts.');
  const { field, message } = refusals[result.reason];
  const typed = { ...form.value, isOn: form.value.isOn ? 'on' : '', isAutomatic: form.value.isAutomatic ? 'on' : '' };
  return invalid(fault(message, typed, field));
}

export default function MomentSettings() {
  const { rows, chosen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="The 19 moments"
        sub="When something is welcome, when asks stop, and what became of it. Each fires once for an account and occurrence."
        crumbs={[{ to: '/moments', label: 'Moments' }]}
        here="The 19 moments"
      />
      <div className="grid gap-5">
        {chosen?.setting && (
          <div className="max-w-[40rem]">
            <MomentForm key={chosen.number} moment={chosen} setting={chosen.setting} fault={answer?.fault} />
          </div>
        )}
        <Panel title="Moments" count={rows.length} flush>
          <Table caption="The 19 moments in the order of a customer’s life" columns={columns} stacked>
            {rows.map((row) => (
              <MomentRow key={row.number} row={row} />
            ))}
          </Table>
        </Panel>
      </div>
    </>
  );
}

const columns = [
  { id: 'moment', label: 'Moment' },
  { id: 'welcome', label: 'Welcome' },
  { id: 'guard', label: 'Guard' },
  { id: 'set', label: 'Set' },
  { id: 'delay', label: 'After', right: true },
  { id: 'fired', label: 'Fired', right: true },
  { id: 'acted', label: 'Acted on', right: true },
  { id: 'change', label: 'Change', hideLabel: true },
];

type MomentRowData = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number];

function MomentRow({ row }: { row: MomentRowData }) {
  const { number, name, guard: kind, offers: welcome, setting, count } = row;
  const isStop = kind === 'stop';
  return (
    <Row>
      <Cell head full>
        {number} {name}
      </Cell>
      <Cell label="Welcome">{isStop ? 'none' : formatList(welcome)}</Cell>
      <Cell label="Guard">{isStop ? <Tag tone="bad">stops asks</Tag> : kind === 'none' ? '' : kind}</Cell>
      <Cell label="Set">{isStop ? 'always on' : stateOf(setting)}</Cell>
      <Cell label="After" right>
        {isStop ? 'at once' : `${setting?.delayDays ?? 0} d`}
      </Cell>
      <Cell label="Fired" right>
        {count?.fired ?? 0}
      </Cell>
      <Cell label="Acted on" right>
        {actedOf(count)}
      </Cell>
      <Cell label="Change">
        {!isStop && (
          <Link to={`?moment=${number}#change`} aria-label={`Change moment ${number}, ${name}`}>
            Change
          </Link>
        )}
      </Cell>
    </Row>
  );
}

function stateOf(setting: MomentRowData['setting']): string {
  if (!setting?.isOn) return 'off';
  return setting.isAutomatic ? 'on, sends by itself' : 'on';
}

/** With its denominator: what is still waiting is not counted against anybody. */
function actedOf(count: MomentRowData['count']): string {
  const decided = (count?.fired ?? 0) - (count?.waiting ?? 0);
  return decided ? `${count?.acted ?? 0} of ${decided}` : 'none yet';
}
