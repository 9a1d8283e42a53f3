import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useNavigation } from '@remix-run/react';
import { guard } from '~/domain/access/guard.server';
import type { Actor } from '~/domain/audit/record.server';
import type { CrmKind } from '~/domain/accounts/fields';
import { MAX_IMPORT_BYTES, UploadForm } from '~/domain/accounts/schema';
import { uploadImport } from '~/domain/accounts/upload-import.server';
import { ENCODINGS } from '~/platform/csv-encodings';
import { problemText } from '~/platform/csv-problem';
import { SEPARATORS } from '~/platform/csv-separator';
import { db } from '~/platform/db.server';
import { inTemporaryFolder } from '~/platform/files-on-disk.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Input } from '~/ui/input';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { RadioCards } from '~/ui/radio-cards';
import { Select } from '~/ui/select';
import { Stages } from '~/ui/steps';

export const meta: MetaFunction = () => [{ title: 'Import a file' }];

/** A form is a little larger than the file in it; the file itself is measured by the use case, which can say so kindly. */
const FORM_BYTES = MAX_IMPORT_BYTES * 1.5;

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'accounts.import');
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'accounts.import');
  return inTemporaryFolder((folder) => upload(args.request, folder, person));
}

async function upload(request: Request, filesIn: string, person: Actor) {
  const form = await readForm(request, UploadForm, { maxBytes: FORM_BYTES, filesIn });
  if (!form.ok) return invalid(form.reason);
  const { kind, file, separator, encoding } = form.value;
  const result = await uploadImport(db(), { kind, separator, encoding, fileName: file.name, file }, person, new Date());
  if (result.ok) return redirect(`/imports/${result.value.importId}/mapping`);
  const typed = {
    ...{ kind, separator: separator ? SEPARATORS[separator] : '', encoding: encoding ? ENCODINGS[encoding] : '' },
  };
  const { fault: about } = result.reason;
  const field = about === 'separator' || (about === 'encoding' && encoding) ? about : 'file';
  const status = result.reason.fault === 'too-large' ? 413 : 400;
  return invalid(fault(problemText(result.reason, file.name), typed, field), status);
}

const kinds: { value: CrmKind; label: string; hint: string }[] = [
  { value: 'ACCOUNTS', label: 'Accounts', hint: 'Customer companies. Import these first.' },
  { value: 'CONTACTS', label: 'Contacts', hint: 'People, put at their account by its CRM id or their e-mail domain.' },
  { value: 'DEALS', label: 'Deals', hint: 'Sales opportunities: what references help to win, and renewals.' },
  { value: 'USAGE', label: 'Product usage', hint: 'Who used which feature how much: adoption, champions, decline.' },
  { value: 'SUBSCRIPTIONS', label: 'Subscriptions', hint: 'Plans, seats and terms: upgrades, tenure, churn.' },
  { value: 'TICKETS', label: 'Support tickets', hint: 'Open and escalated ones, so that nobody is asked in trouble.' },
  { value: 'SURVEYS', label: 'Survey scores', hint: 'NPS and CSAT. They never lead to a review ask.' },
  { value: 'ATTENDANCE', label: 'Event attendance', hint: 'Webinars, user groups, boards, betas and training.' },
  { value: 'CERTIFICATIONS', label: 'Certifications', hint: 'Who passed which certificate, and when.' },
];

const named = (names: Record<string, string>) => Object.values(names).map((name) => ({ value: name, label: name }));
const [separators, encodings] = [named(SEPARATORS), named(ENCODINGS)];

export default function NewImport() {
  const fault = useActionData<typeof action>()?.fault;
  const isSending = useNavigation().state !== 'idle';
  return (
    <>
      <PageHead
        title="Import a file"
        sub="A CSV export of your CRM, up to 60 MB. Nothing is written before you have seen every change."
        crumbs={[
          { to: '/accounts', label: 'Accounts' },
          { to: '/imports', label: 'Imports' },
        ]}
        here="New"
      />
      <div className="grid gap-5">
        <Stages stages={['File', 'Columns', 'Difference', 'Import']} current={0} />
        <Panel title="File">
          <Form method="post" encType="multipart/form-data" className="grid max-w-2xl gap-5" noValidate>
            <ErrorSummary errors={fault?.errors} />
            <RadioCards
              name="kind"
              legend="What does the file hold?"
              choices={kinds}
              defaultValue={String(fault?.values.kind ?? 'ACCOUNTS')}
              error={fault?.errors.kind}
            />
            <Input
              type="file"
              name="file"
              label="File"
              accept=".csv,.txt,.tsv,text/csv,text/plain"
              hint="CSV with column names in its first line. Headers of HubSpot and Salesforce are known."
              error={fault?.errors.file}
            />
            <Select
              name="separator"
              label="What stands between two fields?"
              hint="Only needed when we cannot tell."
              width="m"
              empty="Find out"
              options={separators}
              defaultValue={String(fault?.values.separator ?? '')}
              error={fault?.errors.separator}
            />
            <Select
              name="encoding"
              label="How are its letters written?"
              hint="Only needed when we cannot tell; you see what was found before anything is read."
              width="m"
              empty="Find out"
              options={encodings}
              defaultValue={String(fault?.values.encoding ?? '')}
              error={fault?.errors.encoding}
            />
            <div>
              <Button aria-disabled={isSending || undefined}>
                {isSending ? 'Reading the file…' : 'Read the file'}
              </Button>
            </div>
          </Form>
        </Panel>
      </div>
    </>
  );
}
