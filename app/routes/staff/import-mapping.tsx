import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { startCheck } from '~/domain/accounts/start-check.server';
import { KIND_WORDS } from '~/domain/accounts/fields';
import { readChoices } from '~/domain/accounts/import-choices';
import { columnViews, fieldOptions } from '~/domain/accounts/import-columns';
import { getImport } from '~/domain/accounts/imports.server';
import { ColumnsForm } from '~/domain/accounts/schema';
import { ENCODINGS } from '~/platform/csv-encoding';
import { SEPARATORS } from '~/platform/csv-separator';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Banner } from '~/ui/banner';
import { Button, ButtonLink } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { formatCount, formatList, plural } from '~/ui/format';
import { ColumnTable } from '~/ui/imports/column-table';
import { FileFacts } from '~/ui/imports/file-facts';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { Stages } from '~/ui/steps';

export const meta: MetaFunction = () => [{ title: 'Columns of an import' }];

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'accounts.import');
  const { id, kind, status, fileName, format, mapping } = await getImport(db(), args.params.id!);
  if (status !== 'MAPPING' && status !== 'CHECKED') throw redirect(`/imports/${id}`);
  const { encoding, separator, oddWords, lines, bytes, questions } = format;
  const columns = columnViews(kind, format, mapping);
  return {
    id,
    kind,
    fileName,
    lines,
    bytes,
    encoding,
    separator,
    oddWords,
    questions,
    columns,
    fields: fieldOptions(kind),
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'accounts.import');
  const form = await readForm(args.request, ColumnsForm);
  if (!form.ok) return invalid(form.reason);
  const { id, format } = await getImport(db(), args.params.id!);
  const choices = readChoices(form.value, format.header);
  const result = await startCheck(db(), { importId: id, ...choices, by: person }, new Date());
  if (result.ok) return redirect(`/imports/${id}`);
  const refusal = result.reason;
  if (refusal.kind === 'unknown') throw notFound();
  if (refusal.kind === 'mapping') return invalid(fault(refusal.problems.join(' '), form.value));
  return redirectWithToast(`/imports/${id}`, 'This import was started already; its columns stay as they are.', 'info');
}

export default function ImportMapping() {
  const { kind, fileName, lines, columns, fields, questions, ...file } = useLoaderData<typeof loader>();
  const wrong = useActionData<typeof action>()?.fault;
  const isSending = useNavigation().state !== 'idle';
  const read = columns.filter((column) => column.field).length;
  return (
    <>
      <PageHead
        title={`Import ${KIND_WORDS[kind].many}`}
        sub={
          <span className="wrap-anywhere">
            <code>{fileName}</code>, {plural(lines, 'line')}. Nothing is written before you say so.
          </span>
        }
        crumbs={[
          { to: '/accounts', label: 'Accounts' },
          { to: '/imports', label: 'Imports' },
        ]}
        here="Columns"
        actions={
          <ButtonLink variant="quiet" to="/imports/new">
            Choose another file
          </ButtonLink>
        }
      />
      <Form method="post" className="grid gap-5">
        <Stages stages={['File', 'Columns', 'Difference', 'Import']} current={1} />
        <ErrorSummary errors={wrong?.errors} />
        {questions.length > 0 && (
          <Banner tone="warn" title="Something can be read in two ways.">
            Choose how {formatList(questions.map(({ column }) => `“${column}”`))}{' '}
            {questions.length === 1 ? 'is' : 'are'} read; we never guess a date or a number.
          </Banner>
        )}
        <Panel title="Columns" end={`${columns.length} columns: ${read} read, ${columns.length - read} left out`} flush>
          <FileFacts facts={factsOf({ ...file, lines })} />
          <ColumnTable columns={columns} fields={fields} typed={wrong?.values} />
        </Panel>
        <div className="flex flex-wrap items-center gap-4">
          <Button aria-disabled={isSending || undefined}>
            {isSending ? 'Looking at every line…' : 'Check what would change'}
          </Button>
          <span className="text-ink-2">Columns you leave out are not stored with any record.</span>
        </div>
      </Form>
    </>
  );
}

type File = Pick<
  ReturnType<typeof useLoaderData<typeof loader>>,
  'encoding' | 'separator' | 'oddWords' | 'bytes' | 'lines'
>;

function factsOf({ encoding, separator, oddWords, bytes, lines }: File) {
  const words = formatList(oddWords.map((word) => `“${word}”`));
  return [
    {
      label: 'Encoding',
      value: ENCODINGS[encoding],
      note: words && (encoding === 'windows-1252' ? `Check that this reads right: ${words}` : `For example ${words}`),
    },
    { label: 'Separator', value: SEPARATORS[separator] },
    { label: 'Lines', value: formatCount(lines), note: 'without the header and empty lines' },
    { label: 'Size', value: bytes < 1000 ? plural(bytes, 'byte') : `${formatCount(Math.round(bytes / 1000))} KB` },
  ];
}
