import { Form } from '@remix-run/react';
import { outcomeKindNames } from '~/domain/impact/outcome-words';
import { OutcomeForm as Schema } from '~/domain/impact/schema';
import { OutcomeKind } from '~/generated/prisma/enums';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/checkbox';
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

type Fault = { errors: Record<string, string[]>; values: Record<string, string | string[]> };
type Props = {
  fault?: Fault;
  deals: readonly Option[];
  dealsHint?: string;
  today: string;
  firstName: string;
  hasLeft: boolean;
};

/** What a favour led to: kind, size or deal, day, a sentence, and whether its owner hears it at once. */
export function OutcomeForm({ fault, deals, dealsHint, today, firstName, hasLeft }: Props) {
  const form = useCheckedForm(Schema, { initial: { happenedOn: today }, fault });
  const { defaultValue: tellNow, ...tick } = form.field('tellNow');
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
      {hasLeft ? (
        <p className="text-ink-2">{firstName} has left the programme, so no letter goes out.</p>
      ) : (
        <Checkbox
          {...tick}
          defaultChecked={tellNow === 'on'}
          label={`Tell ${firstName} now`}
          hint="One letter, today. Without the tick the next issue of the newsletter tells it."
        />
      )}
      <div>
        <Button>Record the outcome</Button>
      </div>
    </Form>
  );
}
