import type { listSurveyAnswers } from '~/domain/meetings/survey-answers.server';
import { Panel } from '~/ui/panel';

type Props = { surveys: Awaited<ReturnType<typeof listSurveyAnswers>> };

/** How the call was, as each side told it. */
export function SurveyPanel({ surveys }: Props) {
  return (
    <Panel title="How it was" footer="Managers alone read this.">
      <div className="grid gap-5">
        {surveys.map(({ name, answers }) => (
          <section key={name} className="grid gap-2">
            <h3 className="font-semibold">{name}</h3>
            <dl className="grid gap-2">
              {answers.map(({ question, answer }) => (
                <div key={question}>
                  <dt className="text-xs text-ink-2">{question}</dt>
                  <dd className="wrap-anywhere">{answer}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Panel>
  );
}
