import { Form } from '@remix-run/react';
import type { CohortPage } from '~/domain/cohorts/cohort-page.server';
import { BarTable } from '~/ui/bar-table';
import { Button } from '~/ui/button';
import { plural } from '~/ui/format';
import { Panel } from '~/ui/panel';
import { Textarea } from '~/ui/textarea';

type Feedback = NonNullable<CohortPage['feedback']>;
type Props = { feedback: Feedback; cohortId: string };

/** What the members think, and what we changed because of it. */
export function FeedbackPanels({ feedback, cohortId }: Props) {
  return (
    <>
      <AskPanel feedback={feedback} cohortId={cohortId} />
      {feedback.answered > 0 && feedback.summaries.map((one) => <QuestionPanel key={one.question} {...one} />)}
      <ChangesPanel feedback={feedback} cohortId={cohortId} />
    </>
  );
}

function AskPanel({ feedback, cohortId }: Props) {
  const { asked, answered, unasked, hasQuestions } = feedback;
  return (
    <Panel title="Asked and answered" end={`${asked} asked, ${answered} answered`}>
      <div className="grid justify-items-start gap-3">
        <p className="text-ink-2">
          Every member who joined gets the form once. {answered === 0 && 'Nobody has answered yet. '}
          {!hasQuestions && 'This cohort has no questions; edit it to add some.'}
        </p>
        {hasQuestions && unasked > 0 && (
          <Form method="post" action={`/cohorts/${cohortId}/feedback`}>
            <Button variant="quiet">Send the form to {plural(unasked, 'member')}</Button>
          </Form>
        )}
      </div>
    </Panel>
  );
}

function QuestionPanel({ question, answered, counts, texts }: Feedback['summaries'][number]) {
  return (
    <Panel title={question} end={plural(answered, 'answer')}>
      {counts.length > 0 && (
        <BarTable
          caption={question}
          heads={['Answer', 'Times']}
          max={Math.max(1, answered)}
          bars={counts.map(({ choice, count }) => ({ label: choice, value: count, text: `${count} of ${answered}` }))}
        />
      )}
      {texts.length > 0 && (
        <ul className="grid gap-3">
          {texts.map((text, n) => (
            <li key={n} className="border-l-3 border-line-strong pl-3 whitespace-pre-line">
              {text}
            </li>
          ))}
        </ul>
      )}
      {answered === 0 && <p className="text-ink-2">Nobody answered this one.</p>}
    </Panel>
  );
}

function ChangesPanel({ feedback, cohortId }: Props) {
  const { changedBecause, changed, answered } = feedback;
  if (changedBecause) {
    return (
      <Panel title="What we changed because of it" end={`Told on ${changed}`}>
        <p className="whitespace-pre-line">{changedBecause}</p>
      </Panel>
    );
  }
  if (answered === 0) return null;
  return (
    <Panel title="What we changed because of it">
      <Form method="post" action={`/cohorts/${cohortId}/changes`} className="grid justify-items-start gap-3">
        <div className="w-full">
          <Textarea
            label="What you changed"
            hint="Markdown: paragraphs and - lists. Goes once to everybody who answered, and then stands."
            name="changes"
            rows={5}
            required
            maxLength={2000}
          />
        </div>
        <Button>Keep it and tell {plural(answered, 'member')}</Button>
      </Form>
    </Panel>
  );
}
