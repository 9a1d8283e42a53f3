import type { CohortPage } from '~/domain/cohorts/cohort-page.server';
import { Panel } from '~/ui/panel';

/** The letter as one reader sees it. */
export function LetterPanel({ letter }: Pick<CohortPage, 'letter'>) {
  const { subject, paragraphs, followUp, whom } = letter;
  return (
    <Panel title="The letter">
      <div className="grid gap-2.5">
        <p className="text-ink-2">For example to {whom}</p>
        <p>
          <strong>{subject}</strong>
        </p>
        {paragraphs.map(({ text, items }, n) => (
          <div key={n}>
            {text && <p>{text}</p>}
            {items.length > 0 && (
              <ul className="list-disc pl-5">
                {items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            )}
          </div>
        ))}
        <p className="text-ink-2">{followUp}</p>
      </div>
    </Panel>
  );
}
