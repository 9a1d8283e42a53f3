import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { guard } from '~/domain/access/guard.server';
import { KIND_WORDS } from '~/domain/accounts/fields';
import { importPage } from '~/domain/accounts/import-page.server';
import { DifferenceSearch } from '~/domain/accounts/schema';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';
import { Button, ButtonLink } from '~/ui/button';
import { plural } from '~/ui/format';
import { ColumnsRead } from '~/ui/imports/columns-read';
import { DifferencePanel, RejectedPanel } from '~/ui/imports/difference-panels';
import { Ended } from '~/ui/imports/ended';
import { CameOfIt } from '~/ui/imports/motion';
import { RunningCheck } from '~/ui/imports/running-check';
import { RunningImport } from '~/ui/imports/running-import';
import { RunningUndo, TakeBack, Undone } from '~/ui/imports/undo-panels';
import { PageHead } from '~/ui/page-head';
import { Stages } from '~/ui/steps';

export const meta: MetaFunction = () => [{ title: 'Import' }];

export async function loader(args: LoaderFunctionArgs) {
  const { timeZone } = await guard(args, 'accounts.import');
  const search = readSearch(args.request, DifferenceSearch);
  const page = await importPage(db(), { importId: args.params.id!, timeZone, search }, new Date());
  if (page.status === 'MAPPING') throw redirect(`/imports/${page.id}/mapping`);
  return page;
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;
const stageOf = {
  ...{ MAPPING: 1, CHECKING: 2, CHECKED: 2, APPLYING: 3, FAILED: 3 },
  ...{ CANCELLED: 3, APPLIED: 4, UNDOING: 4, UNDONE: 4 },
};

export default function Import() {
  const data = useLoaderData<typeof loader>();
  const { id, kind, status, fileName, lines, progress, failure, difference, checked, undo, came } = data;
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
        here={isDone || undo ? 'Report' : 'Difference'}
        actions={<Actions {...data} />}
      />
      <div className="grid gap-5">
        <Stages stages={['File', 'Columns', 'Difference', 'Import']} current={stageOf[status]} />
        {progress && !difference && <RunningCheck total={lines} done={progress.lines} isStalled={progress.isStalled} />}
        {difference && isDone && <Ended counts={difference.counts} isStopped={status === 'CANCELLED'} />}
        {isDone && <CameOfIt came={came} />}
        {isDone && undo && <TakeBack {...undo} id={id} />}
        {difference && status === 'UNDOING' && undo?.progress && (
          <RunningUndo id={id} total={toWrite(difference)} done={undo.progress} failure={failure} />
        )}
        {status === 'UNDONE' && undo?.progress && <Undone counts={undo.progress} lines={undo.kept} />}
        {difference && progress && (
          <RunningImport
            id={id}
            total={toWrite(difference)}
            done={progress}
            isStalled={progress.isStalled}
            failure={failure}
          />
        )}
        {difference && <ColumnsRead columns={difference.columns} />}
        {difference && <DifferencePanel {...difference} id={id} checked={checked} isDone={isDone || undo !== null} />}
        {difference && difference.rejected.length > 0 && (
          <RejectedPanel id={id} count={difference.counts.rejected} lines={difference.rejected} />
        )}
      </div>
    </>
  );
}

const toWrite = ({ counts }: NonNullable<Data['difference']>) => counts.new + counts.changed;

function saying({ status, ended }: Data) {
  if (status === 'APPLIED') return `Imported ${ended}.`;
  if (status === 'CANCELLED') return `Stopped ${ended}.`;
  if (status === 'UNDONE') return `Taken back ${ended}.`;
  return status === 'CHECKING' || status === 'CHECKED' ? 'Nothing is written before you say so.' : '';
}

function Actions({ id, kind, status, difference, checkedAt }: Data) {
  if (status === 'APPLIED' || status === 'CANCELLED' || status === 'UNDONE')
    return <ButtonLink to="/imports/new">Import another file</ButtonLink>;
  if (status !== 'CHECKED' || !difference) return null;
  const count = toWrite(difference);
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
