import { languageCodes, languageName } from '~/domain/advocates/languages';
import type { DraftForm } from '~/domain/requests/draft';
import type { FormField, SopSettings } from '~/domain/requests/sop';
import { Input } from '~/ui/input';
import { Select } from '~/ui/select';
import { Textarea } from '~/ui/textarea';

type Field = Exclude<FormField, 'deal'>;

export type FieldsProps = {
  questions: SopSettings['questions'];
  values: DraftForm;
  errors: Record<string, string[]>;
  today: string;
};

const labels: Record<Field, string> = {
  need: 'The need',
  questions: 'What they will ask',
  neededBy: 'Needed by',
  persona: 'Who will join',
  competitors: 'Also looks at, or competes with',
  topics: 'Topics',
  region: 'Region',
  language: 'Language',
  products: 'Product',
  assetsTried: 'Assets already tried',
  wanted: 'How many people',
};

const languages = languageCodes
  .map((code) => ({ value: code, label: languageName(code) }))
  .sort((a, b) => a.label.localeCompare(b.label));

/** What every control of the form takes besides its kind. */
function asks({ questions, values, errors }: FieldsProps) {
  return (name: Field) => ({
    name,
    label: labels[name],
    hint: [questions[name]?.hint, questions[name]?.when === 'if live' && 'Needed for a live person.']
      .filter(Boolean)
      .join(' '),
    optional: questions[name]?.when === 'may',
    error: errors[name],
    defaultValue: values[name],
  });
}

/** A talk or an event has its day already, and whoever says yes says yes to that day. */
const dayHint = <T extends { hint: string }>(props: T): T => ({
  ...props,
  hint: `${props.hint} For a talk or an event, the day it takes place.`.trim(),
});

/** What the library is searched by: the need in their words, and its topics. */
export function NeedFields(props: FieldsProps) {
  const ask = asks(props);
  return (
    <>
      <Textarea {...ask('need')} rows={4} />
      {props.questions.topics && <Input {...ask('topics')} />}
    </>
  );
}

/** The rest of what the team's SOP asks: its fields, its hints. Those the CRM knows fill themselves. */
export function RestFields(props: FieldsProps) {
  const { questions, values, errors, today } = props;
  const ask = asks(props);
  return (
    <div className="grid gap-5">
      {questions.questions && <Textarea {...ask('questions')} rows={3} />}
      {questions.persona && <Input {...ask('persona')} />}
      <div className="grid gap-5 sm:grid-cols-2">
        <Input {...dayHint(ask('neededBy'))} type="date" min={today} />
        {questions.wanted && (
          <Input {...ask('wanted')} type="number" min={1} max={15} defaultValue={values.wanted || '1'} />
        )}
        <Input name="industry" label="Industry" optional error={errors.industry} defaultValue={values.industry} />
        {questions.products && <Input {...ask('products')} />}
        {questions.region && <Input {...ask('region')} />}
        {questions.language && <Select {...ask('language')} options={languages} empty="Any" />}
      </div>
      {questions.competitors && <Input {...ask('competitors')} />}
      {questions.assetsTried && <Input {...ask('assetsTried')} />}
    </div>
  );
}
