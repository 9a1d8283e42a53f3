import { Form, Link } from '@remix-run/react';
import { languageCodes, languageName } from '~/domain/advocates/languages';
import { assetKindNames } from '~/domain/assets/asset-kinds';
import { scopeNames } from '~/domain/opportunities/scope-names';
import { AssetKind, PublishScope } from '~/generated/prisma/enums';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/checkbox';
import { ErrorSummary } from '~/ui/error-summary';
import { Input } from '~/ui/input';
import { Panel } from '~/ui/panel';
import { Question } from '~/ui/question';
import { type Option, Select } from '~/ui/select';
import { Textarea } from '~/ui/textarea';

type Values = Record<string, string | string[] | undefined>;
type Props = {
  values: Values;
  errors: Record<string, string[]>;
  owners: Option[];
  submit: string;
  back: string;
};

const kinds = Object.values(AssetKind).map((kind) => ({ value: kind, label: assetKindNames[kind] }));
const languages = languageCodes.map((code) => ({ value: code, label: languageName(code) }));

/** Everything the library knows of a piece: what it shows, whom it is like, what was allowed, and how long it holds. */
export function AssetFields({ values, errors, owners, submit, back }: Props) {
  const field = (name: string) => {
    const value = values[name];
    return { name, error: errors[name], defaultValue: Array.isArray(value) ? value.join(', ') : value };
  };
  const allows = [values.allows ?? []].flat();
  return (
    <Form method="post" noValidate className="grid max-w-[52rem] gap-4">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="claimId" value={String(values.claimId ?? '')} />
      <Panel title="What it is">
        <div className="grid gap-5">
          <div className="grid gap-5 sm:grid-cols-[12rem_minmax(0,1fr)]">
            <Select {...field('kind')} label="Kind" options={kinds} empty="Choose" />
            <Input {...field('title')} label="Title" />
          </div>
          <Input {...field('summary')} label="What it shows" hint="A sentence. It stands under the title everywhere." />
          <Input
            {...field('link')}
            type="url"
            label="Where it is"
            hint="The address that opens it, beginning with https://"
          />
          <Textarea
            {...field('body')}
            label="Its words"
            hint="The quote, the answer or the transcript. It is searched; of quotes and answers buyers read it."
            optional
            rows={4}
          />
        </div>
      </Panel>
      <Panel title="For whom it speaks">
        <div className="grid gap-5 sm:grid-cols-2">
          <Input {...field('topics')} label="Topics" hint="With commas between them." optional />
          <Input {...field('products')} label="Products" hint="With commas between them." optional />
          <Input {...field('personas')} label="Made for" hint="Job titles, such as Head of logistics." optional />
          <Input {...field('competitor')} label="What they used before" optional />
          <Input {...field('industry')} label="Industry" optional />
          <Input {...field('segment')} label="Size" hint="As your CRM calls it." optional />
          <Input {...field('region')} label="Region" optional />
          <Select {...field('language')} label="Language" options={languages} empty="Any" optional />
        </div>
      </Panel>
      <Panel title="Whose it is, and what they allowed">
        <div className="grid gap-5">
          <div className="grid gap-5 sm:grid-cols-2">
            <Input {...field('account')} label="Account" hint="Its name, as in the CRM." optional />
            <Input
              {...field('advocate')}
              label="Whose words or face"
              hint="E-mail address or name of the advocate."
              optional
            />
          </div>
          <Question id="allows" legend="They allowed us to" error={errors.allows}>
            {Object.values(PublishScope).map((scope) => (
              <Checkbox
                key={scope}
                name="allows"
                value={scope}
                label={scopeNames[scope]}
                defaultChecked={allows.includes(scope)}
              />
            ))}
          </Question>
          <div className="grid gap-5 sm:grid-cols-2">
            <Input
              {...field('consentUntil')}
              type="date"
              label="Allowed until"
              hint="After this day it is gone by itself."
              optional
            />
            <Input {...field('consentNote')} label="Who agreed, when and how" optional />
          </div>
        </div>
      </Panel>
      <Panel title="How long it holds">
        <div className="grid gap-5 sm:grid-cols-2">
          <Input
            {...field('shelfMonths')}
            type="number"
            min={1}
            max={60}
            label="Months until we ask whether it is still true"
          />
          <Select {...field('ownerId')} label="Who is asked" options={owners} empty="Nobody" optional />
        </div>
      </Panel>
      <div className="flex flex-wrap items-center gap-4">
        <Button>{submit}</Button>
        <Link to={back}>Leave it</Link>
      </div>
    </Form>
  );
}
