import type { ReactNode } from 'react';
import type { DiffLine, DiffSection, Piece } from '~/domain/sops/sop-diff';

type Props = { title: string; meta?: ReactNode; sections: readonly DiffSection[] };

/** An SOP as its team reads it, question by question; what differs from another version is marked. Prints well. */
export function Paper({ title, meta, sections }: Props) {
  return (
    <article className="grid gap-5 px-4 py-5 text-md sm:px-8 sm:py-6 print:p-0">
      <header className="grid gap-1">
        <h2 className="text-[1.375rem]">{title}</h2>
        {meta && <div className="text-sm text-ink-2">{meta}</div>}
      </header>
      {sections.map(({ question, lines }) => (
        <section key={question} className="grid gap-1.5 print:break-inside-avoid">
          <h3>{question}</h3>
          {blocksOf(lines).map((block) =>
            block[0]?.isItem ? (
              <ul key={block[0].key} className="grid list-disc gap-1 pl-5">
                {block.map(({ key, pieces }) => (
                  <li key={key}>
                    <Marked pieces={pieces} />
                  </li>
                ))}
              </ul>
            ) : (
              block.map(({ key, pieces }) => (
                <p key={key}>
                  <Marked pieces={pieces} />
                </p>
              ))
            ),
          )}
        </section>
      ))}
    </article>
  );
}

/** Lines of one sort that follow each other. */
function blocksOf(lines: readonly DiffLine[]): DiffLine[][] {
  const blocks: DiffLine[][] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (last?.[0]?.isItem === line.isItem) last.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

const marks = {
  added: { Tag: 'ins', look: 'rounded-[3px] bg-good-soft px-0.5 text-good no-underline', heard: 'added: ' },
  removed: { Tag: 'del', look: 'text-ink-3', heard: 'removed: ' },
} as const;

/** Words with insertions and deletions, told apart by colour, by a line through them, and to the ear. */
function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, is }, index) => {
    const gap = index === 0 ? '' : ' ';
    if (is === 'same') return gap + text;
    const { Tag, look, heard } = marks[is];
    return (
      <span key={index}>
        {gap}
        <Tag className={look}>
          <span className="sr-only">{heard}</span>
          {text}
          <span className="sr-only">, end;</span>
        </Tag>
      </span>
    );
  });
}
