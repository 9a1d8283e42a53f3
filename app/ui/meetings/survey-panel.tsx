import type { listSurveyAnswers } from '~/domain/meetings/survey-answers.server';
import { KeyValues } from '~/ui/key-values';
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
            <KeyValues items={answers.map(({ question, answer }) => [question, answer] as const)} />
          </section>
        ))}
      </div>
    </Panel>
  );
}
