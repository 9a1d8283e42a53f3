import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { guard } from '~/domain/access/guard.server';
import { lineView } from '~/domain/accounts/difference-view';
import { KIND_WORDS } from '~/domain/accounts/fields';
import { getImport, importLines, importProgress } from '~/domain/accounts/imports.server';
import { DifferenceSearch, type ImportCounts } from '~/domain/accounts/schema';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';
import { Banner } from '~/ui/banner';
import { Button, ButtonLink } from '~/ui/button';
import { formatCount, formatDateTime, plural } from '~/ui/format';
import { DifferencePanel, RejectedPanel } from '~/ui/imports/difference-panels';
import { RunningImport } from '~/ui/imports/running-import';
import { PageHead } from '~/ui/page-head';
import { Stages } from '~/ui/steps';

export const meta: MetaFunction = () => [{ title: 'Import' }];

const FIRST_LOOK = 10;

export async function loader(args: LoaderFunctionArgs) {
  const { timeZone } = await guard(args, 'accounts.import');
  const search = readSearch(args.request, DifferenceSearch);
  const { id, kind, status, fileName, format, counts, ...known } = await getImport(db(), args.params.id!);
  if (!counts || status === 'MAPPING') throw redirect(`/imports/${id}/mapping`);
  const show = search.show ?? (['changed', 'new', 'rejected'] as const).find((name) => counts[name] > 0) ?? 'unchanged';
  const isRunning = status === 'APPLYING' || status === 'FAILED';
  const [main, rejected, progress] = await Promise.all([
    importLines(db(), id, { show, page: search.page }),
    show === 'rejected' ? null : importLines(db(), id, { show: 'rejected', page: 1, take: FIRST_LOOK }),
    isRunning ? importProgress(db(), id, new Date()) : null,
  ]);
  return {
    ...{ id, kind, status, fileName, counts, show, page: search.page, progress, failure: known.failure },
    lines: format.lines,
    main: { ...main, lines: main.lines.map((line) => lineView(kind, line)) },
    rejected: rejected?.lines.map((line) => lineView(kind, line)) ?? [],
    checkedAt: known.checkedAt?.toISOString() ?? '',
    checked: known.checkedAt ? formatDateTime(known.checkedAt, timeZone) : '',
    applied: known.appliedAt ? formatDateTime(known.appliedAt, timeZone) : '',
  };
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;
const stageOf = { MAPPING: 1, CHECKED: 2, APPLYING: 3, FAILED: 3, APPLIED: 4 };

export default function Import() {
  const data = useLoaderData<typeof loader>();
  const { id, kind, status, fileName, lines, counts, progress, failure } = data;
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
        here={status === 'APPLIED' ? 'Report' : 'Difference'}
        actions={<Actions {...data} />}
      />
      <div className="grid gap-5">
        <Stages stages={['File', 'Columns', 'Difference', 'Import']} current={stageOf[status]} />
        {status === 'APPLIED' && <Done counts={counts} />}
        {progress && (
          <RunningImport
            id={id}
            total={counts.new + counts.changed}
            done={progress}
            isStalled={progress.isStalled}
            failure={failure}
          />
        )}
        <DifferencePanel {...data} isDone={status === 'APPLIED'} />
        {data.rejected.length > 0 && <RejectedPanel id={id} count={counts.rejected} lines={data.rejected} />}
      </div>
    </>
  );
}

const saying = ({ status, applied }: Data) =>
  status === 'APPLIED' ? `Imported ${applied}.` : status === 'CHECKED' ? 'Nothing is written before you say so.' : '';

function Actions({ id, kind, status, counts, checkedAt }: Data) {
  if (status === 'APPLIED') return <ButtonLink to="/imports/new">Import another file</ButtonLink>;
  if (status !== 'CHECKED') return null;
  const count = counts.new + counts.changed;
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

function Done({ counts }: { counts: ImportCounts }) {
  const written = `${formatCount(counts.new)} new and ${formatCount(counts.changed)} changed were written.`;
  if (counts.moved === 0)
    return (
      <Banner tone="good" title={written}>
        The same file again would change nothing.
      </Banner>
    );
  const moved = `${plural(counts.moved, 'line')} changed after the dry run and stayed out; they are among the rejected.`;
  return (
    <Banner tone="warn" title={written}>
      {moved}
    </Banner>
  );
}
