import { Form } from '@remix-run/react';
import { outcomeKindNames } from '~/domain/impact/outcome-words';
import { OutcomeForm as Schema } from '~/domain/impact/schema';
import { OutcomeKind } from '~/generated/prisma/enums';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Input } from '~/ui/input';
import { RadioCards } from '~/ui/radio-cards';
import { type Option, Select } from '~/ui/select';
import { Textarea } from '~/ui/textarea';
import { useCheckedForm } from '~/ui/use-checked-form';

const hints: Record<OutcomeKind, string> = {
  LEADS: 'People who came because of it and whom sales accepted.',
  VIEWS: 'Readers or viewers. Say how many.',
  PIPELINE: 'Choose the deal. It counts once, with all its favours.',
  WON_DEAL: 'Choose the deal. The CRM must say so too.',
  PRODUCT_CHANGE: 'Say what, in a sentence.',
};
const kinds = Object.values(OutcomeKind).map((value) => ({
  value,
  label: outcomeKindNames[value],
  hint: hints[value],
}));

const tellings = [
  {
    value: 'note',
    label: 'In the next note',
    hint: 'Within a day, by day where they live, at most one letter a week. The next issue sums it up.',
  },
  { value: 'issue', label: 'Only in the next issue', hint: 'Where it is no news of its own.' },
];

type Fault = { errors: Record<string, string[]>; values: Record<string, string | string[]> };
type Props = {
  fault?: Fault;
  deals: readonly Option[];
  dealsHint?: string;
  today: string;
  firstName: string;
  /** whether the newsletter could tell it instead */
  getsIssues: boolean;
};

/** What a favour led to: kind, size or deal, day, a sentence, and how its owner hears of it. */
export function OutcomeForm({ fault, deals, dealsHint, today, firstName, getsIssues }: Props) {
  const form = useCheckedForm(Schema, { initial: { happenedOn: today, tell: 'note' }, fault });
  return (
    <Form method="post" className="grid gap-6" {...form.props}>
      <ErrorSummary errors={form.errors} />
      <RadioCards legend="What did it lead to?" choices={kinds} {...form.field('kind')} />
      <Input
        label="How many people"
        hint="Needed for leads and for people who looked. Nothing is no outcome."
        inputMode="numeric"
        width="s"
        optional
        {...form.field('quantity')}
      />
      <Select
        label="Which deal"
        hint={
          dealsHint ?? 'Needed for a deal that moved on or was won. Deals of the advocate’s own account cannot count.'
        }
        empty="No deal"
        options={deals}
        optional
        {...form.field('dealId')}
      />
      <Input label="The day it happened" type="date" max={today} width="m" required {...form.field('happenedOn')} />
      <Textarea
        label="In a sentence"
        hint={`${firstName} reads it, so name no buyer and no amount.`}
        optional
        {...form.field('note')}
      />
      {getsIssues && (
        <RadioCards legend={`How does ${firstName} hear of it?`} choices={tellings} {...form.field('tell')} />
      )}
      <div>
        <Button>Record the outcome</Button>
      </div>
    </Form>
  );
}
