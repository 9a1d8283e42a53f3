import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { guard } from '~/domain/access/guard.server';
import { KIND_WORDS } from '~/domain/accounts/fields';
import { columnViews, fieldOptions } from '~/domain/accounts/import-columns';
import { fileFacts } from '~/domain/accounts/import-facts';
import { getImport, rejectedByColumn } from '~/domain/accounts/imports.server';
import { fittingMappings, isSameMapping } from '~/domain/accounts/saved-mapping';
import { listSavedMappings } from '~/domain/accounts/saved-mappings.server';
import { ColumnsForm } from '~/domain/accounts/schema';
import { listStaff } from '~/domain/accounts/stored-records.server';
import { db } from '~/platform/db.server';
import { type FormFault, invalid, readForm } from '~/platform/http.server';
import { Banner } from '~/ui/banner';
import { Button, ButtonLink } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { formatList, plural } from '~/ui/format';
import { ColumnTable } from '~/ui/imports/column-table';
import { FileFacts } from '~/ui/imports/file-facts';
import { SavedColumns } from '~/ui/imports/saved-columns';
import { Input } from '~/ui/input';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { Stages } from '~/ui/steps';
import { mappingActs } from './import-mapping-acts.server';

export const meta: MetaFunction = () => [{ title: 'Columns of an import' }];

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'accounts.import');
  const { id, kind, status, fileName, format, mapping, failure } = await getImport(db(), args.params.id!);
  if (status !== 'MAPPING' && status !== 'CHECKED') throw redirect(`/imports/${id}`);
  const [saved, staff, rejected] = await Promise.all([
    listSavedMappings(db(), kind),
    listStaff(db()),
    rejectedByColumn(db(), id),
  ]);
  const columns = columnViews(kind, { format, mapping, staff, rejected });
  const fitting = fittingMappings(saved, kind, format.header)[0];
  return {
    ...{ id, kind, fileName, columns, failure },
    ...{ lines: format.lines, repeated: format.repeated, questions: format.questions },
    facts: fileFacts(format, columns),
    fields: fieldOptions(kind),
    saved: saved.map((it) => ({ value: it.id, label: it.name })),
    savedAs: saved.find((it) => isSameMapping(it.mapping, mapping))?.name ?? null,
    fitting: fitting ? { id: fitting.id, name: fitting.name } : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await guard(args, 'accounts.import');
  const form = await readForm(args.request, ColumnsForm);
  if (!form.ok) return invalid(form.reason);
  const file = await getImport(db(), args.params.id!);
  return mappingActs[form.value.intent]({ form: form.value, file, by, now: new Date() });
}

export default function ImportMapping() {
  const { kind, fileName, lines, columns, facts, fields, saved, fitting, ...known } = useLoaderData<typeof loader>();
  const wrong = (useActionData<typeof action>() as { fault?: FormFault } | undefined)?.fault;
  const isSending = useNavigation().state !== 'idle';
  const answers = { typed: wrong?.values, errors: wrong?.errors };
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
      <Form method="post" encType="multipart/form-data" className="grid gap-5" noValidate>
        {/* Enter in a field presses the first button of a form. */}
        <button hidden name="intent" value="check" />
        <Stages stages={['File', 'Columns', 'Difference', 'Import']} current={1} />
        <ErrorSummary errors={wrong?.errors} />
        <Doubts failure={known.failure} questions={known.questions} repeated={known.repeated} />
        {fitting && fitting.name !== known.savedAs && (
          <Banner tone="info" title={`This file has the columns of “${fitting.name}”.`}>
            Read it with them below, or choose its columns anew.
          </Banner>
        )}
        <Panel title="Columns" end={endOf(columns, known.savedAs)} flush>
          <FileFacts facts={facts} {...answers} />
          <ColumnTable columns={columns} fields={fields} typed={wrong?.values} />
        </Panel>
        <Panel title="Columns from elsewhere">
          <SavedColumns saved={saved} fitting={fitting?.id ?? null} {...answers} />
        </Panel>
        <Input
          name="saveAs"
          label="Keep these columns under a name"
          optional
          hint="Offered when the next file has the same columns."
          width="m"
          defaultValue={String(wrong?.values.saveAs ?? known.savedAs ?? '')}
          error={wrong?.errors.saveAs}
        />
        <div className="flex flex-wrap items-center gap-4">
          <Button name="intent" value="check" aria-disabled={isSending || undefined}>
            {isSending ? 'One moment…' : 'Check what would change'}
          </Button>
          <span className="text-ink-2">Columns you leave out are not stored with any record.</span>
        </div>
      </Form>
    </>
  );
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

function endOf(columns: Data['columns'], savedAs: string | null) {
  const read = columns.filter((column) => column.field).length;
  const counted = `${plural(columns.length, 'column')}: ${read} read, ${columns.length - read} left out`;
  return savedAs ? `${counted}. Saved as “${savedAs}” for next time` : counted;
}

function Doubts({ failure, questions, repeated }: Pick<Data, 'failure' | 'questions' | 'repeated'>) {
  const named = (columns: string[]) => formatList(columns.map((column) => `“${column}”`));
  return (
    <>
      {failure && <Banner tone="bad" title={failure} />}
      {questions.length > 0 && (
        <Banner tone="warn" title="Something can be read in two ways.">
          Choose how {named(questions.map(({ column }) => column))} {questions.length === 1 ? 'is' : 'are'} read; we
          never guess a date or a number.
        </Banner>
      )}
      {repeated.length > 0 && (
        <Banner tone="warn" title="Some columns have the same name.">
          {named(repeated)} are numbered here and left out until you choose the ones you mean.
        </Banner>
      )}
    </>
  );
}
