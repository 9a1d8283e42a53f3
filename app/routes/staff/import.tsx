import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { guard } from '~/domain/access/guard.server';
import { lineView } from '~/domain/accounts/difference-view';
import { fieldLabel, KIND_WORDS } from '~/domain/accounts/fields';
import { columnViews } from '~/domain/accounts/import-columns';
import { getImport, importLines, importProgress, rejectedByColumn } from '~/domain/accounts/imports.server';
import { DifferenceSearch } from '~/domain/accounts/schema';
import { listStaff } from '~/domain/accounts/stored-records.server';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';
import { Button, ButtonLink } from '~/ui/button';
import { formatDateTime, plural } from '~/ui/format';
import { ColumnsRead } from '~/ui/imports/columns-read';
import { DifferencePanel, RejectedPanel } from '~/ui/imports/difference-panels';
import { Ended } from '~/ui/imports/ended';
import { RunningCheck } from '~/ui/imports/running-check';
import { RunningImport } from '~/ui/imports/running-import';
import { PageHead } from '~/ui/page-head';
import { Stages } from '~/ui/steps';

export const meta: MetaFunction = () => [{ title: 'Import' }];

const FIRST_LOOK = 10;

export async function loader(args: LoaderFunctionArgs) {
  const { timeZone } = await guard(args, 'accounts.import');
  const search = readSearch(args.request, DifferenceSearch);
  const { id, kind, status, fileName, format, counts, ...known } = await getImport(db(), args.params.id!);
  if (status === 'MAPPING') throw redirect(`/imports/${id}/mapping`);
  const isRunning = status === 'CHECKING' || status === 'APPLYING' || status === 'FAILED';
  const progress = isRunning ? await importProgress(db(), id, new Date()) : null;
  const head = { id, kind, status, fileName, lines: format.lines, progress, failure: known.failure };
  const ended = known.appliedAt ?? known.aliveAt;
  const times = {
    checkedAt: known.checkedAt?.toISOString() ?? '',
    checked: known.checkedAt ? formatDateTime(known.checkedAt, timeZone) : '',
    ended: ended ? formatDateTime(ended, timeZone) : '',
  };
  if (!counts || status === 'CHECKING') return { ...head, ...times, difference: null };
  const show = search.show ?? (['changed', 'new', 'rejected'] as const).find((name) => counts[name] > 0) ?? 'unchanged';
  const view = { kind, isWritten: status === 'APPLIED' || status === 'CANCELLED', now: new Date() };
  const [staff, byColumn, main, rejected] = await Promise.all([
    listStaff(db()),
    rejectedByColumn(db(), id),
    importLines(db(), id, { show, page: search.page }),
    show === 'rejected' ? null : importLines(db(), id, { show: 'rejected', page: 1, take: FIRST_LOOK }),
  ]);
  const columns = columnViews(kind, { format, mapping: known.mapping, staff, rejected: byColumn });
  const difference = {
    columns: columns.map((column) => ({ ...column, label: fieldLabel(kind, column.field) })),
    ...{ counts, show, page: search.page },
    main: { ...main, lines: main.lines.map((line) => lineView(line, view)) },
    rejected: rejected?.lines.map((line) => lineView(line, view)) ?? [],
  };
  return { ...head, ...times, difference };
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;
const stageOf = { MAPPING: 1, CHECKING: 2, CHECKED: 2, APPLYING: 3, FAILED: 3, CANCELLED: 3, APPLIED: 4 };

export default function Import() {
  const data = useLoaderData<typeof loader>();
  const { id, kind, status, fileName, lines, progress, failure, difference, checked } = data;
  const isDone = status === 'APPLIED' || status === 'CANCELLED';
  return (
    <>
      <PageHead
        title={`Import ${KIND_WORDS[kind].many}`}
        sub={
          <span className="wrap-anywhere">
            <code>{fileName}</code>, {plural(lines, 'line')}. {saying(data)}
          </span>
        }
        crumbs={[
          { to: '/accounts', label: 'Accounts' },
          { to: '/imports', label: 'Imports' },
        ]}
        here={isDone ? 'Report' : 'Difference'}
        actions={<Actions {...data} />}
      />
      <div className="grid gap-5">
        <Stages stages={['File', 'Columns', 'Difference', 'Import']} current={stageOf[status]} />
        {progress && !difference && <RunningCheck total={lines} done={progress.lines} isStalled={progress.isStalled} />}
        {difference && isDone && <Ended counts={difference.counts} isStopped={status === 'CANCELLED'} />}
        {difference && progress && (
          <RunningImport
            id={id}
            total={difference.counts.new + difference.counts.changed}
            done={progress}
            isStalled={progress.isStalled}
            failure={failure}
          />
        )}
        {difference && <ColumnsRead columns={difference.columns} />}
        {difference && <DifferencePanel {...difference} id={id} checked={checked} isDone={isDone} />}
        {difference && difference.rejected.length > 0 && (
          <RejectedPanel id={id} count={difference.counts.rejected} lines={difference.rejected} />
        )}
      </div>
    </>
  );
}

const SAYINGS = { MAPPING: '', CHECKING: 'Nothing is written before you say so.', APPLYING: '', FAILED: '' };

function saying({ status, ended }: Data) {
  if (status === 'APPLIED') return `Imported ${ended}.`;
  if (status === 'CANCELLED') return `Stopped ${ended}.`;
  return status === 'CHECKED' ? SAYINGS.CHECKING : SAYINGS[status];
}

function Actions({ id, kind, status, difference, checkedAt }: Data) {
  if (status === 'APPLIED' || status === 'CANCELLED')
    return <ButtonLink to="/imports/new">Import another file</ButtonLink>;
  if (status !== 'CHECKED' || !difference) return null;
  const count = difference.counts.new + difference.counts.changed;
  return (
    <>
      <ButtonLink variant="quiet" to={`/imports/${id}/mapping`}>
        Change columns
      </ButtonLink>
      {count > 0 && (
        <Form method="post" action={`/imports/${id}/apply`}>
          <input type="hidden" name="checkedAt" value={checkedAt} />
          <Button>Import {plural(count, KIND_WORDS[kind].one, KIND_WORDS[kind].many)}</Button>
        </Form>
      )}
    </>
  );
}
