import { Form } from '@remix-run/react';
import type { FormEvent } from 'react';
import type { CohortChoices } from '~/domain/cohorts/editor.server';
import { MOST_QUESTIONS, questionKinds } from '~/domain/cohorts/feedback';
import { CohortForm } from '~/domain/cohorts/schema';
import type { FormFault } from '~/platform/http.server';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Input } from '~/ui/input';
import { More } from '~/ui/more';
import { Panel } from '~/ui/panel';
import { Select } from '~/ui/select';
import { FrameLines } from '~/ui/signals/frame-panel';
import { Textarea } from '~/ui/textarea';
import { useCheckedForm } from '~/ui/use-checked-form';

type Props = { choices: CohortChoices; initial: Record<string, string>; fault?: FormFault };
type FieldOf = ReturnType<typeof useCheckedForm<typeof CohortForm>>['field'];

const phases = [
  { value: 'CRAWL', label: 'Crawl: the first, most willing' },
  { value: 'WALK', label: 'Walk: groups that fit' },
  { value: 'RUN', label: 'Run: whoever fits, by the moment' },
];
const kinds = Object.entries(questionKinds).map(([value, label]) => ({ value, label }));
const numbers = Array.from({ length: MOST_QUESTIONS }, (_, n) => n);

/** Everything about a cohort; works without JavaScript, checks while typing with it. */
export function CohortEditor({ choices, initial, fault }: Props) {
  const form = useCheckedForm(CohortForm, { initial, fault });
  // Filling in the letter must not wait until everything else is there.
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if ((submitter as HTMLButtonElement | null)?.value !== 'frame') form.props.onSubmit(event);
  };
  const signal = String(fault?.values.signal ?? initial.signal ?? '');
  return (
    <Form method="post" noValidate onSubmit={onSubmit} className="grid max-w-[52rem] gap-5">
      {/* Enter in a field presses the first button; it must not replace the letter. */}
      <button className="sr-only" name="intent" value="save" tabIndex={-1} aria-hidden="true">
        Save
      </button>
      <ErrorSummary errors={form.errors} />
      <GroupPanel field={form.field} segments={choices.segments} />
      <LetterPanel field={form.field} signals={choices.signals} signal={signal} />
      <QuestionsPanel field={form.field} />
      <div className="actions">
        <Button name="intent" value="save">
          Save
        </Button>
      </div>
    </Form>
  );
}

function GroupPanel({ field, segments }: { field: FieldOf; segments: CohortChoices['segments'] }) {
  return (
    <Panel title="The group">
      <div className="grid gap-5">
        <Input label="Name" required maxLength={80} {...field('name')} />
        <Textarea label="Goal" hint="What this group is for, in a sentence." rows={2} required {...field('goal')} />
        <Select label="Phase" options={phases} width="m" {...field('phase')} />
        <Select
          label="Segment"
          hint="Whom it invites. You see names and reasons before a letter goes out."
          empty="None yet: by the short link only"
          options={segments}
          {...field('segmentId')}
        />
        <Input
          label="Short link"
          hint="/c/…, made from the name when left empty. Who joins by it is counted here."
          optional
          width="m"
          {...field('slug')}
        />
      </div>
    </Panel>
  );
}

type LetterProps = { field: FieldOf; signals: CohortChoices['signals']; signal: string };

function LetterPanel({ field, signals, signal }: LetterProps) {
  const frame = signals.find(({ value }) => value === signal)?.frame;
  return (
    <Panel title="The letter">
      <div className="grid gap-5">
        <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
          <Select
            label="Write it for a signal"
            hint="Its frame has the words; they replace what stands below."
            empty="No signal"
            options={signals}
            {...field('signal')}
          />
          <Button name="intent" value="frame" variant="quiet">
            Write it from the frame
          </Button>
        </div>
        {frame && (
          <div className="rounded-md border border-line">
            <FrameLines frame={frame} />
          </div>
        )}
        <Input label="Subject" required maxLength={120} {...field('subject')} />
        <Textarea
          label="What it says"
          hint="Markdown: paragraphs and - lists. {first name} and {account} are filled in. The button, your name, the postal address and the way out are added."
          rows={9}
          required
          {...field('body')}
        />
        <Input
          label="Reminders, days after the invitation"
          hint="They stop when somebody joins or says no, and wait while something is wrong at the account. Empty: none."
          width="m"
          {...field('reminderDays')}
        />
      </div>
    </Panel>
  );
}

function QuestionsPanel({ field }: { field: FieldOf }) {
  return (
    <Panel title="Questions to those who joined">
      <p className="mb-4 text-ink-2">Asked once, when you press the button. Three short ones are answered best.</p>
      <More summary="The questions" open>
        <div className="grid gap-4">
          {numbers.map((n) => (
            <div key={n} className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_15rem]">
              <Input
                label={`Question ${n + 1}`}
                optional={n > 0}
                maxLength={200}
                {...field(`question${n}` as 'question0')}
              />
              <Select label={`Answered (${n + 1})`} options={kinds} {...field(`kind${n}` as 'kind0')} />
            </div>
          ))}
        </div>
      </More>
    </Panel>
  );
}
