import type { Paragraph } from '~/domain/cohorts/letter-words';

/** A briefing as its letter shows it. */
export function Briefing({ paragraphs }: { paragraphs: Paragraph[] }) {
  return (
    <div className="grid gap-3">
      {paragraphs.map(({ text, items }, index) => (
        // Words may repeat, and nothing is put between them: the place is the key.
        <div key={index}>
          {text && <p>{text}</p>}
          {items.length > 0 && (
            <ul className="grid list-disc gap-1 pl-5">
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </div>
  );
}
