import { Form } from '@remix-run/react';
import type { FormEvent } from 'react';
import { activities } from '~/domain/opportunities/activities';
import { OpportunityForm } from '~/domain/opportunities/schema';
import type { Activity } from '~/generated/prisma/enums';
import type { FormFault } from '~/platform/http.server';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Input } from '~/ui/input';
import { AudienceFields, type AudienceChoices } from '~/ui/opportunities/audience-fields';
import { ReviewFields } from '~/ui/opportunities/review-fields';
import { Panel } from '~/ui/panel';
import { Select } from '~/ui/select';
import { Textarea } from '~/ui/textarea';
import { useCheckedForm } from '~/ui/use-checked-form';

export type Values = Record<string, string | string[] | undefined>;
type Preview = { count: number; sample: { name: string; account: string | null }[] };
type Props = {
  choices: AudienceChoices & { platforms: { platform: string; rules: string }[] };
  initial: Values;
  answer?: { fault: FormFault; preview: Preview | null };
  mayPublish: boolean;
};

const kinds = Object.entries(activities).map(([value, { label }]) => ({ value, label }));
const thanksKinds = [
  { value: 'STAGE', label: 'A stage' },
  { value: 'EARLY_ACCESS', label: 'Early access' },
  { value: 'LETTER', label: 'A letter' },
  { value: 'GIFT', label: 'A small gift' },
];
const evidenceKinds = [
  { value: 'LINK', label: 'A link' },
  { value: 'TEXT', label: 'Text' },
  { value: 'LINK_OR_TEXT', label: 'A link or text' },
  { value: 'NONE', label: 'Nothing; we take their word' },
];

/** Everything about an opportunity, grouped; works without JavaScript, checks while typing with it. */
export function OpportunityEditor({ choices, initial, answer, mayPublish }: Props) {
  const fault = answer?.fault;
  const form = useCheckedForm(OpportunityForm, { initial, fault });
  const values: Values = fault?.values ?? initial;
  // Counting the audience must not wait until everything else is filled in.
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if ((submitter as HTMLButtonElement | null)?.value !== 'preview') form.props.onSubmit(event);
  };
  return (
    <Form method="post" noValidate onSubmit={onSubmit} className="grid max-w-[52rem] gap-5">
      <ErrorSummary errors={form.errors} />
      <WhatPanel field={form.field} />
      <PlacesPanel field={form.field} />
      <Panel title="Thank-you and result">
        <div className="grid gap-5">
          <Input
            label="How we thank people"
            hint="As they read it: “A letter from the engineer who built it”."
            required
            {...form.field('thanks')}
          />
          <Select
            label="Kind of thank-you"
            empty="Choose one"
            options={thanksKinds}
            width="m"
            required
            {...form.field('thanksKind')}
          />
          <Input label="Who sees the result" hint="“Anyone, on the release page”." required {...form.field('seenBy')} />
          <Select
            label="What is handed in"
            empty="Choose one"
            options={evidenceKinds}
            width="m"
            required
            {...form.field('evidence')}
          />
        </div>
      </Panel>
      <ReviewFields field={form.field} platforms={choices.platforms} />
      <AudienceFields values={values} errors={form.errors} choices={choices} preview={answer?.preview ?? null} />
      <div className="actions">
        <Button name="intent" value="save">
          Save
        </Button>
        {mayPublish && (
          <Button name="intent" value="publish" variant="quiet">
            Save and publish
          </Button>
        )}
      </div>
    </Form>
  );
}

function WhatPanel({ field }: { field: ReturnType<typeof useCheckedForm<typeof OpportunityForm>>['field'] }) {
  const minutes = kinds.map(({ value, label }) => `${label} ${activities[value as Activity].minutes}`).slice(0, 4);
  return (
    <Panel title="What">
      <div className="grid gap-5">
        <Select label="What it is" empty="Choose one" options={kinds} width="m" required {...field('activity')} />
        <Input label="Title" required maxLength={120} {...field('title')} />
        <Input
          label="Short link"
          hint="/o/…, made from the title when left empty."
          optional
          width="m"
          {...field('slug')}
        />
        <Textarea label="In a sentence or two" hint="Stands on the card." rows={2} required {...field('summary')} />
        <Textarea
          label="What we ask"
          hint="Markdown: # headings, - lists, **bold**."
          rows={6}
          optional
          {...field('body')}
        />
        <Textarea
          label="Steps"
          hint="One a line: “10 you: A short call with our editor. Or by e-mail.” or “us: We publish”. Minutes first, where they are theirs."
          rows={4}
          optional
          {...field('steps')}
        />
        <Input
          label="Minutes of their time, in all"
          hint={`Be honest; people plan by it. Usual: ${minutes.join(', ')}.`}
          inputMode="numeric"
          width="s"
          required
          {...field('minutes')}
        />
        <Input
          label="Topics"
          hint="Separated by commas; matched with what people know and want."
          optional
          {...field('topics')}
        />
      </div>
    </Panel>
  );
}

function PlacesPanel({ field }: { field: ReturnType<typeof useCheckedForm<typeof OpportunityForm>>['field'] }) {
  return (
    <Panel title="Places and time">
      <div className="grid gap-5 sm:grid-cols-2">
        <Input
          label="Places"
          hint="Leave empty for no limit."
          inputMode="numeric"
          width="s"
          optional
          {...field('places')}
        />
        <Input label="Days until an unused claim lapses" inputMode="numeric" width="s" {...field('lapseAfterDays')} />
        <Input label="Claim by" type="date" width="m" optional {...field('claimBy')} />
        <Input
          label="Hand in by"
          hint="Counts instead of the days."
          type="date"
          width="m"
          optional
          {...field('handInBy')}
        />
      </div>
    </Panel>
  );
}
